namespace Warrant.Core;

static class ArgumentRules
{
    public static readonly Rule[] All =
    [
        UndefinedReference.Rule, DuplicateId.Rule, CircularArgument.Rule, NoTop.Rule,
        UnreachableElement.Rule, UndevelopedClaim.Rule, StepWithoutWarrant.Rule, MissingSideClaim.Rule, WrongKindOfReference.Rule,
        RestatedPremise.Rule, CompoundClaim.Rule, DocumentAsClaim.Rule, EmptyStep.Rule, Uninstantiated.Rule, CutText.Rule,
    ];
}

namespace Warrant.Core;

static class ArgumentRules
{
    public static readonly Rule[] All =
    [
        UndefinedReference.Rule, DuplicateId.Rule, CircularArgument.Rule, NoTop.Rule,
        CutText.Rule,
    ];
}

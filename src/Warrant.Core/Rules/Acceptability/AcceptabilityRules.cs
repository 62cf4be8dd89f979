namespace Warrant.Core;

static class AcceptabilityRules
{
    public static readonly Rule[] All =
    [
        LaunderedAcceptability.Rule, NoResidualRisk.Rule, CapturedReview.Rule, ProcessTheatre.Rule, UnreviewedChange.Rule, CriterionNotMet.Rule,
    ];
}

namespace Warrant.Core;

static class EvidenceRules
{
    public static readonly Rule[] All =
    [
        NoPrimaryEvidence.Rule, ArtefactChanged.Rule, ExpectationNotMet.Rule, InconclusiveEvidence.Rule, ThinMargin.Rule,
        NoProvenance.Rule, OnlyFavourable.Rule, UnmeasuredNumber.Rule,
    ];
}

namespace Warrant.Core;

static class EvidenceRules
{
    public static readonly Rule[] All =
    [
        NoPrimaryEvidence.Rule, ArtefactChanged.Rule, ExpectationNotMet.Rule, InconclusiveEvidence.Rule, ThinMargin.Rule,
        SubsetRun.Rule, MissingSamples.Rule, UnrepeatableRun.Rule, MetricOutOfRange.Rule, UnfinishedRun.Rule, EditedScores.Rule,
        WeakElicitation.Rule, SelfGraded.Rule, PerTrialBound.Rule, ThinRedTeam.Rule, MissingBurden.Rule,
        NoProvenance.Rule, OnlyFavourable.Rule, UnmeasuredNumber.Rule, LateExpectation.Rule,
        CherryPicked.Rule, MisreportedMetric.Rule, HalfReadLog.Rule,
    ];
}

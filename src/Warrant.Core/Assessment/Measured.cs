namespace Warrant.Core;

/// <summary>Recomputes what the evidence of a case shows, from observations alone.</summary>
static class Measured
{
    public static Facts Facts(SafetyCase safetyCase, IReadOnlyDictionary<string, Exhibit> exhibits)
    {
        var measurements = new Dictionary<string, Measurement>();
        foreach (var evidence in safetyCase.Evidence)
            if (One(safetyCase, exhibits, evidence, evidence.Expect) is { } measurement) measurements.Add(evidence.Id, measurement);

        var calculations = new Dictionary<string, CalculationResult>();
        var together = new Dictionary<string, TogetherResult>();
        foreach (var claim in safetyCase.Claims)
        {
            if (claim.Step is not { } step) continue;
            if (step.Kind is StepKind.Calculation) calculations.Add(step.Address, Calculating.Of(safetyCase, step, measurements));
            if (step.Together.Length > 0) together.Add(step.Address, HoldingTogether.Of(safetyCase, exhibits, step));
        }
        return new(exhibits, measurements, calculations) { Together = together };
    }

    /// <summary>What an item measures against an expectation; null without a measure or a log that could be read.</summary>
    public static Measurement? One(SafetyCase safetyCase, IReadOnlyDictionary<string, Exhibit> exhibits, EvidenceItem evidence, Expectation? expect)
    {
        if (evidence.Measure is not { } spec || exhibits.GetValueOrDefault(evidence.Id)?.Run is not { } run) return null;
        if (safetyCase.Find<EvidenceItem>(spec.Baseline) is not { } baseline) return Measuring.Measure(run, spec, expect, evidence.Missing);

        // A comparison with something that is not what it was says nothing.
        var exhibit = exhibits.GetValueOrDefault(baseline.Id);
        var measured = Measuring.Measure(run, spec, expect, evidence.Missing, exhibit?.Run);
        return (EvidenceStanding.Artefact(baseline, exhibit) ?? Counts() ?? Itself()) is { } problem
            ? measured with { Problem = $"of its baseline `{baseline.Id}`, {problem}", Meets = Outcome.Inconclusive, Method = "none", Value = null, Margin = null, Lower = measured.Least, Upper = measured.Most, Shown = [] }
            : measured;

        // Which sample counted, and by another scorer or value, nobody attested.
        string? Counts() => exhibit?.State is ArtefactState.Attested ? "only counts are attested, and a comparison needs its samples" : null;

        // Then nothing can be better or worse, and the bound would be as tight as the log is long. Another column of one table is another log.
        string? Itself() => exhibit?.Digest is { } digest && digest == exhibits[evidence.Id].Digest && evidence.Columns == baseline.Columns ? "the log is the very log that is compared with it" : null;
    }
}

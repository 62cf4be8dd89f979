namespace Warrant.Core;

/// <summary>Recomputes what the evidence of a case shows, from observations alone.</summary>
static class Measured
{
    public static Facts Facts(SafetyCase safetyCase, IReadOnlyDictionary<string, Exhibit> exhibits)
    {
        var measurements = new Dictionary<string, Measurement>();
        foreach (var evidence in safetyCase.Evidence)
            if (evidence.Measure is { } spec && exhibits.GetValueOrDefault(evidence.Id)?.Run is { } run)
                measurements.Add(evidence.Id, Measuring.Measure(run, spec, evidence.Expect, evidence.Missing));

        var calculations = new Dictionary<string, CalculationResult>();
        foreach (var claim in safetyCase.Claims)
            if (claim.Step is { Kind: StepKind.Calculation } step) calculations.Add(step.Address, Calculating.Of(safetyCase, step, measurements));
        return new(exhibits, measurements, calculations);
    }
}

namespace Warrant.Core;

/// <summary>Recomputes what the evidence of a case shows, from observations alone.</summary>
static class Measured
{
    public static Facts Facts(SafetyCase safetyCase, IReadOnlyDictionary<string, Exhibit> exhibits)
    {
        var measurements = new Dictionary<string, Measurement>();
        return new Facts(exhibits, measurements, new Dictionary<string, CalculationResult>());
    }
}

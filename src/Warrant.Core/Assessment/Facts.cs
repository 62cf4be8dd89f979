namespace Warrant.Core;

/// <summary>What was observed for a case: its artefacts, and what was recomputed from them. By evidence id, and by step address.</summary>
public sealed record Facts(
    IReadOnlyDictionary<string, Exhibit> Exhibits,
    IReadOnlyDictionary<string, Measurement> Measurements,
    IReadOnlyDictionary<string, CalculationResult> Calculations)
{
    public static readonly Facts None = new(new Dictionary<string, Exhibit>(), new Dictionary<string, Measurement>(), new Dictionary<string, CalculationResult>());
}

/// <summary>What the arithmetic of a calculation step gave.</summary>
/// <param name="Lower">Least possible value; null with <paramref name="Upper"/> where an input is unknown.</param>
/// <param name="Problem">Why there is no number, in a sentence without a stop.</param>
public sealed record CalculationResult(double? Lower, double? Upper, Outcome Meets, string? Problem);

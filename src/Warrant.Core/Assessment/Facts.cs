namespace Warrant.Core;

/// <summary>What was observed for a case: its artefacts, and what was recomputed from them. By evidence id, and by step address.</summary>
public sealed record Facts(
    IReadOnlyDictionary<string, Exhibit> Exhibits,
    IReadOnlyDictionary<string, Measurement> Measurements,
    IReadOnlyDictionary<string, CalculationResult> Calculations)
{
    /// <summary>Of each step that says so, whether its bounds hold at once. By step address.</summary>
    public IReadOnlyDictionary<string, TogetherResult> Together { get; init; } = new Dictionary<string, TogetherResult>();

    /// <summary>What the record of the case says; null where it has none.</summary>
    public RecordFacts? Record { get; init; }

    /// <summary>Logs that the case keeps and does not name.</summary>
    public IReadOnlyList<StoredRun> Stored { get; init; } = [];

    public static readonly Facts None = new(new Dictionary<string, Exhibit>(), new Dictionary<string, Measurement>(), new Dictionary<string, CalculationResult>());
}

/// <summary>Several bounds with one error for all of them.</summary>
/// <param name="Confidence">That all of them hold at once.</param>
public sealed record TogetherResult(double Confidence, IReadOnlyList<TogetherItem> Items)
{
    public bool Holds => Items.Count > 0 && Items.All(i => i.Meets is Outcome.Yes);
}

/// <param name="Confidence">Of its own bound, as Holm's procedure left it.</param>
/// <param name="Lower">Null where nothing could be measured.</param>
public sealed record TogetherItem(string Evidence, double Confidence, double? Lower, double? Upper, Outcome Meets);

/// <summary>What the arithmetic of a calculation step gave.</summary>
/// <param name="Lower">Least possible value; null with <paramref name="Upper"/> where an input is unknown.</param>
/// <param name="Problem">Why there is no number, in a sentence without a stop.</param>
public sealed record CalculationResult(double? Lower, double? Upper, Outcome Meets, string? Problem);

namespace Warrant.Core;

/// <summary>What one evaluation log holds, whatever tool wrote it: what was planned, and a row per sample and epoch.</summary>
/// <remarks>
/// Nothing here is the producer's result. The log's own metrics and counts are kept only where they can speak against it:
/// a plan that is larger than what is there counts as missing samples.
/// </remarks>
public sealed record Run
{
    /// <summary>The format as a word: `inspect`.</summary>
    public required string Format { get; init; }
    public string? Task { get; init; }
    public string? Model { get; init; }
    /// <summary>The day the run was started, UTC, by the log's own word.</summary>
    public DateOnly? Date { get; init; }
    /// <summary>The log's own word for how the run ended, e.g. `success`, `cancelled`, `error`, `started`.</summary>
    public string? Status { get; init; }
    /// <summary>Whether the producer marked the log as invalid.</summary>
    public bool Invalidated { get; init; }
    /// <summary>How many different samples the log says were to be run; null if it does not say.</summary>
    public int? PlannedSamples { get; init; }
    /// <summary>How often each sample was to be run; at least 1.</summary>
    public int Epochs { get; init; } = 1;
    /// <summary>How many scored sample runs (samples × epochs) the log's results claim; null if they do not say.</summary>
    public int? ClaimedCompleted { get; init; }
    /// <summary>The scorers named anywhere in the log, in the order met.</summary>
    public IReadOnlyList<string> Scorers { get; init; } = [];
    /// <summary>One row per sample and epoch, in the order of the log; of rows with the same sample and epoch the last one.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }
}

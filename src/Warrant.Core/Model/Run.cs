namespace Warrant.Core;

/// <summary>What one evaluation log holds, whatever tool wrote it: what was planned, and a row per sample and epoch.</summary>
/// <remarks>
/// Nothing here is the producer's result. The log's own metrics and counts are kept only where they can speak against it:
/// a plan that is larger than what is there counts as missing samples.
/// </remarks>
public sealed record Run
{
    /// <summary>The format as a word: `inspect`, `every-eval`, `lm-eval`, `garak`, `junit`, `csv`, `jsonl`.</summary>
    public required string Format { get; init; }
    public string? Task { get; init; }
    public string? Model { get; init; }
    /// <summary>The day the run was started, UTC, by the log's own word.</summary>
    public DateOnly? Date { get; init; }
    /// <summary>How the run ended: `success`, `cancelled`, `error`, `started` …; null where the format does not say. Whatever is not `success` did not come to its end.</summary>
    public string? Status { get; init; }
    /// <summary>Whether the producer marked the log as invalid.</summary>
    public bool Invalidated { get; init; }
    /// <summary>How many different samples the log says were to be run; null if it does not say.</summary>
    public int? PlannedSamples { get; init; }
    /// <summary>How often each sample was to be run; at least 1.</summary>
    public int Epochs { get; init; } = 1;
    /// <summary>How many scored sample runs (samples × epochs) the log's results claim; null if they do not say.</summary>
    public int? ClaimedCompleted { get; init; }
    /// <summary>How many samples the whole dataset has, by the log's own word; null if it does not say.</summary>
    public int? DatasetSamples { get; init; }
    /// <summary>How the run was cut to a part of its dataset, in words, e.g. `limit 10`; null if nothing says that it was.</summary>
    public string? Subset { get; init; }
    /// <summary>The revision of the code that ran, by the log's own word.</summary>
    public string? Revision { get; init; }
    /// <summary>Whether that code differed from its revision; null if the log does not say.</summary>
    public bool? Dirty { get; init; }
    /// <summary>The models besides the assessed one, by the role they played: judge, monitor, user.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();
    /// <summary>How the model was run, in the log's own words and under the log's own names: `solver`, `token_limit`, `temperature`, `sandbox`; empty if it says nothing.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
    /// <summary>What was changed in how it ran while it was going, and by whom, each as it goes after `had`: `token_limit` changed from 5000 to 100 while it ran, by `ada` on 2026-09-12.</summary>
    public IReadOnlyList<string> Retuned { get; init; } = [];
    /// <summary>The tags of the log, as edited last.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
    /// <summary>What was edited in the log after the run that changes no result, and by whom: tag `checked` added, by `ada` on 2026-09-12.</summary>
    public IReadOnlyList<string> Edits { get; init; } = [];
    /// <summary>What the log itself reports as its results: never believed, only compared.</summary>
    public IReadOnlyList<ReportedMetric> Reported { get; init; } = [];
    /// <summary>How many scores were changed after the run, by the log's own history.</summary>
    public int EditedScores { get; init; }
    /// <summary>What was recognised but not understood, each in a sentence without a stop.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];
    /// <summary>The scorers named anywhere in the log, in the order met.</summary>
    public IReadOnlyList<string> Scorers { get; init; } = [];
    /// <summary>One row per sample and epoch, in the order of the log; no two have the same sample and epoch.</summary>
    public required IReadOnlyList<Observation> Observations { get; init; }
}

/// <summary>A result as the log's producer states it.</summary>
/// <param name="Scorer">Null where the result names none.</param>
/// <param name="Metric">As the log calls it: `accuracy`, `exact_match`.</param>
/// <param name="Value">May be NaN or infinite where the log says so.</param>
public sealed record ReportedMetric(string? Scorer, string Metric, double Value)
{
    /// <summary>How the epochs of a sample became one score, by the log's own word: `mean`, `max`, `pass_at_5`; `each` where every epoch counts as a sample does; null where it does not say, which is the mean.</summary>
    public string? Reducer { get; init; }
    /// <summary>The task it is about, where a log holds several.</summary>
    public string? Task { get; init; }
}

using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>The results object: what it says of itself.</summary>
sealed class LmEvalHeader
{
    readonly List<ReportedMetric> reported = [];
    readonly Dictionary<string, int> inDataset = new(StringComparer.Ordinal);
    readonly HashSet<string> configured = new(StringComparer.Ordinal);

    public string? Model { get; private set; }
    public DateOnly? Date { get; private set; }
    public string? Revision { get; private set; }
    /// <summary>The limit just as it is written: a number of samples, or a share below 1.</summary>
    public string? Limit { get; private set; }
    /// <summary>How many samples of each task were to be run.</summary>
    public Dictionary<string, int> Planned { get; } = new(StringComparer.Ordinal);
    /// <summary>SHA-256 over the hashes of each task's samples, in hexadecimal.</summary>
    public Dictionary<string, string> Hashes { get; } = new(StringComparer.Ordinal);

    /// <summary>Tasks with samples of their own; groups of tasks have results too.</summary>
    public List<string> Tasks => field ??= [.. (Planned.Count > 0 ? Planned.Keys : configured.Count > 0 ? configured : reported.Select(metric => metric.Task!).Distinct()).Order(StringComparer.Ordinal)];
    public List<ReportedMetric> Reported => field ??= [.. reported.Where(metric => Tasks.Contains(metric.Task!))];
    public int? PlannedSamples => Sum(Planned);
    public int? DatasetSamples => Sum(inDataset);

    /// <summary>The task whose samples a file of that name has: `samples_TASK_TIME.jsonl`. A log with one task needs no such name.</summary>
    public string? TaskOf(string file) =>
        Tasks.Where(task => file.StartsWith($"samples_{task}_", StringComparison.Ordinal) && !file.AsSpan($"samples_{task}_".Length).Contains('_')).MaxBy(task => task.Length)
        ?? (Tasks.Count == 1 ? Tasks[0] : null);

    public static LmEvalHeader Read(JsonReader json)
    {
        var header = new LmEvalHeader();
        json.EnterObject();
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "results": header.ReadResults(json); break;
                case "configs": Each(json, task => { header.configured.Add(task); json.Skip(); }); break;
                case "n-samples": Each(json, task => header.ReadCounts(json, task)); break;
                case "task_hashes": Each(json, task => { if (json.Text() is { } hash) header.Hashes[task] = hash; }); break;
                case "config": header.ReadConfig(json); break;
                case "git_hash": header.Revision = json.Text(); break;
                case "date": header.Date = LogDates.Unix(json.Number()); break;
                case "model_name": header.Model = json.Text() ?? header.Model; break;
                default: json.Skip(); break;
            }
        }
        return header;
    }

    void ReadResults(JsonReader json) => Each(json, task => Each(json, metric =>
    {
        if (metric.Contains("_stderr,", StringComparison.Ordinal) || json.Kind != JsonKind.Number) json.Skip();
        else if (json.Number() is { } value) reported.Add(new(LmEvalSamples.Scorer(metric), metric, value) { Task = task });
    }));

    void ReadCounts(JsonReader json, string task) => Each(json, which =>
    {
        var count = json.Count() ?? 0;
        if (which == "effective") Planned[task] = count;
        else if (which == "original") inDataset[task] = count;
    });

    void ReadConfig(JsonReader json) => Each(json, name =>
    {
        switch (name)
        {
            case "limit": Limit = json.Digits(); break;
            case "model": Model ??= json.Text(); break;
            default: json.Skip(); break;
        }
    });

    static void Each(JsonReader json, Action<string> read)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name) read(name);
    }

    static int? Sum(Dictionary<string, int> counts) => counts.Count == 0 ? null : (int)Math.Min(int.MaxValue, counts.Values.Sum(n => (long)n));
}

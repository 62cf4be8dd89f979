using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>The run object: what it says of itself.</summary>
sealed class EveryEvalHeader
{
    readonly Dictionary<string, (string? Task, string Scorer)> byResult = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> byTask = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> planned = new(StringComparer.Ordinal);

    public string? Version { get; private set; }
    public string? Id { get; private set; }
    public string? Model { get; private set; }
    public DateOnly? Date { get; private set; }
    public string? Judge { get; private set; }
    public string? SamplesPath { get; private set; }
    /// <summary>SHA-256 of the file of samples, in hexadecimal; null where another sum or none is given.</summary>
    public string? Checksum { get; private set; }
    public int? TotalRows { get; private set; }
    public List<ReportedMetric> Reported { get; } = [];
    public List<string> Tasks { get; } = [];
    public List<string> Scorers { get; } = [];

    /// <summary>The samples that the results say they were computed from, over all tasks.</summary>
    public int? Planned => planned.Count == 0 ? null : (int)Math.Min(int.MaxValue, planned.Values.Sum(n => (long)n));

    /// <summary>Whose score a record is: by its result, or by its task if that has one scorer.</summary>
    public string ScorerOf(string? result, string? task)
    {
        if (result is not null && byResult.TryGetValue(result, out var known)) return known.Scorer;
        return task is not null && byTask.TryGetValue(task, out var scorers) && scorers.Count == 1 ? scorers.First() : "score";
    }

    public static EveryEvalHeader Read(JsonReader json)
    {
        var header = new EveryEvalHeader();
        json.EnterObject();
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "schema_version": header.Version = json.Text(); break;
                case "evaluation_id": header.Id = json.Text(); break;
                case "evaluation_timestamp": header.Date = LogDates.Any(InspectId.Read(json)); break;
                case "model_info": header.Model = Part(json, "id") ?? header.Model; break;
                case "evaluation_results": header.ReadResults(json); break;
                case "detailed_evaluation_results": header.ReadDetails(json); break;
                default: json.Skip(); break;
            }
        }
        return header;
    }

    void ReadResults(JsonReader json)
    {
        if (!json.EnterArray()) return;
        while (json.NextItem())
        {
            var result = EveryEvalResult.Read(json);
            Judge ??= result.Judge;
            if (result.Scorer is not { } scorer) continue;
            var task = result.Task ?? "";
            if (result.Id is not null) byResult[result.Id] = (result.Task, scorer);
            if (!byTask.TryGetValue(task, out var scorers)) byTask[task] = scorers = new(StringComparer.Ordinal);
            scorers.Add(scorer);
            if (result.Task is not null && !Tasks.Contains(task)) Tasks.Add(task);
            if (!Scorers.Contains(scorer)) Scorers.Add(scorer);
            if (result.Samples is { } count) planned[task] = Math.Max(count, planned.GetValueOrDefault(task));
            if (result.Score is { } score) Reported.Add(new(scorer, scorer, score) { Task = result.Task });
        }
    }

    void ReadDetails(JsonReader json)
    {
        string? sum = null, algorithm = null;
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "file_path": SamplesPath = json.Text(); break;
                case "hash_algorithm": algorithm = json.Text(); break;
                case "checksum": sum = json.Text(); break;
                case "total_rows": TotalRows = json.Count(); break;
                default: json.Skip(); break;
            }
        }
        Checksum = algorithm == "sha256" ? sum : null;
    }

    /// <summary>One text of an object.</summary>
    public static string? Part(JsonReader json, string part)
    {
        string? found = null;
        if (!json.EnterObject()) return null;
        while (json.NextName() is { } name)
        {
            if (name == part) found = json.Text();
            else json.Skip();
        }
        return found;
    }
}

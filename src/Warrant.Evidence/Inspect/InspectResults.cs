using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>`results` of a log: of them only what can speak against it.</summary>
sealed class InspectResults
{
    /// <summary>How many sample runs the results claim.</summary>
    public int? Claimed { get; private set; }
    /// <summary>The scorers the results name.</summary>
    public List<string> Scorers { get; } = [];
    public List<ReportedMetric> Metrics { get; } = [];

    public static InspectResults Read(JsonReader json)
    {
        var results = new InspectResults();
        if (!json.EnterObject()) return results;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "total_samples" or "completed_samples":
                    // Nullable: a comparison with null is false, so the first number stays.
                    if (json.Count() is { } count && !(results.Claimed >= count)) results.Claimed = count;
                    break;
                case "scores":
                    if (!json.EnterArray()) break;
                    while (json.NextItem()) results.ReadScore(json);
                    break;
                case "scorer":
                    // The results of version 1 had one scorer, with the metrics beside it.
                    InspectScorers.ReadOne(json, results.Scorers);
                    break;
                case "metrics":
                    results.Add(InspectMetrics.Read(json), null, null);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        return results;
    }

    /// <summary>An object with `scorer`, or else `name`: where a score has parts, `name` is the part.</summary>
    void ReadScore(JsonReader json)
    {
        if (!json.EnterObject()) return;
        string? scorer = null, part = null, reducer = null;
        List<(string, double)> metrics = [];
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "scorer": scorer = json.Text(); break;
                case "name": part = json.Text(); break;
                case "reducer": reducer = json.Text(); break;
                case "metrics": metrics = InspectMetrics.Read(json); break;
                default: json.Skip(); break;
            }
        }
        if ((scorer ?? part) is not { } found) return;
        if (!Scorers.Contains(found)) Scorers.Add(found);
        Add(metrics, part is null || part == found ? found : InspectScores.Part(found, part), reducer);
    }

    void Add(List<(string Name, double Value)> metrics, string? scorer, string? reducer)
    {
        foreach (var (name, value) in metrics) Metrics.Add(new(scorer, name, value) { Reducer = reducer });
    }
}

using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>One record of a file of samples; used again for the next one.</summary>
sealed class LmEvalRecord
{
    readonly Dictionary<string, Score> extra = new(StringComparer.Ordinal);
    readonly List<string> metrics = [];
    readonly string?[] hashes = new string?[3];

    public string? Document { get; private set; }
    public string? Filter { get; private set; }
    /// <summary>Of document, prompt and target.</summary>
    public IEnumerable<string> Hashes => hashes.OfType<string>();

    /// <summary>Of the metrics that the record names; older records name none, and whatever is no part of the sample is one.</summary>
    public List<(string Metric, Score Score)> Scores { get; } = [];

    public void Read(JsonReader json)
    {
        extra.Clear();
        metrics.Clear();
        Scores.Clear();
        hashes.AsSpan().Clear();
        (Document, Filter) = (null, null);
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "doc_id": Document = InspectId.Read(json); break;
                case "filter": Filter = json.Text(); break;
                case "metrics": ReadMetrics(json); break;
                case "doc_hash": hashes[0] = json.Text(); break;
                case "prompt_hash": hashes[1] = json.Text(); break;
                case "target_hash": hashes[2] = json.Text(); break;
                case "doc" or "target" or "arguments" or "resps" or "filtered_resps": json.Skip(); break;
                default: extra[name] = JsonScores.Read(json); break;
            }
        }
        if (metrics.Count == 0) metrics.AddRange(extra.Where(pair => pair.Value.AsNumber is not null).Select(pair => pair.Key).Order(StringComparer.Ordinal));
        foreach (var metric in metrics) Scores.Add((metric, extra.GetValueOrDefault(metric)));
    }

    void ReadMetrics(JsonReader json)
    {
        if (!json.EnterArray()) return;
        while (json.NextItem())
            if (json.Text() is { } metric && !metrics.Contains(metric)) metrics.Add(metric);
    }
}

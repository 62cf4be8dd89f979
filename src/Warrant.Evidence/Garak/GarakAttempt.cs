using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>One prompt and the replies to it, with what each detector gave for each reply.</summary>
sealed class GarakAttempt
{
    readonly List<(string Detector, List<double?> Given)> results = [];
    int replies;

    public string? Uuid { get; private set; }
    public string? Sequence { get; private set; }
    public string? Probe { get; private set; }
    /// <summary>2 once it was judged.</summary>
    public int Status { get; private set; }

    public IEnumerable<string> Detectors => results.Select(result => result.Detector);

    public bool IsJudged => Status >= 2;
    /// <summary>It was judged twice, and not the same each time.</summary>
    public bool Contradicted { get; set; }

    public bool Same(GarakAttempt other) => Probe == other.Probe && replies == other.replies && results.Count == other.results.Count
        && results.Zip(other.results).All(pair => pair.First.Detector == pair.Second.Detector && pair.First.Given.SequenceEqual(pair.Second.Given));

    /// <summary>Reads the value of a name; false, and nothing is read, for another name.</summary>
    public bool Take(JsonReader json, string name)
    {
        switch (name)
        {
            case "uuid": Uuid = json.Text(); break;
            case "seq": Sequence = json.Digits(); break;
            case "status": Status = json.Whole() ?? 0; break;
            case "probe_classname": Probe = json.Text(); break;
            case "outputs": replies = Count(json); break;
            case "detector_results": ReadResults(json); break;
            default: return false;
        }
        return true;
    }

    /// <summary>A row for each reply; a reply that no detector judged has no score that can be used.</summary>
    /// <param name="detectors">All that judged an attempt of this probe: one that was silent here may have seen a success.</param>
    public void Add(Rows rows, double threshold, IReadOnlySet<string> detectors)
    {
        var sample = Uuid ?? Sequence!;
        var count = Math.Max(1, Math.Max(replies, results.Count == 0 ? 0 : results.Max(result => result.Given.Count)));
        var silent = results.Count == 0 || !detectors.IsSubsetOf(Detectors);
        for (var reply = 0; reply < count; reply++)
        {
            bool seen = false, open = silent;
            foreach (var (detector, given) in results)
            {
                var hit = reply < given.Count && given[reply] is { } value ? value >= threshold : (bool?)null;
                seen |= hit is true;
                open |= hit is null;
                rows.Add(Probe, sample, detector, Score(hit), contradicted: Contradicted);
            }
            // One detector that sees it is enough; that none does needs the word of all.
            rows.Add(Probe, sample, GarakReport.Any, Score(seen ? true : open ? null : false), contradicted: Contradicted);
        }
    }

    static Score Score(bool? hit) => hit is { } known ? new Score(known ? 1 : 0, null) : default;

    void ReadResults(JsonReader json)
    {
        results.Clear();
        if (!json.EnterObject()) return;
        while (json.NextName() is { } detector)
        {
            var given = new List<double?>();
            if (json.EnterArray())
                while (json.NextItem()) given.Add(json.Number() is { } value && double.IsFinite(value) ? value : null);
            results.Add((detector, given));
        }
    }

    static int Count(JsonReader json)
    {
        var count = 0;
        if (!json.EnterArray()) return 0;
        for (; json.NextItem(); count++) json.Skip();
        return count;
    }
}

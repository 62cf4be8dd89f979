using System.Globalization;

namespace Warrant.Evidence;

/// <summary>`eval` of a log: what was to be run.</summary>
sealed class InspectPlan
{
    static readonly string[] dates = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd"];

    public string? Task { get; private set; }
    public string? Model { get; private set; }
    /// <summary>UTC; a time without an offset is taken for UTC.</summary>
    public DateOnly? Date { get; private set; }
    public int Epochs { get; private set; } = 1;
    public List<string> Scorers { get; } = [];

    /// <summary>Different samples: of the list of ids or the dataset's number cut by the limit, whichever is more; of the ids alone where the run chose them.</summary>
    public int? Samples => Ids is null ? cut : chosen || cut is null ? Ids.Count : Math.Max(Ids.Count, cut.Value);

    /// <summary>The ids that were to be run; null where the log does not list them.</summary>
    public IReadOnlySet<string>? Ids { get; private set; }

    int? cut => inDataset is { } all ? Math.Max(0, Math.Min(to, all) - Math.Min(from, all)) : null;
    bool chosen;
    int? inDataset;
    int from, to = int.MaxValue;

    public static InspectPlan Read(JsonReader json)
    {
        var plan = new InspectPlan();
        if (!json.EnterObject()) return plan;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "task": plan.Task = json.Text(); break;
                case "model": plan.Model = json.Text(); break;
                case "created": plan.Date = Day(json.Text()); break;
                case "dataset": plan.ReadDataset(json); break;
                case "config": plan.ReadConfig(json); break;
                case "scorers": InspectScorers.ReadList(json, plan.Scorers); break;
                default: json.Skip(); break;
            }
        }
        return plan;
    }

    void ReadDataset(JsonReader json)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "samples": inDataset = json.Number() is { } count and >= 0 ? (int)Math.Min(count, int.MaxValue) : null; break;
                case "sample_ids": Ids = Different(json); break;
                default: json.Skip(); break;
            }
        }
    }

    /// <summary>An empty list says nothing about the plan: older versions wrote it for "not known".</summary>
    static HashSet<string>? Different(JsonReader json)
    {
        if (!json.EnterArray()) return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.NextItem())
        {
            if (InspectId.Read(json) is { } id) seen.Add(id);
        }
        return seen.Count > 0 ? seen : null;
    }

    void ReadConfig(JsonReader json)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "epochs": Epochs = json.Whole() is { } count and >= 1 ? count : 1; break;
                case "limit": ReadLimit(json); break;
                case "sample_id":
                    chosen = json.Kind != JsonKind.Null;
                    json.Skip();
                    break;
                default: json.Skip(); break;
            }
        }
    }

    /// <summary>A number of samples, or [from, to) as places in the dataset. What is neither limits nothing.</summary>
    void ReadLimit(JsonReader json)
    {
        (from, to) = (0, int.MaxValue);
        if (json.Kind != JsonKind.Array)
        {
            to = json.Whole() is { } count and >= 0 ? count : int.MaxValue;
            return;
        }
        var ends = new List<int?>();
        json.EnterArray();
        while (json.NextItem())
        {
            if (ends.Count < 3) ends.Add(json.Whole());
            else json.Skip();
        }
        if (ends is [{ } low and >= 0, { } high and >= 0] && low <= high) (from, to) = (low, high);
    }

    static DateOnly? Day(string? text) =>
        DateTime.TryParseExact(text, dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? DateOnly.FromDateTime(time) : null;
}

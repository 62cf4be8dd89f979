namespace Warrant.Evidence;

/// <summary>What goes for a whole log: its plan, and of its results only what can speak against it.</summary>
sealed class InspectHeader
{
    public bool HasVersion { get; private set; }
    public bool HasStatus { get; private set; }
    public bool HasEval { get; private set; }
    public string? Status { get; set; }
    public bool Invalidated { get; private set; }
    public InspectPlan Plan { get; private set; } = new();
    /// <summary>How many sample runs the results claim.</summary>
    public int? Claimed { get; private set; }
    /// <summary>The scorers the results name.</summary>
    public List<string> Scorers { get; } = [];

    /// <summary>The first scorer named so far: whose the score of a sample is that has only one, without a name.</summary>
    public string FirstScorer => Scorers.Concat(Plan.Scorers).FirstOrDefault() ?? "score";

    public void Read(JsonReader json)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name) Read(json, name);
    }

    public void Read(JsonReader json, string name)
    {
        switch (name)
        {
            case "version":
                HasVersion = true;
                json.Skip();
                break;
            case "status":
                HasStatus = true;
                Status = json.Text();
                break;
            case "invalidated":
                Invalidated = json.Flag();
                break;
            case "eval":
                HasEval = json.Kind == JsonKind.Object;
                Plan = InspectPlan.Read(json);
                break;
            case "results":
                ReadResults(json);
                break;
            default:
                json.Skip();
                break;
        }
    }

    void ReadResults(JsonReader json)
    {
        Claimed = null;
        Scorers.Clear();
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "total_samples" or "completed_samples":
                    // Nullable: a comparison with null is false, so the first number stays.
                    if (json.Whole() is { } count and >= 0 && !(Claimed >= count)) Claimed = count;
                    break;
                case "scores":
                    InspectScorers.ReadList(json, Scorers);
                    break;
                case "scorer":
                    // The results of version 1 had one scorer.
                    InspectScorers.ReadOne(json, Scorers);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
    }
}

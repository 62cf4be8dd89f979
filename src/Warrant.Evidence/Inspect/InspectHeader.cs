using System.Globalization;

namespace Warrant.Evidence;

/// <summary>What goes for a whole log.</summary>
sealed class InspectHeader
{
    const int Newest = 3, MostStrange = 10;
    readonly List<string> strange = [];
    readonly List<string> solvers = [];

    public bool HasVersion { get; private set; }
    public bool HasStatus { get; private set; }
    public bool HasEval { get; private set; }
    public string? Status { get; set; }
    public bool Invalidated { get; private set; }
    public InspectPlan Plan { get; private set; } = new();
    public InspectResults Results { get; private set; } = new();

    /// <summary>How the model was run.</summary>
    public IReadOnlyDictionary<string, string> Settings => Plan.Settings.With(solvers);

    /// <summary>What is not understood, each in a sentence without a stop.</summary>
    public IReadOnlyList<string> NotUnderstood => strange;

    /// <summary>The first scorer named so far: whose the score of a sample is that has only one, without a name.</summary>
    public string FirstScorer => Results.Scorers.Concat(Plan.Scorers).FirstOrDefault() ?? "score";

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
                if (json.Whole() is { } version && version is < 1 or > Newest)
                    Strange(string.Create(CultureInfo.InvariantCulture, $"its format has version {version}, and versions 1 to {Newest} are known here"));
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
                Results = InspectResults.Read(json);
                break;
            case "log_updates":
                InspectUpdates.Read(json, Strange);
                break;
            case "plan":
                InspectSettings.ReadSteps(json, solvers);
                break;
            case "stats" or "error" or "tags" or "metadata" or "samples" or "reductions" or "location" or "etag" or "logging":
                json.Skip();
                break;
            default:
                // Also a change of the configuration while the run was on, of which the plan knows nothing.
                if (json.Kind is not JsonKind.Null) Strange($"its {LogException.Quoted(name)} is not known here");
                json.Skip();
                break;
        }
    }

    public void Strange(string what)
    {
        if (strange.Count < MostStrange && !strange.Contains(what)) strange.Add(what);
    }
}

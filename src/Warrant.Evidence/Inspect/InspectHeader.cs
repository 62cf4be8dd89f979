using System.Globalization;

namespace Warrant.Evidence;

/// <summary>What goes for a whole log.</summary>
sealed class InspectHeader
{
    const int Newest = 3, MostStrange = 10;
    readonly List<string> strange = [];
    readonly List<string> solvers = [];
    readonly List<InspectChange> changes = [];

    public bool HasVersion { get; private set; }
    public bool HasStatus { get; private set; }
    public bool HasEval { get; private set; }
    public string? Status { get; set; }
    public bool Invalidated { get; private set; }
    public InspectPlan Plan { get; private set; } = new();
    public InspectResults Results { get; private set; } = new();

    public InspectUpdates Updates { get; private set; } = new();
    /// <summary>What was changed while the run was going and matters: filled by <see cref="Retune"/>.</summary>
    public IReadOnlyList<string> Retuned { get; private set; } = [];

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
                // As of a sample: whatever is neither null nor false says so.
                Invalidated |= json.Kind is not (JsonKind.Null or JsonKind.False);
                json.Skip();
                break;
            case "eval":
                HasEval = json.Kind == JsonKind.Object;
                Plan = InspectPlan.Read(json);
                break;
            case "results":
                Results = InspectResults.Read(json);
                break;
            case "log_updates":
                Updates = InspectUpdates.Read(json, Strange);
                break;
            case "config_updates":
                InspectChange.ReadList(json, changes, Strange);
                break;
            case "plan":
                InspectSettings.ReadSteps(json, solvers);
                break;
            case "stats" or "error" or "tags" or "metadata" or "samples" or "reductions" or "location" or "etag" or "logging":
                json.Skip();
                break;
            default:
                if (json.Kind is not JsonKind.Null) Strange($"its {LogException.Quoted(name)} is not known here");
                json.Skip();
                break;
        }
    }

    /// <summary>Puts the changes of the configuration over the plan, once all of the log was read.</summary>
    /// <param name="journal">Those that the journal has: all there are where the run came to no end, otherwise the same as the header's or none.</param>
    /// <param name="ended">The header was written at the end.</param>
    public void Retune(IReadOnlyList<InspectChange> journal, bool ended)
    {
        var only = journal.Where(change => !changes.Contains(change)).ToList();
        if (ended && only.Count > 0) Strange("its journal has changes of its configuration that its header has not");
        Retuned = InspectRetuning.Apply(Plan, changes.Concat(only), Strange);
    }

    public void Strange(string what)
    {
        if (strange.Count < MostStrange && !strange.Contains(what)) strange.Add(what);
    }
}

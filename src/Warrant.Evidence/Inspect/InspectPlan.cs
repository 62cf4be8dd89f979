namespace Warrant.Evidence;

/// <summary>`eval` of a log: what was to be run.</summary>
sealed class InspectPlan
{
    public string? Task { get; private set; }
    public string? Model { get; private set; }
    /// <summary>UTC; a time without an offset is taken for UTC.</summary>
    public DateOnly? Date { get; private set; }
    public int Epochs { get; private set; } = 1;
    public InspectSelection Selection { get; } = new();
    public List<string> Scorers { get; } = [];
    public string? Revision { get; private set; }
    public bool? Dirty { get; private set; }
    /// <summary>From roles to models.</summary>
    public Dictionary<string, string> Roles { get; } = new(StringComparer.Ordinal);

    public InspectSettings Settings { get; } = new();

    /// <summary>The tags that the run was started with.</summary>
    public List<string> Tags { get; private set; } = [];

    /// <summary>Puts a change over the plan, and says from what to what.</summary>
    public string Retune(InspectChange change)
    {
        if (!change.Cleared && change.Name == "epochs") Epochs = Math.Max(Epochs, change.Value.Whole ?? 1);
        if (!change.Cleared && change.Name == "limit") Selection.Widen(change.Value);
        return Settings.Retune(change);
    }

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
                case "created": plan.Date = LogDates.Iso(json.Text()); break;
                case "dataset": plan.Selection.ReadDataset(json); break;
                case "config": plan.ReadConfig(json); break;
                case "scorers": InspectScorers.ReadList(json, plan.Scorers); break;
                case "tags": plan.Tags = InspectUpdates.Texts(json); break;
                case "revision": plan.ReadRevision(json); break;
                case "model_roles": plan.ReadRoles(json); break;
                case "model_generate_config": plan.Settings.ReadMap(json); break;
                default: plan.Settings.Read(json, name); break;
            }
        }
        return plan;
    }

    void ReadConfig(JsonReader json)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "epochs": Epochs = Math.Max(1, json.Count() ?? 1); break;
                case "limit": Selection.ReadLimit(json); break;
                case "sample_id": Selection.ReadNamed(json); break;
                default: Settings.Read(json, name); break;
            }
        }
    }

    void ReadRevision(JsonReader json)
    {
        (Revision, Dirty) = (null, null);
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "commit": Revision = json.Text(); break;
                // Versions before 0.3.100 or so do not say.
                case "dirty" when json.Kind is JsonKind.True or JsonKind.False: Dirty = json.Flag(); break;
                default: json.Skip(); break;
            }
        }
    }

    /// <summary>Each role has a model's name, or an object with the name as `model`.</summary>
    void ReadRoles(JsonReader json)
    {
        Roles.Clear();
        if (!json.EnterObject()) return;
        while (json.NextName() is { } role)
        {
            if (json.Kind == JsonKind.Text)
            {
                if (json.Text() is { } model) Roles[role] = model;
            }
            else if (json.EnterObject())
            {
                while (json.NextName() is { } name)
                {
                    if (name != "model") json.Skip();
                    else if (json.Text() is { } model) Roles[role] = model;
                }
            }
        }
    }
}

namespace Warrant.Evidence;

/// <summary>One value of the configuration that was changed while the run was going.</summary>
/// <param name="Config">Which configuration it stands in: `eval` or `generate`.</param>
/// <param name="Cleared">It went back to what it was at the start, and the value means nothing.</param>
/// <param name="Who">See <see cref="InspectProvenance.Read"/>.</param>
sealed record InspectChange(string Config, string Name, InspectValue Value, bool Cleared, string Who)
{
    const string Unknown = "its configuration was changed while it ran, in a way that is not known here";
    /// <summary>Of one log; a person changes a run a handful of times.</summary>
    const int Most = 1000;

    /// <summary>`config_updates`: a list of updates.</summary>
    public static void ReadList(JsonReader json, List<InspectChange> into, Action<string> strange)
    {
        into.Clear();
        if (json.Kind is not (JsonKind.Null or JsonKind.Array)) strange(Unknown);
        if (!json.EnterArray()) return;
        while (json.NextItem()) ReadUpdate(json, into, strange);
    }

    /// <summary>One update: `changes`, and the `provenance` of them all.</summary>
    public static void ReadUpdate(JsonReader json, List<InspectChange> into, Action<string> strange)
    {
        var (from, who, said) = (into.Count, InspectProvenance.Nobody, false);
        if (json.EnterObject())
        {
            while (json.NextName() is { } name)
            {
                if (name == "provenance") who = InspectProvenance.Read(json);
                else if (name == "changes" && json.Kind == JsonKind.Array)
                {
                    said = true;
                    json.EnterArray();
                    while (json.NextItem()) ReadChange(json, into, strange);
                }
                else json.Skip();
            }
        }
        if (!said) strange(Unknown);
        for (var n = from; n < into.Count; n++) into[n] = into[n] with { Who = who };
    }

    static void ReadChange(JsonReader json, List<InspectChange> into, Action<string> strange)
    {
        string? config = null, what = null;
        var (value, cleared) = (new InspectValue("none", null, null), false);
        if (json.EnterObject())
        {
            while (json.NextName() is { } name)
            {
                switch (name)
                {
                    case "config": config = json.Text(); break;
                    case "name": what = json.Text(); break;
                    case "value": value = InspectValue.Read(json); break;
                    case "cleared": cleared = json.Flag(); break;
                    // Also `previous`, which is what somebody believed the value to be.
                    default: json.Skip(); break;
                }
            }
        }
        if (config is null || what is null) strange(Unknown);
        else if (into.Count < Most) into.Add(new(config, what, value, cleared, ""));
        else strange("its configuration was changed more often than is read here");
    }
}

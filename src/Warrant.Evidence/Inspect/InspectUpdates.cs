namespace Warrant.Evidence;

/// <summary>`log_updates`: what was changed in a log after the run. Tags and metadata of the log change no result; of all else nobody knows here what it changes.</summary>
sealed class InspectUpdates
{
    /// <summary>Of one log.</summary>
    const int Most = 100;

    readonly List<(List<string> Added, List<string> Removed)> tags = [];

    /// <summary>What somebody did to the log, an update each: tag `checked` added, by `ada` on 2026-09-12.</summary>
    public List<string> Told { get; } = [];

    /// <summary>The tags of the run with the edits in their order over them.</summary>
    public List<string> Tags(IEnumerable<string> atStart)
    {
        var now = atStart.ToList();
        foreach (var (added, removed) in tags)
        {
            now.RemoveAll(removed.Contains);
            now.AddRange(added.Where(tag => !now.Contains(tag)));
        }
        return now;
    }

    public static InspectUpdates Read(JsonReader json, Action<string> strange)
    {
        var updates = new InspectUpdates();
        if (json.Kind is not (JsonKind.Null or JsonKind.Array)) strange("its `log_updates` are no list of edits");
        if (!json.EnterArray()) return updates;
        while (json.NextItem()) updates.ReadUpdate(json, strange);
        return updates;
    }

    void ReadUpdate(JsonReader json, Action<string> strange)
    {
        var (who, parts, said) = (InspectProvenance.Nobody, new List<string>(), false);
        if (json.EnterObject())
        {
            while (json.NextName() is { } name)
            {
                if (name == "provenance") who = InspectProvenance.Read(json);
                else if (name == "edits" && json.Kind == JsonKind.Array)
                {
                    said = true;
                    json.EnterArray();
                    while (json.NextItem()) ReadEdit(json, parts, strange);
                }
                else json.Skip();
            }
        }
        if (!said) strange("it was edited in a way that is not known here");
        if (Told.Count == Most) strange($"it was edited more than {Most} times, and no more edits are read");
        if (parts.Count > 0 && Told.Count < Most) Told.Add($"{string.Join(", ", parts)}, {who}");
    }

    void ReadEdit(JsonReader json, List<string> parts, Action<string> strange)
    {
        string? type = null;
        List<string> added = [], removed = [], set = [], unset = [];
        if (json.EnterObject())
        {
            while (json.NextName() is { } name)
            {
                switch (name)
                {
                    case "type": type = json.Text(); break;
                    case "tags_add": added = Texts(json); break;
                    case "tags_remove": removed = Texts(json); break;
                    case "metadata_set": set = Names(json); break;
                    case "metadata_remove": unset = Texts(json); break;
                    default: json.Skip(); break;
                }
            }
        }
        if (type is not ("tags" or "metadata")) strange($"it was edited in a way that is not known here ({LogException.Quoted(type ?? "without a type")})");
        if (tags.Count < Most) tags.Add((added, removed));
        foreach (var (what, names, done) in new[] { ("tag", added, "added"), ("tag", removed, "taken away"), ("metadata", set, "set"), ("metadata", unset, "taken away") })
            if (names.Count > 0) parts.Add($"{what} {string.Join(", ", names.Select(LogException.Quoted))} {done}");
    }

    /// <summary>The texts of a list, the first of them.</summary>
    public static List<string> Texts(JsonReader json)
    {
        var texts = new List<string>();
        if (!json.EnterArray()) return texts;
        while (json.NextItem())
            if (json.Text() is { Length: <= 200 } text && texts.Count < Most) texts.Add(text);
        return texts;
    }

    static List<string> Names(JsonReader json)
    {
        var names = new List<string>();
        if (!json.EnterObject()) return names;
        while (json.NextName() is { } name)
        {
            if (names.Count < Most) names.Add(name);
            json.Skip();
        }
        return names;
    }
}

namespace Warrant.Evidence;

/// <summary>Names of scorers out of a log's header.</summary>
static class InspectScorers
{
    public static void ReadList(JsonReader json, List<string> scorers)
    {
        if (!json.EnterArray()) return;
        while (json.NextItem()) ReadOne(json, scorers);
    }

    /// <summary>An object with `scorer`, or else `name`: where a score has parts, `name` is the part.</summary>
    public static void ReadOne(JsonReader json, List<string> scorers)
    {
        if (!json.EnterObject()) return;
        string? scorer = null, part = null;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "scorer": scorer = json.Text(); break;
                case "name": part = json.Text(); break;
                default: json.Skip(); break;
            }
        }
        if ((scorer ?? part) is { } found && !scorers.Contains(found)) scorers.Add(found);
    }
}

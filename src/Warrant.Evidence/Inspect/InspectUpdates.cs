namespace Warrant.Evidence;

/// <summary>`log_updates`: what was changed in a log after the run. Tags and metadata of the log change no result; of all else nobody knows here what it changes.</summary>
static class InspectUpdates
{
    public static void Read(JsonReader json, Action<string> strange)
    {
        if (!json.EnterArray()) return;
        while (json.NextItem())
        {
            if (!json.EnterObject()) continue;
            while (json.NextName() is { } name)
            {
                if (name != "edits") json.Skip();
                else if (json.EnterArray()) while (json.NextItem()) ReadEdit(json, strange);
            }
        }
    }

    static void ReadEdit(JsonReader json, Action<string> strange)
    {
        string? type = null;
        if (json.EnterObject())
        {
            while (json.NextName() is { } name)
            {
                if (name == "type") type = json.Text();
                else json.Skip();
            }
        }
        if (type is not ("tags" or "metadata")) strange($"it was edited in a way that is not known here ({LogException.Quoted(type ?? "without a type")})");
    }
}

namespace Warrant.Evidence;

/// <summary>`metadata` of a sample: the fields that were asked for, as text. Lists and objects are no value to compare with.</summary>
static class InspectMetadata
{
    static readonly Dictionary<string, string> none = [];

    public static IReadOnlyDictionary<string, string> Read(JsonReader json, IReadOnlySet<string> wanted)
    {
        if (wanted.Count == 0)
        {
            json.Skip();
            return none;
        }
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!json.EnterObject()) return none;
        while (json.NextName() is { } name)
        {
            if (!wanted.Contains(name)) json.Skip();
            else if (Value(json) is { } value) fields[name] = value;
        }
        return fields;
    }

    static string? Value(JsonReader json)
    {
        switch (json.Kind)
        {
            case JsonKind.Text: return json.Text();
            case JsonKind.Number: return json.Digits();
            case JsonKind.True or JsonKind.False: return json.Flag() ? "true" : "false";
            default:
                json.Skip();
                return null;
        }
    }
}

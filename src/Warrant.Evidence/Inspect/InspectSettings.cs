namespace Warrant.Evidence;

/// <summary>How the model was run, of what a log says of it: limits, sampling, solvers, sandbox. Nothing is measured from it.</summary>
sealed class InspectSettings
{
    const int LongestValue = 200;

    static readonly HashSet<string> known = new(StringComparer.Ordinal)
    {
        "message_limit", "token_limit", "time_limit", "working_limit", "cost_limit",
        "temperature", "top_p", "top_k", "max_tokens", "seed", "reasoning_effort", "reasoning_tokens", "system_message", "solver", "sandbox",
    };

    readonly SortedDictionary<string, string> said = new(StringComparer.Ordinal);

    /// <summary>Every value of a map that is known.</summary>
    public void ReadMap(JsonReader json)
    {
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name) Read(json, name);
    }

    /// <summary>One value, passed over where its name is not known.</summary>
    public void Read(JsonReader json, string name)
    {
        if (!known.Contains(name)) json.Skip();
        else if (Value(json) is { Length: > 0 and <= LongestValue } value) said[name] = value;
    }

    /// <summary>`plan`: the solvers that ran, one after another.</summary>
    public static void ReadSteps(JsonReader json, List<string> solvers)
    {
        solvers.Clear();
        if (!json.EnterObject()) return;
        while (json.NextName() is { } name)
        {
            if (name != "steps") json.Skip();
            else if (json.EnterArray())
                while (json.NextItem())
                    if (Part(json, "solver") is { Length: <= LongestValue } solver) solvers.Add(solver);
        }
    }

    /// <summary>The same with the solvers that ran, where `eval` names none.</summary>
    public IReadOnlyDictionary<string, string> With(IReadOnlyList<string> solvers)
    {
        if (solvers.Count is > 0 and <= 20) said.TryAdd("solver", string.Join(", ", solvers));
        return said;
    }

    // A sandbox is a text, a list that begins with its type, or an object with it.
    static string? Value(JsonReader json)
    {
        switch (json.Kind)
        {
            case JsonKind.Text: return json.Text();
            case JsonKind.Number: return json.Digits();
            case JsonKind.Object: return Part(json, "type");
            case JsonKind.Array:
                string? first = null;
                json.EnterArray();
                while (json.NextItem())
                    if (json.Text() is { } text) first ??= text;
                return first;
            default:
                json.Skip();
                return null;
        }
    }

    static string? Part(JsonReader json, string part)
    {
        string? found = null;
        if (!json.EnterObject()) return null;
        while (json.NextName() is { } name)
        {
            if (name == part) found = json.Text();
            else json.Skip();
        }
        return found;
    }
}

namespace Warrant.Evidence;

/// <summary>How the model was run, of what a log says of it: limits, sampling, solvers, sandbox. Nothing is measured from it.</summary>
sealed class InspectSettings
{
    const int LongestValue = 200;

    static readonly HashSet<string> known = new(StringComparer.Ordinal)
    {
        "message_limit", "token_limit", "time_limit", "working_limit", "cost_limit", "turn_limit",
        "temperature", "top_p", "top_k", "max_tokens", "seed", "reasoning_effort", "reasoning_tokens", "system_message", "solver", "sandbox",
    };

    readonly SortedDictionary<string, string> said = new(StringComparer.Ordinal);
    /// <summary>What was changed while the run was going: all that it was, one after another.</summary>
    readonly Dictionary<string, List<string>> course = new(StringComparer.Ordinal);

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

    /// <summary>Changes a value, and says from what to what: ` from 5000 to 100`.</summary>
    public string Retune(InspectChange change)
    {
        // What the run was started with, where the log says it and it is kept here.
        var told = said.GetValueOrDefault(change.Name) ?? (known.Contains(change.Name) ? "none" : null);
        if (!course.TryGetValue(change.Name, out var values)) course[change.Name] = values = told is null ? [] : [told];
        var before = values.Count > 0 ? values[^1] : null;
        var after = !change.Cleared ? change.Value.Text : told ?? "what it was at the start";
        values.Add(after);
        return $"{(before is null ? "" : $" from {before}")} to {after}";
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
        if (course.Count == 0) return said;
        var all = new SortedDictionary<string, string>(said, StringComparer.Ordinal);
        foreach (var (name, values) in course) all[name] = Course(values);
        return all;
    }

    // The first, and how it ended.
    static string Course(List<string> values) => values.Count <= 4 ? string.Join(", then ", values) : $"{values[0]}, …, then {string.Join(", then ", values[^2..])}";

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

namespace Warrant.Core;

/// <summary>Names in a sentence.</summary>
static class Names
{
    /// <summary>Each name in backticks: `a`, `b` and `c`.</summary>
    public static string And(IEnumerable<string> names)
    {
        var quoted = names.Select(n => $"`{n}`").ToList();
        return quoted.Count < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted.Take(quoted.Count - 1))} and {quoted[^1]}";
    }
}

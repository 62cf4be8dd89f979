namespace Warrant.Core;

/// <summary>Joins words as a sentence does.</summary>
static class Words
{
    /// <summary>`a`, `a or b`, `a, b or c`.</summary>
    public static string Or(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";
}

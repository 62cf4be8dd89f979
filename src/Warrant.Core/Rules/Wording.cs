using System.Text.RegularExpressions;

namespace Warrant.Core;

/// <summary>Finds words in a text of the case, and the places where the source has them.</summary>
static partial class Wording
{
    /// <summary>Every match outside of backticks: what stands between those is a name, not a word.</summary>
    /// <remarks>A text that the YAML writes with escapes may not show its words; then the place is the whole text.</remarks>
    public static IReadOnlyList<(Match Match, Span At)> Find(SafetyCase safetyCase, Placed<string> text, Regex pattern)
    {
        var found = pattern.Matches(WithoutNames(text.Value));
        if (found.Count == 0) return [];
        var written = pattern.Matches(WithoutNames(safetyCase.Sources[text.At.File].Text[text.At.Start..text.At.End]));
        var same = written.Count == found.Count;
        return [.. found.Select((m, i) => (m, same ? new Span(text.At.File, text.At.Start + written[i].Index, text.At.Start + written[i].Index + written[i].Length) : text.At))];
    }

    // Blanks of the same length, so that every index stays where it was.
    static string WithoutNames(string text) => text.Contains('`') ? Code().Replace(text, m => new string(' ', m.Length)) : text;

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();
}

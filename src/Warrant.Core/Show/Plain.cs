using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>Text of a case as it may be shown: a claim must not be able to print a green yes.</summary>
public static class Plain
{
    /// <summary>Control and bidirectional characters, line ends too, as `\u{1B}`.</summary>
    public static string Line(string text)
    {
        var at = 0;
        while (at < text.Length && !IsUnsafe(text[at])) at++;
        if (at == text.Length) return text;
        var shown = new StringBuilder(text, 0, at, text.Length + 16);
        for (; at < text.Length; at++)
        {
            if (IsUnsafe(text[at])) shown.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[at]:X}}}");
            else shown.Append(text[at]);
        }
        return shown.ToString();
    }

    /// <summary>A text on one line: runs of white space, line ends among them, become one space; cut to a length with `…`.</summary>
    public static string Short(string text, int length = 100)
    {
        var folded = Line(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return folded.Length <= length ? folded : string.Concat(folded.AsSpan(0, Cut(folded, length - 1)).TrimEnd(), "…");
    }

    /// <summary>Where a text can be cut at a length or just before, for half a surrogate pair is no text; its end where it is shorter.</summary>
    public static int Cut(ReadOnlySpan<char> text, int length) => length >= text.Length ? text.Length
        : length > 0 && char.IsLowSurrogate(text[length]) && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    // Controls, bidirectional marks and overrides, line separators, surrogates that stand alone are left to the encoder.
    static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u061C' or '\uFEFF';
}

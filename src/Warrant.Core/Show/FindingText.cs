using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>Findings as good compilers print them: place, severity, code, sentence; the line with carets; the hint.</summary>
public static class FindingText
{
    /// <param name="color">Whether to colour the severity; only the words, never text of the case.</param>
    public static string Of(Finding finding, IReadOnlyList<Source> sources, bool color = false)
    {
        var text = new StringBuilder();
        var source = sources[finding.At.File];
        var (line, column) = source.Place(finding.At.Start);
        var word = Word(finding);
        text.Append(CultureInfo.InvariantCulture, $"{Plain.Line(source.Path)}:{line}:{column}: {(color ? Color(finding) + word + "\u001b[0m" : word)} {finding.Rule.Code}: {Plain.Line(finding.Message)}\n");
        Excerpt(text, source, finding.At, line, column);
        foreach (var also in finding.Also)
        {
            var (otherLine, otherColumn) = sources[also.File].Place(also.Start);
            text.Append(CultureInfo.InvariantCulture, $"  also: {Plain.Line(sources[also.File].Path)}:{otherLine}:{otherColumn}\n");
        }
        if (finding.Hint is { } hint) text.Append("  hint: ").Append(Plain.Line(hint)).Append('\n');
        if (finding.WaivedBy is { } by) text.Append("  waived by ").Append(Plain.Line(by)).Append('\n');
        if (finding.HeldBy is { } held) text.Append("  only a warning: `").Append(Plain.Line(held)).Append("` holds without it\n");
        else if (finding.Rule.Severity is Severity.Error && finding.Severity is Severity.Warning) text.Append("  only a warning: nothing that the answer needs rests on it\n");
        return text.ToString();
    }

    static string Word(Finding finding) => finding.WaivedBy is not null ? "waived" : finding.Severity.ToString().ToLowerInvariant();

    static string Color(Finding finding) => finding.WaivedBy is not null ? "\u001b[2m" : finding.Severity switch
    {
        Severity.Error => "\u001b[31m",
        Severity.Warning => "\u001b[33m",
        _ => "\u001b[36m",
    };

    // A very long line is shown around the place; tabs, escapes, marks and wide letters keep the carets under the word.
    static void Excerpt(StringBuilder text, Source source, Span at, int line, int column)
    {
        if (source.Text.Length == 0) return;
        var whole = source.Line(line);
        var first = whole.Length <= 160 ? 0 : Math.Max(0, Math.Min(column - 1 - 40, whole.Length - 160));
        var (start, end) = (Plain.Cut(whole, first), Plain.Cut(whole, first + 160));
        var shown = whole[start..end];
        var lead = shown[..Math.Clamp(column - 1 - start, 0, shown.Length)];
        var marked = shown.Slice(lead.Length, Math.Clamp(Math.Min(at.Length, whole.Length - (column - 1)), 0, shown.Length - lead.Length));
        var gutter = line.ToString(CultureInfo.InvariantCulture);
        text.Append(gutter.PadLeft(5)).Append(" | ").Append(Line(shown)).Append('\n');
        text.Append("      | ").Append(' ', Cells.Of(Line(lead))).Append('^', Math.Max(1, Cells.Of(Line(marked)))).Append('\n');
    }

    static string Line(ReadOnlySpan<char> text) => Plain.Line(text.ToString().Replace('\t', ' '));
}

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Warrant.Views;

/// <summary>A reference of a chapter to an element of the case: `[[C1]]`, `[[map C1 2]]`, `[[evidence E1]]`.</summary>
/// <param name="Kind">`map`, `evidence`, or empty for a link.</param>
/// <param name="Depth">Of a map: how many levels below the element, 1 to 9.</param>
sealed record Reference(string Kind, string Id, int Depth)
{
    public const int UsualDepth = 2;

    /// <summary>Null where the words between the brackets are of no such form.</summary>
    public static Reference? Read(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [var id] => new("", id, 0),
            ["evidence", var id] => new("evidence", id, 0),
            ["map", var id] => new("map", id, UsualDepth),
            ["map", var id, [>= '1' and <= '9'] depth] => new("map", id, depth[0] - '0'),
            _ => null,
        };
    }

    public override string ToString() => $"[[{(Kind.Length > 0 ? Kind + " " : "")}{Id}{(Kind == "map" && Depth != UsualDepth ? $" {(char)('0' + Depth)}" : "")}]]";
}

sealed class ReferenceInline(Reference? reference, string words) : LeafInline
{
    /// <summary>Null where nobody can say what is meant.</summary>
    public Reference? Reference => reference;
    public string Words => words;
    /// <summary>Its number in its chapter, from 1.</summary>
    public int Nth { get; set; }
}

/// <summary>Reads `[[…]]` on one line, before Markdown takes the brackets for a link.</summary>
sealed class ReferenceParser : InlineParser
{
    const int Longest = 200;

    public ReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[') return false;
        var start = slice.Start + 2;
        var end = slice.Text.IndexOf("]]", start, Math.Min(Longest, slice.End + 1 - start), StringComparison.Ordinal);
        if (end < 0) return false;
        var words = slice.Text[start..end];
        if (words.AsSpan().IndexOfAny('\n', '[', ']') >= 0) return false;
        processor.Inline = new ReferenceInline(Reference.Read(words), words)
        {
            Span = { Start = processor.GetSourcePosition(slice.Start, out var line, out var column), End = processor.GetSourcePosition(end + 1) }, Line = line, Column = column,
        };
        slice.Start = end + 2;
        return true;
    }
}

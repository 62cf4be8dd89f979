namespace Warrant.Core;

/// <summary>WR115: a text without quotes that ends at a comment which was hardly meant.</summary>
public static class CutText
{
    internal static readonly Rule Rule = new("WR115", "cut-text", Severity.Warning);

    /// <summary>The finding where the text of a scalar was cut; null elsewhere.</summary>
    /// <param name="text">The whole source.</param>
    /// <param name="element">What the finding is about; null for the source as a whole.</param>
    /// <remarks>A comment stands two spaces away and has a space after its `#`, by custom; nearer than that the writer meant the `#` as text.</remarks>
    public static Finding? Find(string text, Scalar scalar, string? element)
    {
        var end = scalar.At.End;
        if (!scalar.Plain || end + 1 >= text.Length || text[end] is not (' ' or '\t')) return null;
        var hash = end;
        while (hash < text.Length && text[hash] is (' ' or '\t')) hash++;
        if (hash >= text.Length || text[hash] != '#') return null;
        var near = hash - end == 1;
        var glued = hash + 1 < text.Length && !char.IsWhiteSpace(text[hash + 1]);
        if (!near && !glued) return null;
        var lineEnd = text.IndexOf('\n', hash);
        return Rule.Find(new(scalar.At.File, hash, lineEnd < 0 ? text.Length : lineEnd), element,
            "the text was cut here: what follows ` #` is a comment", "quote the text, or leave two spaces before a comment");
    }
}

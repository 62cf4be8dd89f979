namespace Warrant.Core;

static class CutText
{
    public static readonly Rule Rule = new("WR115", "cut-text", Severity.Warning);

    /// <summary>A comment stands two spaces away and has a space after its `#`, by custom; nearer than that the writer meant the `#` as text.</summary>
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

namespace Warrant.Core;

/// <summary>One text of a case, by its path from the case folder with `/` as separator.</summary>
/// <remarks>Lines end at LF or CRLF; a lone CR, NEL or U+2028 ends no line here, whatever a YAML parser takes it for.</remarks>
public sealed class Source(string path, string text)
{
    int[]? lineStarts;

    public string Path => path;
    public string Text => text;

    /// <summary>Line and column of an index, both from 1, in UTF-16 units.</summary>
    public (int Line, int Column) Place(int index)
    {
        var starts = lineStarts ??= Starts(text);
        var at = Array.BinarySearch(starts, index);
        if (at < 0) at = ~at - 1;
        return (at + 1, index - starts[at] + 1);
    }

    /// <summary>The text of a line (from 1) without its line end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var starts = lineStarts ??= Starts(text);
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : text.Length;
        return text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    static int[] Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return [.. starts];
    }
}

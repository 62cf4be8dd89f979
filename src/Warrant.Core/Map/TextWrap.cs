namespace Warrant.Core;

/// <summary>A text that can be broken into lines for boxes of several sizes.</summary>
sealed class TextWrap
{
    readonly string text;
    readonly double[] upTo;

    public TextWrap(string text)
    {
        this.text = text;
        upTo = new double[text.Length + 1];
        for (var i = 0; i < text.Length; i++) upTo[i + 1] = upTo[i] + TextWidth.Advance(text[i], false) * MapMetrics.FontSize / 1000;
    }

    /// <summary>Null where it does not fit; with <paramref name="force"/> words are broken and the end is cut off instead.</summary>
    /// <param name="room">How wide the line of that number, from 0, may be.</param>
    /// <param name="most">The most lines.</param>
    public List<MapLine>? Lines(Func<int, double> room, int most, bool force)
    {
        var lines = new List<MapLine>();
        for (var start = 0; start < text.Length;)
        {
            if (lines.Count == most) return force && most > 0 ? Cut(lines, room(most - 1)) : null;
            var (end, next) = Break(start, room(lines.Count));
            if (next == end && end < text.Length && !force) return null;
            lines.Add(new(text[start..end], upTo[end] - upTo[start]));
            start = next;
        }
        return lines;
    }

    // Where the line that starts here ends, and where the next one starts; both are the same within a word.
    (int End, int Next) Break(int start, double room)
    {
        var end = start;
        while (end < text.Length && upTo[end + 1] - upTo[start] <= room) end++;
        if (end == text.Length) return (end, end);
        var space = text.LastIndexOf(' ', end, end - start + 1);
        if (space > start) return (space, space + 1);
        end = Math.Max(end, start + 1);
        if (end < text.Length && char.IsLowSurrogate(text[end])) end = end - 1 > start ? end - 1 : end + 1;
        return (end, end);
    }

    static List<MapLine> Cut(List<MapLine> lines, double room)
    {
        var last = lines[^1].Text;
        while (last.Length > 1 && TextWidth.Of(last, MapMetrics.FontSize) + TextWidth.Of("…", MapMetrics.FontSize) > room) last = last[..^(char.IsLowSurrogate(last[^1]) ? 2 : 1)];
        last = last.TrimEnd() + "…";
        lines[^1] = new(last, TextWidth.Of(last, MapMetrics.FontSize));
        return lines;
    }
}

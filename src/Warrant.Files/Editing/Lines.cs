using Warrant.Core;

namespace Warrant.Files;

/// <summary>The lines of a text as an editor sees them.</summary>
sealed class Lines(string text)
{
    /// <summary>The line end of the first line that has one.</summary>
    public string Break { get; } = text.IndexOf('\n') is var at and > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";

    public int Start(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>The end of the line without its line end.</summary>
    public int End(int at)
    {
        var next = text.IndexOf('\n', Math.Min(at, text.Length));
        if (next < 0) return text.Length;
        return next > at && text[next - 1] == '\r' ? next - 1 : next;
    }

    /// <summary>The end of a node with its closing bracket, which its span leaves out unless it is empty. At most 64 levels deep.</summary>
    public int End(Node node)
    {
        var last = node switch
        {
            MapNode { Entries.Length: > 0 } map => map.Entries[^1] is var entry && entry.Value is Scalar { At.Length: 0 } ? entry.Key.At.End : End(entry.Value),
            ListNode { Items.Length: > 0 } list => End(list.Items[^1]),
            _ => node.At.End,
        };
        if (node is Scalar or MapNode { Entries.Length: 0 } or ListNode { Items.Length: 0 } || !IsFlow(node)) return last;
        for (var at = last; at < text.Length; at++)
        {
            if (text[at] is '}' or ']') return at + 1;
            if (text[at] == '#') at = End(at);
        }
        return text.Length;
    }

    public bool IsFlow(Node node) => node is not Scalar && text[node.At.Start] is ('{' or '[');

    /// <summary>The start of the next line, or the end of the text.</summary>
    public int Next(int at) => text.IndexOf('\n', Math.Min(at, text.Length)) is var next and >= 0 ? next + 1 : text.Length;

    public int Column(int at) => at - Start(at);

    /// <summary>The start of the line under a node that stands in a block, however it is written.</summary>
    public int Under(Node node)
    {
        var end = End(node);
        if (LastLeaf(node) is { } last && IsLiteral(text, last))
        {
            if (text[last.At.Start..End(last.At.Start)].Contains('+')) return end;
            // Empty lines at its end belong to nobody.
            while (end > last.At.Start && char.IsWhiteSpace(text[end - 1])) end--;
        }
        return Next(end);
    }

    /// <summary>The same, behind comments that stand deeper than the column: they belong to what is above them.</summary>
    public int Below(Node node, int column)
    {
        var under = Under(node);
        for (var at = under; at < text.Length; at = Next(at))
        {
            var line = text.AsSpan(at, End(at) - at);
            var content = line.TrimStart(' ');
            if (content.Length == 0) continue;
            if (content[0] != '#' || line.Length - content.Length <= column) break;
            under = Next(at);
        }
        return under;
    }

    /// <summary>Whether the last two entries of a map stand apart, with an empty line between them.</summary>
    public bool AreApart(IReadOnlyList<Entry> entries)
    {
        if (entries.Count < 2) return false;
        for (var at = Start(entries[^1].Key.At.Start); at > 0; at = Start(at - 1))
        {
            var line = text.AsSpan(Start(at - 1), at - Start(at - 1)).Trim();
            if (line.Length == 0) return true;
            if (line[0] != '#') return false;
        }
        return false;
    }

    /// <summary>A text after `|` or `>`.</summary>
    public static bool IsLiteral(string text, Node node) => node is Scalar { Plain: false } && node.At.Length > 0 && text[node.At.Start] is '|' or '>';

    static Node? LastLeaf(Node node)
    {
        while (true)
        {
            switch (node)
            {
                case MapNode { Entries.Length: > 0 } map: node = map.Entries[^1].Value; break;
                case ListNode { Items.Length: > 0 } list: node = list.Items[^1]; break;
                default: return node;
            }
        }
    }
}

using Warrant.Core;

namespace Warrant.Files;

/// <summary>Finds where in a text a change goes, and makes it there.</summary>
sealed class YamlPlaces(string text, IReadOnlyList<Entry> sections)
{
    readonly Lines lines = new(text);

    public string Change(YamlChange change) => change switch
    {
        RemoveKey remove => Remove(remove.Path),
        AppendItem append when Value(append.Path) is ListNode { Items.Length: > 0 } list => Append(list, append.Item),
        AppendItem append => Set(append.Path, YamlValue.List(append.Item)),
        SetValue set => Set(set.Path, set.Value),
        _ => throw new ArgumentException("an unknown change", nameof(change)),
    };

    string Set(IReadOnlyList<string> path, YamlValue value)
    {
        // As far down as there is something; the rest of the path is made with the value.
        MapNode? map = null;
        for (var at = 0; ; at++)
        {
            var rest = path.Skip(at + 1).Reverse().Aggregate(value, (inner, key) => YamlValue.Map((key, inner)));
            if (Entry(map, path[at]) is not { } entry) return Add(map, path[at], rest, at + 1);
            if (at == path.Count - 1 || entry.Value is not MapNode { Entries.Length: > 0 } inner) return Replace(map, entry, rest, at + 1);
            map = inner;
        }
    }

    string Add(MapNode? map, string key, YamlValue value, int level)
    {
        if (map is not null && IsFlow(map)) return Splice(End(map.Entries[^1]), 0, $", {Rendering.Scalar(key)}: {Rendering.Flow(value)}");
        var entries = map?.Entries ?? sections;
        var indent = map is null ? 0 : lines.Column(map.At.Start);
        var written = Rendering.Entry(key, value, indent, level);
        var apart = level <= 2 && (level == 1 ? entries.Count > 0 : lines.AreApart(entries));
        return Insert(entries.Count == 0 ? text.Length : After(entries[^1], indent), apart ? ["", .. written] : written);
    }

    string Append(ListNode list, YamlValue item)
    {
        if (IsFlow(list)) return Splice(lines.End(list.Items[^1]), 0, ", " + Rendering.Flow(item));
        var indent = lines.Column(list.At.Start);
        return Insert(lines.Below(list.Items[^1], indent), Rendering.Item(item, indent));
    }

    string Replace(MapNode? map, Entry entry, YamlValue value, int level)
    {
        var old = entry.Value;
        var colon = text.IndexOf(':', entry.Key.At.End);
        var isEmpty = IsNothing(old);
        var oldEnd = lines.End(old);
        if (map is not null && IsFlow(map))
            return !isEmpty ? Splice(old.At.Start, oldEnd - old.At.Start, Rendering.Flow(value))
                : colon >= 0 && text.AsSpan(entry.Key.At.End, colon - entry.Key.At.End).Trim().Length == 0 ? Splice(colon + 1, 0, " " + Rendering.Flow(value))
                : Splice(entry.Key.At.End, 0, ": " + Rendering.Flow(value));

        var (head, below) = Rendering.Block(value, lines.Column(entry.Key.At.Start), level);
        if (!isEmpty && below.Count == 0 && !IsBlock(old)) return Splice(old.At.Start, oldEnd - old.At.Start, head);
        // What stands behind the value on the key's line, or on the key's line before a value that stands below, is a comment and stays there.
        var isBelow = isEmpty || IsBlock(old) && !Lines.IsLiteral(text, old);
        var from = isBelow ? colon + 1 : IsBlock(old) ? old.At.Start + 2 : oldEnd;
        var comment = Comment(text[Math.Min(from, lines.End(from))..lines.End(from)]);
        var end = isEmpty ? lines.Next(colon) : IsBlock(old) ? lines.Under(old) : lines.Next(oldEnd);
        var first = (head.Length == 0 ? "" : " " + head) + comment;
        return Splice(colon + 1, end - colon - 1, string.Join(lines.Break, [first, .. below]) + (end == text.Length && !text.EndsWith('\n') ? "" : lines.Break));
    }

    string Remove(IReadOnlyList<string> path)
    {
        MapNode? map = null;
        foreach (var key in path.SkipLast(1)) map = (MapNode)Entry(map, key)!.Value.Value;
        var entries = map?.Entries ?? sections;
        var at = Enumerable.Range(0, entries.Count).First(i => entries[i].Key.Value == path[^1]);
        var entry = entries[at];
        if (map is not null && entries.Count == 1) return IsFlow(map) ? Splice(map.At.Start, lines.End(map) - map.At.Start, "{}") : Set([.. path.SkipLast(1)], YamlValue.Map());
        if (map is not null && IsFlow(map))
            return at + 1 < entries.Count
                ? Splice(entry.Key.At.Start, entries[at + 1].Key.At.Start - entry.Key.At.Start, "")
                : Splice(End(entries[at - 1]), End(entry) - End(entries[at - 1]), "");
        var start = lines.Start(entry.Key.At.Start);
        // The first key of a map in a list stands behind the dash.
        if (text.AsSpan(start, entry.Key.At.Start - start).Trim(' ').Length > 0)
            return Splice(entry.Key.At.Start, entries[at + 1].Key.At.Start - entry.Key.At.Start, "");
        var end = IsNothing(entry.Value) ? lines.Next(entry.Key.At.End) : lines.Under(entry.Value);
        return Splice(start, end - start, "");
    }

    Entry? Entry(MapNode? map, string key)
    {
        Entry? found = null;
        foreach (var entry in map?.Entries ?? sections)
            if (entry.Key.Value == key) found = found is null ? entry : throw new EditRefusedException($"the key `{key}` stands there twice, so nobody can say which one to change");
        return found;
    }

    Node? Value(IReadOnlyList<string> path)
    {
        MapNode? map = null;
        for (var at = 0; at < path.Count - 1; at++)
        {
            if (Entry(map, path[at])?.Value is not MapNode { Entries.Length: > 0 } inner) return null;
            map = inner;
        }
        return Entry(map, path[^1])?.Value;
    }

    int After(Entry entry, int indent) => IsNothing(entry.Value) ? lines.Next(entry.Key.At.End) : lines.Below(entry.Value, indent);

    int End(Entry entry) => IsNothing(entry.Value) ? entry.Key.At.End : lines.End(entry.Value);

    // A key without a value.
    static bool IsNothing(Node node) => node is Scalar { At.Length: 0 };

    bool IsFlow(Node node) => lines.IsFlow(node);

    // A value that has lines of its own, down to the indentation of its key.
    bool IsBlock(Node node) => node is Scalar ? Lines.IsLiteral(text, node) : !IsFlow(node);

    static string Comment(string rest) => rest.IndexOf('#') is var hash and >= 0 ? "  " + rest[hash..] : "";

    string Insert(int at, IReadOnlyList<string> written)
    {
        var broken = at == 0 || text[at - 1] == '\n';
        var joined = string.Join(lines.Break, written);
        return Splice(at, 0, broken ? joined + lines.Break : lines.Break + joined);
    }

    string Splice(int start, int length, string with) => string.Concat(text.AsSpan(0, start), with, text.AsSpan(start + length));
}

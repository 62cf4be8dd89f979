namespace Warrant.Core;

/// <summary>
/// A large text read in stretches side by side, because the parser is most of the time of reading a case and uses one processor.
/// A stretch starts at a section or at an element of one, and what comes out is what one reading of the whole gives; where that is not sure there is no split reading.
/// </summary>
static class SplitReading
{
    /// <summary>The least length of a stretch, in characters: a shorter one is read before another thread has started.</summary>
    public const int Least = 1 << 18;

    /// <summary>The sections and findings of the whole text, or null if it has to be read in one go.</summary>
    public static (IReadOnlyList<Entry> Sections, IReadOnlyList<Finding> Findings)? Read(int file, string text, int least = Least)
    {
        if (text.Length < 2 * least || text.Contains('\t') || HasDocumentEnd(text) || HasLongKey(text)) return null;
        var starts = Starts(text, least);
        if (starts.Count == 1) return null;
        var pieces = new YamlPiece[starts.Count];
        Parallel.For(0, pieces.Length, i =>
            pieces[i] = new YamlPiece(file, text, starts[i], i + 1 < starts.Count ? starts[i + 1] : text.Length, i > 0 && IsElement(text, starts[i]) ? 1 : 0));
        return Array.TrueForAll(pieces, p => p is { Broken: null, IsOneMap: true, Sections.Count: > 0 }) && Join(text, starts, pieces) is { } sections
            ? (sections, [.. pieces.SelectMany(p => p.Findings)])
            : null;
    }

    // After the end of a document another may begin, which is a finding that no stretch alone would make.
    static bool HasDocumentEnd(string text) => text.Contains("\n...", StringComparison.Ordinal) || text.Contains("\r...", StringComparison.Ordinal);

    // `? key` or a `: value` without a key on its line: what the parser makes of them depends on what follows.
    static bool HasLongKey(string text)
    {
        for (var (at, next) = (0, 0); next >= 0; at++)
        {
            next = text.AsSpan(at).IndexOfAny('?', ':');
            at += next;
            if (next < 0 || at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) continue;
            var before = text.AsSpan(0, at).TrimEnd(" -?:");
            if (before.IsEmpty || before[^1] is '\n' or '\r' or '\uFEFF') return true;
        }
        return false;
    }

    // A stretch that starts at an element ends with its section, and one that starts at a section has an element of the last one it holds.
    static List<int> Starts(string text, int least)
    {
        var starts = new List<int> { 0 };
        bool key = IsKey(text, 0), element = false;
        for (var at = text.IndexOf('\n') + 1; at > 0; at = text.IndexOf('\n', at) + 1)
        {
            var (isKey, isElement) = (IsKey(text, at), IsElement(text, at));
            var enough = at - starts[^1] >= least;
            if (isKey ? key && enough || !key && starts.Count > 1 : isElement && element && enough)
            {
                starts.Add(at);
                key = false;
            }
            key |= isKey;
            element = isElement || element && !isKey;
        }
        return starts;
    }

    static bool IsElement(string text, int at) => at + 2 < text.Length && text[at] == ' ' && text[at + 1] == ' ' && IsKey(text, at + 2);

    static bool IsKey(string text, int at) => at < text.Length && (char.IsLetter(text[at]) || text[at] is '"' or '\'');

    static List<Entry>? Join(string text, List<int> starts, YamlPiece[] pieces)
    {
        var sections = new List<Entry>();
        if (pieces[0].Sections[0].Key.At.Start is var first && first > 0 && text[first - 1] is not ('\n' or '\uFEFF')) return null;
        // The elements of the last section, as far as they came in stretches of their own.
        var more = new List<Entry>();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0 && IsElement(text, starts[i]))
            {
                if (more.Count == 0 && !(sections[^1].Value is MapNode { Entries.Length: > 0 } open && IsOwnLine(text, open.At.Start))) return null;
                more.AddRange(pieces[i].Sections);
                continue;
            }
            Close(sections, more);
            sections.AddRange(pieces[i].Sections);
        }
        Close(sections, more);
        return sections;
    }

    static void Close(List<Entry> sections, List<Entry> more)
    {
        if (more.Count == 0) return;
        var (key, value) = sections[^1];
        sections[^1] = new(key, new MapNode(value.At with { End = more[^1].Value.At.End }, [.. ((MapNode)value).Entries, .. more]));
        more.Clear();
    }

    // The map is in lines, not in braces, and its keys stand where those of the stretches do: two spaces in.
    static bool IsOwnLine(string text, int at) => at > 2 && text[at - 3] == '\n' && IsElement(text, at - 2);
}

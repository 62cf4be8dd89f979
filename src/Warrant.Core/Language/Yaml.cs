using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Event = YamlDotNet.Core.Events;

namespace Warrant.Core;

/// <summary>
/// A text, or a piece of one, read as YAML into nodes. The only file that knows YamlDotNet, and only its event parser.
/// What the case language forbids in YAML is found here; anchors, tags and the like are otherwise read as if they were not there.
/// </summary>
sealed class YamlPiece
{
    /// <summary>The deepest nesting that is read: flow nesting costs the parser quadratic time.</summary>
    public const int MaxDepth = 64;

    readonly int file, offset;
    readonly string text;
    // Frames are used again: a large case opens and closes hundreds of thousands.
    readonly Stack<Frame> open = new(), spare = new();
    readonly List<Entry> sections = [];
    readonly List<Finding> findings = [];
    int documents;

    public YamlPiece(int file, string text, int start, int end)
    {
        (this.file, this.text, offset) = (file, text, text.StartsWith('\uFEFF') && start == 0 ? 1 : start);
        var reader = new MeteredReader(text, offset, end);
        var last = offset;
        try
        {
            var parser = new Parser(new Scanner(reader, skipComments: true));
            while (Broken is null && parser.MoveNext())
            {
                var e = parser.Current!;
                last = Index(e.End);
                reader.Seen();
                Take(e);
            }
        }
        catch (ScalarTooLongException)
        {
            Broken = TooLarge.Scalar(new(file, last, Math.Min(last + 1, end)));
        }
        catch (YamlException problem)
        {
            // Where something does not fit, the mark at its end is behind it; what the scanner cannot read ends where it stopped.
            var mark = problem.Message.Contains("while parsing", StringComparison.OrdinalIgnoreCase) && problem.Start.Index > 0 ? problem.Start : problem.End;
            var at = Math.Clamp(offset + (int)mark.Index, offset, end);
            if (problem.Message.Contains("tab as indentation", StringComparison.Ordinal)) at = Tab(at, end);
            Broken = BrokenYaml.Find(new(file, at, Math.Min(at + 1, end)), problem.Message);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or NullReferenceException)
        {
            // YamlDotNet 16.3 lets these through on some broken input; it then says no place but the end of the last good event.
            Broken = BrokenYaml.Find(new(file, last, Math.Min(last + 1, end)), "the parser gave up after this place");
        }
    }

    public IReadOnlyList<Entry> Sections => sections;
    public IReadOnlyList<Finding> Findings => findings;
    /// <summary>Why the piece could not be read to its end, or null.</summary>
    public Finding? Broken { get; private set; }

    void Take(ParsingEvent e)
    {
        switch (e)
        {
            case Event.Scalar s:
                Properties(s);
                if (open.TryPeek(out var parent) && parent.WantsKey) Key(parent, s);
                else Add(new Scalar(At(s), s.Value, s.Style == ScalarStyle.Plain));
                break;
            case MappingStart or SequenceStart:
                Properties((NodeEvent)e);
                if (open.Count >= MaxDepth) Broken = TooLarge.Depth(At(e));
                else open.Push((spare.TryPop(out var used) ? used : new Frame()).Open(e is MappingStart, IsUnplaced(e) ? -1 : Index(e.Start)));
                break;
            case MappingEnd or SequenceEnd:
                var frame = open.Pop();
                // The end mark of block collections is the start of what follows, so the end of the last child is taken.
                var closed = frame.Close(file, e.Start.Index == e.End.Index ? -1 : Index(e.End), Index(e.Start) + 1);
                spare.Push(frame);
                Add(closed);
                break;
            case AnchorAlias alias:
                findings.Add(ForbiddenYaml.Alias(At(e), alias.Value.Value));
                Add(new Scalar(At(e), "", true));
                break;
            case DocumentStart:
                if (documents++ > 0) findings.Add(ForbiddenYaml.SecondDocument(At(e)));
                break;
        }
    }

    void Key(Frame map, Event.Scalar s)
    {
        if (s is { Value: "<<", Style: ScalarStyle.Plain }) findings.Add(ForbiddenYaml.MergeKey(At(s)));
        map.Key(new(Keys.Intern(s.Value), At(s)));
    }

    void Properties(NodeEvent e)
    {
        if (!e.Anchor.IsEmpty) findings.Add(ForbiddenYaml.Anchor(Property(e, '&'), e.Anchor.Value));
        if (!e.Tag.IsEmpty) findings.Add(ForbiddenYaml.Tag(Property(e, '!')));
    }

    // Anchor and tag stand before the node, in either order, and the event spans all of it.
    Span Property(NodeEvent e, char sigil)
    {
        var start = Math.Max(text.IndexOf(sigil, Index(e.Start)), Index(e.Start));
        var length = text.AsSpan(start).IndexOfAny(" \t\r\n,[]{}");
        return new(file, start, length < 0 ? text.Length : start + Math.Max(length, 1));
    }

    void Add(Node node)
    {
        if (!open.TryPeek(out var parent))
        {
            if (node is MapNode map) sections.AddRange(map.Entries);
            else if (node is not Scalar { Value: "" }) findings.Add(WrongValue.NotSections(node.At));
            return;
        }
        if (!parent.WantsKey) parent.Value(node);
        else
        {
            findings.Add(ForbiddenYaml.ComplexKey(node.At));
            parent.Key(new("?", node.At));
        }
    }

    // A tab that indents is reported at the map around it.
    int Tab(int from, int end)
    {
        for (var line = from; line < end;)
        {
            var at = line;
            while (at < end && text[at] == ' ') at++;
            if (at < end && text[at] == '\t') return at;
            var next = text.IndexOf('\n', at, end - at);
            if (next < 0) break;
            line = next + 1;
        }
        return from;
    }

    // YamlDotNet gives no place for the map in `[a: b]`; it starts where its key does.
    bool IsUnplaced(ParsingEvent e) => open.Count > 0 && e.Start.Index == 0;

    int Index(Mark mark) => offset + (int)mark.Index;

    Span At(ParsingEvent e) => new(file, Index(e.Start), Index(e.End));

    // A map or list whose end has not come yet.
    sealed class Frame
    {
        readonly List<Entry> entries = [];
        readonly List<Node> items = [];
        bool isMap;
        int start;
        Placed<string>? key;

        public bool WantsKey => isMap && key is null;

        public Frame Open(bool map, int at)
        {
            (isMap, start, key) = (map, at, null);
            entries.Clear();
            items.Clear();
            return this;
        }

        public void Key(Placed<string> word)
        {
            key = word;
            if (start < 0) start = word.At.Start;
        }

        public void Value(Node node)
        {
            if (!isMap) items.Add(node);
            else
            {
                entries.Add(new Entry(key!.Value, node));
                key = null;
            }
        }

        /// <param name="bracket">Behind the closing bracket, should it be `[]` or `{}`: these have no last child.</param>
        public Node Close(int file, int end, int bracket)
        {
            if (end < 0) end = entries.Count > 0 ? entries[^1].Value.At.End : items.Count > 0 ? items[^1].At.End : bracket;
            var at = new Span(file, start, Math.Max(start, end));
            return isMap ? new MapNode(at, [.. entries]) : new ListNode(at, [.. items]);
        }
    }
}

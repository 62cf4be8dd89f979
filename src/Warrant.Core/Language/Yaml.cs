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
    // Frames are used again: a large case opens and closes hundreds of thousands.
    readonly Stack<Frame> open = new(), spare = new();
    readonly List<Entry> sections = [];
    readonly List<Finding> findings = [];
    int documents;

    public YamlPiece(int file, string text, int start, int end)
    {
        (this.file, offset) = (file, text.StartsWith('\uFEFF') && start == 0 ? 1 : start);
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
            var at = Math.Clamp(offset + (int)problem.End.Index, offset, end);
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
                Add(Read(s));
                break;
            case MappingStart or SequenceStart:
                Properties((NodeEvent)e);
                if (open.Count >= MaxDepth) Broken = TooLarge.Depth(At(e));
                else open.Push((spare.TryPop(out var used) ? used : new Frame()).Open(e is MappingStart, Index(e.Start)));
                break;
            case MappingEnd or SequenceEnd:
                var frame = open.Pop();
                // The end mark of block collections is the start of what follows, so the end of the last child is taken.
                var closed = frame.Close(file, e.Start.Index == e.End.Index ? -1 : Index(e.End));
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

    Scalar Read(Event.Scalar s)
    {
        var isKey = open.TryPeek(out var frame) && frame.WantsKey;
        return new Scalar(At(s), isKey ? Keys.Intern(s.Value) : s.Value, s.Style == ScalarStyle.Plain);
    }

    void Properties(NodeEvent e)
    {
        if (!e.Anchor.IsEmpty) findings.Add(ForbiddenYaml.Anchor(At(e), e.Anchor.Value));
        if (!e.Tag.IsEmpty) findings.Add(ForbiddenYaml.Tag(At(e)));
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
        else if (node is Scalar key) parent.Key(key, findings);
        else
        {
            findings.Add(ForbiddenYaml.ComplexKey(node.At));
            parent.Key(new Scalar(node.At, "?", true), findings);
        }
    }

    int Index(Mark mark) => offset + (int)mark.Index;

    Span At(ParsingEvent e) => new(file, Index(e.Start), Index(e.End));

    // A map or list whose end has not come yet.
    sealed class Frame
    {
        readonly List<Entry> entries = [];
        readonly List<Node> items = [];
        bool isMap;
        int start;
        Scalar? key;

        public bool WantsKey => isMap && key is null;

        public Frame Open(bool map, int at)
        {
            (isMap, start, key) = (map, at, null);
            entries.Clear();
            items.Clear();
            return this;
        }

        public void Key(Scalar scalar, List<Finding> findings)
        {
            key = scalar;
            if (scalar is { Value: "<<", Plain: true }) findings.Add(ForbiddenYaml.MergeKey(scalar.At));
        }

        public void Value(Node node)
        {
            if (!isMap) items.Add(node);
            else
            {
                entries.Add(new Entry(key!, node));
                key = null;
            }
        }

        public Node Close(int file, int end)
        {
            if (end < 0) end = entries.Count > 0 ? entries[^1].Value.At.End : items.Count > 0 ? items[^1].At.End : start;
            var at = new Span(file, start, Math.Max(start, end));
            return isMap ? new MapNode(at, [.. entries]) : new ListNode(at, [.. items]);
        }
    }
}

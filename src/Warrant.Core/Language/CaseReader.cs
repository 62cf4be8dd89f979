namespace Warrant.Core;

/// <summary>Documents → the case they make together, and everything that was wrong with the reading.</summary>
public static class CaseReader
{
    /// <summary>Never throws: the case is what could be understood.</summary>
    /// <param name="documents">In the ordinal order of their paths, shared files last; document i has the file number i.</param>
    /// <param name="findings">What was found before there were documents, such as unreadable files.</param>
    public static (SafetyCase Case, IReadOnlyList<Finding> Findings) Read(IReadOnlyList<Document> documents, IEnumerable<Finding> findings)
    {
        var found = new List<Finding>(findings);
        foreach (var document in documents)
            found.AddRange(document.Findings);

        var once = Singles(documents, found);
        var (elements, byId) = Elements(documents, found);
        var top = new Fields(new MapNode(default, [.. once]));
        var at = once.Where(e => e.Key.Value == "case").Select(e => e.Key.At).FirstOrDefault(Start(documents));
        var says = Said(documents, once);
        foreach (var key in Keys.Top.Required)
            if (says.Count > 0 && !says.Contains(key.Name)) found.Add(MissingKey.Find(at, null, key.Name));

        // Of names that are no ids the check of shapes told.
        if (once.Where(e => e.Key.Value == "writers").ToList() is [{ Value: ListNode { Items.Length: 0 } } writers])
            found.Add(WrongValue.Because(writers.Key.At, null, "`writers` names nobody, so everybody could read, accept and waive as somebody else", "writers: [ada]"));

        var lists = documents.SelectMany(d => d.Sections).Where(s => s.Value is ListNode)
            .SelectMany(s => ((ListNode)s.Value).Items.OfType<MapNode>().Select(m => new Listed(s.Key.Value, new Fields(m)))).ToList();
        return (new SafetyCase([.. documents.Select(d => d.Source)], elements, byId)
        {
            At = at,
            Id = top.Id("case"),
            Title = top.Text("title"),
            Top = top.Id("top"),
            Writers = top.Ids("writers"),
            Shared = top.Texts("shared"),
            SharedFiles = documents.Where(d => d.Shared).Select(d => d.File).ToHashSet(),
            Decision = top.Inner("decision") is { } d ? new Decision(top.KeyAt("decision", at), d.Map) : null,
            Says = says,
            DefaultDoubts = DefaultDoubts(top),
            Doubters = [.. top.Entries("default-doubt").Select(e => e.Value).OfType<MapNode>().SelectMany(m => new Fields(m).Ids("from"))],
            Searches = [.. lists.Where(l => l.Section == "searches").Select(l => new Search(l.Fields.Map.At, l.Fields.Date("on"), l.Fields.Id("person")) { Node = l.Fields.Map })],
            Waivers = [.. lists.Where(l => l.Section == "waivers").Select(l => Waiver(l.Fields))],
            Events = [.. lists.Where(l => l.Section == "events").Select(l => Event(l.Fields))],
        }, found);
    }

    // A map in a list section.
    sealed record Listed(string Section, Fields Fields);

    // What stands there misspelt has a finding already.
    static HashSet<string> Said(IReadOnlyList<Document> documents, List<Entry> once)
    {
        var misspelt = documents.Where(d => !d.Shared).SelectMany(d => d.Sections).Where(s => Keys.Top[s.Key.Value] is null)
            .Select(s => Spelling.Nearest(s.Key.Value, Keys.Top.Keys.Select(k => k.Name))).OfType<string>();
        return [.. once.Select(e => e.Key.Value), .. misspelt];
    }

    static Dictionary<string, double> DefaultDoubts(Fields top)
    {
        var doubts = new Dictionary<string, double>();
        foreach (var entry in top.Entries("default-doubt"))
            if (entry.Value is MapNode map && new Fields(map) is var said && said.Number("value") is { } value && said.Ids("from").Length > 0) doubts.TryAdd(entry.Key.Value, value.Value);
        return doubts;
    }

    static Waiver Waiver(Fields f) => new(f.Map.At, f.Text("finding"), f.Text("element"), f.Reason("because"), f.Id("granted-by"), f.Date("until"));

    static ChangeEvent Event(Fields f) => new(f.Map.At, f.Text("text"), f.Date("on"), f.Id("system"), f.Texts("changed"),
        f.Inner("done") is { } done && done.Reason("because") is not null ? done.Date("on") : null);

    // Sections that a case has once: a second one in another file is as wrong as one in the same file.
    static List<Entry> Singles(IReadOnlyList<Document> documents, List<Finding> found)
    {
        var once = new Dictionary<string, Entry>();
        foreach (var document in documents.Where(d => !d.Shared))
            foreach (var section in document.Sections)
            {
                if (Keys.Top[section.Key.Value]?.Shape is null or NamesShape { KeyShape: IdShape } or ListShape { Of: MapShape }) continue;
                if (!once.TryAdd(section.Key.Value, section) && once[section.Key.Value].Key.At is var first && first.File != section.Key.At.File)
                    found.Add(ForbiddenYaml.Duplicate(section.Key.At, null, section.Key.Value, first));
            }
        return [.. once.Values];
    }

    static (List<Element>, Dictionary<string, Element>) Elements(IReadOnlyList<Document> documents, List<Finding> found)
    {
        var count = documents.SelectMany(d => d.Sections).Sum(s => s.Value is MapNode map ? map.Entries.Length : 0);
        var elements = new List<Element>(count);
        var byId = new Dictionary<string, Element>(count);
        foreach (var document in documents)
            foreach (var (section, value) in document.Sections)
            {
                if (value is not MapNode map || Maker(section.Value) is not { } make || (document.Shared && !Keys.Shareable.Contains(section.Value))) continue;
                foreach (var (id, node) in map.Entries)
                {
                    // An ill-formed id cannot be named by anything, but it must not vanish either: it is reported, and an element all the same.
                    var element = make(id.Value, id.At, node as MapNode ?? MapNode.Empty);
                    if (node is MapNode) TogetherCheck.Run(element, found);
                    if (byId.TryAdd(id.Value, element))
                    {
                        element.Index = elements.Count;
                        elements.Add(element);
                    }
                    else
                    {
                        var first = byId[id.Value];
                        first.Again = [.. first.Again, id.At];
                        first.HidesDoubt |= element is Challenge || element.Node["against"] is not null;
                    }
                }
            }
        return (elements, byId);
    }

    static Func<string, Span, MapNode, Element>? Maker(string section) => section switch
    {
        "people" => (id, at, node) => new Person(id, at, node),
        "systems" => (id, at, node) => new SystemConfiguration(id, at, node),
        "criteria" => (id, at, node) => new Criterion(id, at, node),
        "risks" => (id, at, node) => new Risk(id, at, node),
        "definitions" => (id, at, node) => new Definition(id, at, node),
        "claims" => (id, at, node) => new Claim(id, at, node),
        "evidence" => (id, at, node) => new EvidenceItem(id, at, node),
        "assumptions" => (id, at, node) => new Assumption(id, at, node),
        "challenges" => (id, at, node) => new Challenge(id, at, node),
        "monitors" => (id, at, node) => new Monitor(id, at, node),
        "triggers" => (id, at, node) => new Trigger(id, at, node),
        _ => null,
    };

    static Span Start(IReadOnlyList<Document> documents) =>
        new(documents.Where(d => d.Source.Path == "case.yaml").Select(d => d.File).FirstOrDefault(), 0, 0);
}

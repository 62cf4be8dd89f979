namespace Warrant.Core;

/// <summary>One decision, one top claim, one argument, its evidence and its challenges: as read, complete or not.</summary>
public sealed class SafetyCase
{
    readonly Dictionary<string, Element> byId;
    // Rules of a large case are checked side by side, so a table is made once, by whoever comes first.
    readonly Lazy<Links> links;
    readonly Lazy<SystemTable> systemTable;
    HashSet<string>? writers;
    ILookup<string, EvidenceItem>? comparisons;

    internal SafetyCase(IReadOnlyList<Source> sources, IReadOnlyList<Element> elements, Dictionary<string, Element> byId)
    {
        (Sources, Elements, this.byId) = (sources, elements, byId);
        Claims = Of<Claim>();
        Evidence = Of<EvidenceItem>();
        Assumptions = Of<Assumption>();
        Challenges = Of<Challenge>();
        Criteria = Of<Criterion>();
        Risks = Of<Risk>();
        Systems = Of<SystemConfiguration>();
        Monitors = Of<Monitor>();
        Triggers = Of<Trigger>();
        links = new(() => new Links(this));
        systemTable = new(() => new SystemTable(this));
    }

    public IReadOnlyList<Source> Sources { get; }
    /// <summary>Everything with an id, in source order; of an id that is defined twice only the first definition.</summary>
    public IReadOnlyList<Element> Elements { get; }
    public IReadOnlyList<Claim> Claims { get; }
    public IReadOnlyList<EvidenceItem> Evidence { get; }
    public IReadOnlyList<Assumption> Assumptions { get; }
    public IReadOnlyList<Challenge> Challenges { get; }
    public IReadOnlyList<Criterion> Criteria { get; }
    public IReadOnlyList<Risk> Risks { get; }
    public IReadOnlyList<SystemConfiguration> Systems { get; }
    public IReadOnlyList<Monitor> Monitors { get; }
    public IReadOnlyList<Trigger> Triggers { get; }

    /// <summary>The place of `case:`, or the start of `case.yaml` where there is none: where what is absent is reported.</summary>
    public required Span At { get; init; }
    public Placed<string>? Id { get; init; }
    /// <summary>What the case as a whole is called among its elements: its id, or `case`; with `case` before it where an element has that name.</summary>
    public string Whole
    {
        get
        {
            var name = Id?.Value ?? "case";
            while (byId.ContainsKey(name)) name = $"case {name}";
            return name;
        }
    }
    public Placed<string>? Title { get; init; }
    public Placed<string>? Top { get; init; }
    public Placed<string>[] Writers { get; init; } = [];
    public Decision? Decision { get; init; }
    /// <summary>The doubt that the case states for a kind of ground: `warrant`, `assumption`, `document` or a kind of evidence.</summary>
    public IReadOnlyDictionary<string, double> DefaultDoubts { get; init; } = new Dictionary<string, double>();
    /// <summary>Those who gave these doubts.</summary>
    public Placed<string>[] Doubters { get; init; } = [];
    /// <summary>The sections that a case has once and this one has, well-formed or not, or misspelt: of these the reading tells, and no rule that it is absent.</summary>
    internal IReadOnlySet<string> Says { get; init; } = new HashSet<string>();
    /// <summary>Not a word says that there is a case, so there is no use in telling one by one what it lacks.</summary>
    internal bool IsNone => Says.Count == 0;
    public IReadOnlyList<Search> Searches { get; init; } = [];
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];
    public IReadOnlyList<ChangeEvent> Events { get; init; } = [];
    /// <summary>Paths named under `shared`.</summary>
    public Placed<string>[] Shared { get; init; } = [];
    /// <summary>The numbers of the sources named under `shared`: several cases have them, and no case needs all that they hold.</summary>
    public IReadOnlySet<int> SharedFiles { get; init; } = new HashSet<int>();

    /// <summary>What each element rests on.</summary>
    public Links Links => links.Value;
    internal SystemTable SystemTable => systemTable.Value;

    public Element? this[string id] => byId.GetValueOrDefault(id);

    public T? Find<T>(string? id) where T : Element => id is null ? null : byId.GetValueOrDefault(id) as T;

    /// <summary>The items whose measure has this one as its baseline.</summary>
    public IEnumerable<EvidenceItem> ComparedWith(string evidence) => (comparisons ??= Evidence.Where(e => e.Measure?.Baseline is { } baseline && baseline != e.Id).ToLookup(e => e.Measure!.Baseline!))[evidence];

    /// <summary>The metadata fields that must be read from the log of an item: for its own measure, and for those that compare with it.</summary>
    public IReadOnlyCollection<string> MetadataFields(EvidenceItem evidence) =>
        [.. (evidence.Measure?.MetadataFields ?? []).Concat(ComparedWith(evidence.Id).SelectMany(e => e.Measure!.MetadataFields)).Distinct()];

    public Claim? TopClaim => Find<Claim>(Top?.Value);

    public IEnumerable<string> Ids => byId.Keys;

    /// <summary>Whether a person wrote any of the case: named under `writers`, as the writer of a claim, or by the role.</summary>
    public bool IsWriter(string? person) => person is not null && (writers ??= AllWriters()).Contains(person);

    /// <summary>Whether two ids are one person: the same id, or people with the same name.</summary>
    internal bool AreOne(string id, string other) => id == other || Find<Person>(id)?.Name is { } name && name == Find<Person>(other)?.Name;

    // Two ids with one name are one person, who would otherwise review under the one what she wrote under the other.
    HashSet<string> AllWriters()
    {
        var named = NamedWriters();
        var people = Elements.OfType<Person>().ToList();
        var names = people.Where(p => named.Contains(p.Id)).Select(p => p.Name).OfType<string>().ToHashSet();
        named.UnionWith(people.Where(p => p.Name is { } name && names.Contains(name)).Select(p => p.Id));
        return named;
    }

    HashSet<string> NamedWriters() =>
    [
        .. Writers.Select(w => w.Value),
        .. Claims.Where(c => c.Writer is not null).Select(c => c.Writer!.Value.Value),
        .. Elements.OfType<Person>().Where(p => p.Roles.Any(r => r.Value == "writer")).Select(p => p.Id),
    ];

    List<T> Of<T>() where T : Element
    {
        var found = new List<T>();
        foreach (var element in Elements)
            if (element is T of) found.Add(of);
        return found;
    }
}

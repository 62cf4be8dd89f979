namespace Warrant.Core;

/// <summary>The common causes of evidence: read from its record and its log, or declared under `causes`.</summary>
public static class Causes
{
    // Beyond this the walks below legs are given up, and every cause that two items have counts as shared.
    const long MostVisited = 20_000_000;

    /// <summary>
    /// What one item has in common with others that have the same: kind and value, in small letters, for `Inspect` and `inspect` are one tool. What the case
    /// declares replaces what was read of that kind. The family of the assessed model is not read: all evidence of a case has it.
    /// </summary>
    public static IReadOnlyList<(string Kind, string Value)> Of(EvidenceItem evidence, Facts facts)
    {
        var run = facts.Exhibits.GetValueOrDefault(evidence.Id)?.Run;
        var (found, seen) = (new List<(string, string)>(), new HashSet<(string, string)>());
        var fields = new Fields(evidence.Node);
        var declared = fields.Inner("causes")?.Map.Entries ?? [];
        foreach (var entry in declared)
            foreach (var value in Texts(entry.Value)) Add(entry.Key.Value, value);
        // Twelve digits tell artefacts apart, and a person can read them.
        Read("artefact", (facts.Exhibits.GetValueOrDefault(evidence.Id)?.Digest ?? evidence.DigestOf?.Value) is { Length: >= 19 } digest ? digest[..19] : null);
        Read("dataset", run?.Task);
        Read("grader", run?.Roles.GetValueOrDefault("grader") ?? run?.Roles.GetValueOrDefault("judge"));
        Read("elicitation", fields.Inner("elicitation")?.Text("scaffold")?.Value);
        Read("tool", run?.Format);
        Read("infrastructure", fields.Text("environment")?.Value);
        Read("team", fields.Text("producer")?.Value);
        Read("reviewer", evidence.ReadBy?.Value);
        return found;

        void Read(string kind, string? value)
        {
            if (value is not null && !declared.Any(d => Plainly(d.Key.Value) == kind)) Add(kind, value);
        }

        void Add(string kind, string value)
        {
            if (Plainly(value) is { Length: > 0 } said && seen.Add((Plainly(kind), said))) found.Add((Plainly(kind), said));
        }
    }

    /// <summary>All evidence by each cause that it has: for whoever asks about many.</summary>
    internal static ILookup<(string Kind, string Value), EvidenceItem> Items(Assessment assessment) =>
        assessment.Case.Evidence.SelectMany(e => Of(e, assessment.Facts).Select(c => (Cause: c, Item: e))).ToLookup(x => x.Cause, x => x.Item);

    /// <summary>Where the artefact of an item lies, as the case says it.</summary>
    internal static string? Path(EvidenceItem evidence) => (evidence.File ?? evidence.Log)?.Value;

    /// <summary>The evidence that has a cause, named as `kind=value`; an artefact also by its path. Empty where none has.</summary>
    public static IReadOnlyList<EvidenceItem> Having(Assessment assessment, string name)
    {
        if (name.IndexOf('=') is not (> 0 and var at)) return [];
        var cause = (Plainly(name[..at]), Plainly(name[(at + 1)..]));
        var whole = Plainly(name);
        // A kind of the case's own may have the sign in it.
        return [.. assessment.Case.Evidence.Where(e => Of(e, assessment.Facts).Any(c => c == cause || $"{c.Kind}={c.Value}" == whole) || cause.Item1 == "artefact" && Path(e) is { } path && Plainly(path) == cause.Item2)];
    }

    /// <summary>
    /// The causes that some alternatives step has in two legs, through different items. Those that come with one shared item are that item's own. In a case
    /// whose legs are too many and too deep to look below each, all that two items have in common.
    /// </summary>
    public static IReadOnlyList<SharedCause> Shared(Assessment assessment)
    {
        var steps = LegSupport.Steps(assessment);
        if (steps.Count == 0) return [];
        var items = Items(assessment);
        var causes = assessment.Case.Evidence.ToDictionary(e => e, e => Of(e, assessment.Facts).Where(c => items[c].Skip(1).Any()).ToList());
        var (shared, walk) = (new HashSet<(string, string)>(), new SupportWalk(assessment));
        foreach (var step in steps)
        {
            if (walk.Visited > MostVisited)
            {
                shared.UnionWith(causes.Values.SelectMany(c => c));
                break;
            }
            shared.UnionWith(Shared(LegSupport.Of(assessment, step, walk), causes));
        }
        return
        [
            .. shared.OrderBy(c => c.Item1, StringComparer.Ordinal).ThenBy(c => c.Item2, StringComparer.Ordinal)
                .Select(c => new SharedCause(c.Item1, c.Item2, [.. items[c].Distinct()])),
        ];
    }

    // In two legs and through two items: then two legs have it through different ones.
    static IEnumerable<(string, string)> Shared(LegSupport legs, Dictionary<EvidenceItem, List<(string, string)>> causes)
    {
        var seen = new Dictionary<(string, string), (int Leg, EvidenceItem Item, bool Legs, bool Items)>();
        for (var leg = 0; leg < legs.Evidence.Count; leg++)
            foreach (var item in legs.Evidence[leg])
                foreach (var cause in causes[item])
                    seen[cause] = seen.TryGetValue(cause, out var s) ? s with { Legs = s.Legs || s.Leg != leg, Items = s.Items || s.Item != item } : (leg, item, false, false);
        return seen.Where(s => s.Value is { Legs: true, Items: true }).Select(s => s.Key);
    }

    /// <summary>The causes that two sets of items have in common through different items.</summary>
    public static IEnumerable<(string Kind, string Value)> Common(Facts facts, IReadOnlyList<EvidenceItem> one, IReadOnlyList<EvidenceItem> other)
    {
        var first = one.SelectMany(e => Of(e, facts).Select(c => (Cause: c, Item: e))).ToLookup(x => x.Cause, x => x.Item);
        var second = other.SelectMany(e => Of(e, facts).Select(c => (Cause: c, Item: e))).ToLookup(x => x.Cause, x => x.Item);
        return first.Where(g => second.Contains(g.Key) && g.Concat(second[g.Key]).Distinct().Skip(1).Any()).Select(g => g.Key)
            .OrderBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Value, StringComparer.Ordinal);
    }

    static string Plainly(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    static IEnumerable<string> Texts(Node node) => node switch
    {
        Scalar { IsBlank: false } one => [one.Value],
        ListNode list => list.Items.OfType<Scalar>().Select(s => s.Value),
        _ => [],
    };
}

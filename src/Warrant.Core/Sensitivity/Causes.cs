namespace Warrant.Core;

/// <summary>The common causes of evidence: read from its record and its log, or declared under `causes`.</summary>
public static class Causes
{
    /// <summary>What one item has in common with others that have the same: kind and value. A value that the case declares replaces what was read.</summary>
    public static IReadOnlyList<(string Kind, string Value)> Of(EvidenceItem evidence, Facts facts)
    {
        var run = facts.Exhibits.GetValueOrDefault(evidence.Id)?.Run;
        var found = new List<(string, string)>();
        var declared = new Fields(evidence.Node).Inner("causes")?.Map.Entries ?? [];
        foreach (var entry in declared)
            foreach (var value in Texts(entry.Value)) found.Add((entry.Key.Value, value));
        Read("artefact", facts.Exhibits.GetValueOrDefault(evidence.Id)?.Digest);
        Read("dataset", run?.Task);
        Read("grader", run?.Roles.GetValueOrDefault("grader") ?? run?.Roles.GetValueOrDefault("judge"));
        Read("tool", run?.Format);
        Read("infrastructure", Text("environment"));
        Read("team", Text("producer"));
        Read("reviewer", evidence.ReadBy?.Value);
        return found;

        void Read(string kind, string? value)
        {
            if (value is { Length: > 0 } && !declared.Any(d => d.Key.Value == kind)) found.Add((kind, value));
        }

        string? Text(string key) => (evidence.Node[key] as Scalar)?.Value;
    }

    /// <summary>The evidence that has a cause, named as `kind=value`; empty where none has.</summary>
    public static IReadOnlyList<EvidenceItem> Having(Assessment assessment, string name) =>
        [.. assessment.Case.Evidence.Where(e => Of(e, assessment.Facts).Any(c => $"{c.Kind}={c.Value}" == name))];

    /// <summary>The causes that some alternatives step has in two legs, through different items. Those that come with one shared item are that item's own.</summary>
    internal static IReadOnlyList<SharedCause> Shared(Assessment assessment, IEnumerable<LegSupport> steps)
    {
        var shared = new HashSet<(string, string)>();
        foreach (var step in steps)
            for (var a = 0; a < step.Evidence.Count; a++)
                for (var b = a + 1; b < step.Evidence.Count; b++)
                    foreach (var cause in Common(assessment.Facts, step.Evidence[a], step.Evidence[b])) shared.Add(cause);
        if (shared.Count == 0) return [];
        var items = assessment.Case.Evidence.SelectMany(e => Of(e, assessment.Facts).Distinct().Where(shared.Contains).Select(c => (Cause: c, Item: e)))
            .ToLookup(x => x.Cause, x => x.Item);
        return [.. items.OrderBy(g => g.Key.Item1, StringComparer.Ordinal).ThenBy(g => g.Key.Item2, StringComparer.Ordinal).Select(g => new SharedCause(g.Key.Item1, g.Key.Item2, [.. g]))];
    }

    /// <summary>The causes that two sets of items have in common through different items.</summary>
    public static IEnumerable<(string Kind, string Value)> Common(Facts facts, IReadOnlyList<EvidenceItem> one, IReadOnlyList<EvidenceItem> other)
    {
        var first = one.SelectMany(e => Of(e, facts).Distinct().Select(c => (Cause: c, Item: e))).ToLookup(x => x.Cause, x => x.Item);
        var second = other.SelectMany(e => Of(e, facts).Distinct().Select(c => (Cause: c, Item: e))).ToLookup(x => x.Cause, x => x.Item);
        return first.Where(g => second.Contains(g.Key) && (g.Count() > 1 || second[g.Key].Any(e => e != g.First()))).Select(g => g.Key)
            .OrderBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Value, StringComparer.Ordinal);
    }

    static IEnumerable<string> Texts(Node node) => node switch
    {
        Scalar { Value.Length: > 0 } one => [one.Value],
        ListNode list => list.Items.OfType<Scalar>().Select(s => s.Value),
        _ => [],
    };
}

namespace Warrant.Core;

/// <summary>What of the second of two versions nobody has reviewed as it is now: what changed in it, and the claims that rest on that.</summary>
/// <param name="Changed">Ids of elements that are new or differ, in source order.</param>
/// <param name="Above">Claims that rest on them and are the same by their own words, in source order.</param>
public sealed record ReviewAgain(IReadOnlyList<string> Changed, IReadOnlyList<string> Above)
{
    // Who the people are, and what is watched, is no part of the argument.
    static readonly string[] sections = ["claims", "evidence", "assumptions", "challenges", "systems", "criteria", "risks", "definitions", "monitors"];

    public static ReviewAgain Of(CaseDiff diff, SafetyCase from, Assessment to)
    {
        var used = Reach.Used(to.Case);
        var own = diff.Elements.Where(d => !d.Removed && sections.Contains(d.Section)).Select(d => to.Case[d.Name]).OfType<Element>().Where(used.Contains).Distinct().ToList();
        var nodes = own.Select(e => e.Index).ToHashSet();
        // What a system says of another by `like` changes with it, and so does what was measured on it.
        foreach (var system in to.Case.Systems)
            if (from.Find<SystemConfiguration>(system.Id) is { } before && Systems.Fields.Where(f => from.Field(before, f) != to.Case.Field(system, f)).ToList() is { Count: > 0 } fields)
                nodes.UnionWith(Touching.Of(to.Case, [new("", DateOnly.MaxValue, system.Id, fields, [])]).Select(t => to.Formula.Node(t.Address)).OfType<int>());
        // A challenge that is gone, or aimed at something else, changes what its target stood on.
        foreach (var challenge in diff.Elements.Where(d => d is { Added: false, Section: "challenges" }))
            if (from.Find<Challenge>(challenge.Name)?.Target is { } target && to.Formula.Node(target.Value) is { } struck) nodes.Add(struck);
        // What a step is split into is no longer what its side-claim was found to cover.
        foreach (var split in diff.Elements.Where(d => d.Section == "claims" && d.Keys.Any(k => k.Key.StartsWith("step", StringComparison.Ordinal))))
            nodes.UnionWith((to.Case.Find<Claim>(split.Name)?.Step?.Sides ?? []).Select(s => to.Formula.Node(s.Value.Value)).OfType<int>());
        var above = Impact.Above(to, nodes);
        var changed = own.Select(e => e.Id).ToHashSet();
        return new([.. own.OrderBy(e => e.Index).Select(e => e.Id)], [.. to.Case.Claims.Where(c => above[c.Index] && used.Contains(c) && !changed.Contains(c.Id)).Select(c => c.Id)]);
    }
}

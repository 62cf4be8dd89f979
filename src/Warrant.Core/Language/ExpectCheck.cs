namespace Warrant.Core;

/// <summary>What is wrong with an `expect` as a whole: it asks nothing, or what no bounds can show.</summary>
static class ExpectCheck
{
    /// <param name="node">The evidence item or step that may hold an `expect`.</param>
    public static IEnumerable<Finding> Find(MapNode node, string element)
    {
        var holder = new Fields(node);
        if (holder.Inner("expect") is not { } expect) yield break;
        var at = holder.KeyAt("expect", node.At);
        // A key that is no key here may be a limit misspelt, and has a finding already.
        if (new[] { "upper", "lower", "below", "above" }.All(side => expect.Map[side] is null) && expect.Map.Entries.All(e => ((MapShape)ArgumentKeys.Expect)[e.Key.Value] is not null))
            yield return MissingKey.Because(at, element, "`expect` says no limit: one of `upper`, `lower`, `below` and `above` is missing");
        // The lower bound never exceeds the upper one.
        if (ExpectationReading.Read(expect, at) is { Upper: { } upper, Lower: { } lower }
            && (lower.Value > upper.Value || (lower.Value == upper.Value && (lower.Strict || upper.Strict))))
            yield return WrongValue.Because(at, element, "no bounds can meet this: the lower one would have to lie above the upper one", "`upper` is what the upper bound is at most, `lower` what the lower bound is at least");
    }
}

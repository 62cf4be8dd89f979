using System.Globalization;

namespace Warrant.Core;

/// <summary>What is wrong with an `expect` as a whole: it asks nothing, or what no bounds can show.</summary>
static class ExpectCheck
{
    /// <param name="node">The evidence item or step that may hold an `expect`.</param>
    /// <param name="range">What the quantity is at least and at most; null where nobody knows, as for a calculation.</param>
    public static IEnumerable<Finding> Find(MapNode node, string element, (double Least, double Most)? range = null)
    {
        var holder = new Fields(node);
        if (holder.Inner("expect") is not { } expect) yield break;
        var at = holder.KeyAt("expect", node.At);
        // A key that is no key here may be a limit misspelt, and has a finding already.
        if (new[] { "upper", "lower", "below", "above" }.All(side => expect.Map[side] is null) && expect.Map.Entries.All(e => ((MapShape)ArgumentKeys.Expect)[e.Key.Value] is not null))
            yield return MissingKey.Because(at, element, "`expect` says no limit: one of `upper`, `lower`, `below` and `above` is missing");
        if (range is var (least, most))
            foreach (var finding in Beyond(expect, element, least, most)) yield return finding;
        // The lower bound never exceeds the upper one.
        if (ExpectationReading.Read(expect, at) is { Upper: { } upper, Lower: { } lower }
            && (lower.Value > upper.Value || (lower.Value == upper.Value && (lower.Strict || upper.Strict))))
            yield return WrongValue.Because(at, element, "no bounds can meet this: the lower one would have to lie above the upper one", "`upper` is what the upper bound is at most, `lower` what the lower bound is at least");
    }

    // What every quantity of the kind meets would be a yes whatever was measured, and what none meets a no. A limit at the very end of the range is idle, and wrong only if nothing else is asked.
    static IEnumerable<Finding> Beyond(Fields expect, string element, double least, double most)
    {
        var limits = new List<(Placed<double> At, string Key, Asks Asks)>();
        foreach (var key in new[] { "upper", "below", "lower", "above" })
            if (expect.Number(key) is { } limit) limits.Add((limit, key, Of(key, limit.Value, least, most)));
        foreach (var (limit, key, asks) in limits)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"the quantity lies {(double.IsInfinity(most) ? $"at or above {least}" : $"between {least} and {most}")}");
            if (asks is Asks.TooMuch) yield return WrongValue.Because(limit.At, element, $"no log can meet this: {range}", $"`{key}` takes a value that it can have");
            if (asks is Asks.Nothing || asks is Asks.Idle && limits.TrueForAll(l => l.Asks is Asks.Nothing or Asks.Idle))
                yield return WrongValue.Because(limit.At, element, $"every log meets this, so it asks nothing: {range}", "say what the claim above needs; a share is written as a plain number: 0.05");
        }
    }

    static Asks Of(string key, double limit, double least, double most) => key switch
    {
        "upper" or "below" when limit > most => Asks.Nothing,
        "lower" or "above" when limit < least => Asks.Nothing,
        "upper" when limit == most => Asks.Idle,
        "lower" when limit == least => Asks.Idle,
        "upper" when limit < least => Asks.TooMuch,
        "below" when limit <= least => Asks.TooMuch,
        "lower" when limit > most => Asks.TooMuch,
        "above" when limit >= most => Asks.TooMuch,
        _ => Asks.Something,
    };

    enum Asks { Something, Nothing, Idle, TooMuch }
}

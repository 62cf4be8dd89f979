namespace Warrant.Core;

static class CircularArgument
{
    public static readonly Rule Rule = new("WR103", "circular-argument", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var cycle in Cycles.Find(on.Case, on.Case.Challenges.Where(on.Exists)))
        {
            // A long cycle is shown by its ends: a person cannot read a hundred thousand ids.
            var shown = cycle.Count <= 12 ? cycle.Select(e => e.Id) : [.. cycle.Take(6).Select(e => e.Id), $"… {cycle.Count - 10} more …", .. cycle.TakeLast(4).Select(e => e.Id)];
            var last = cycle[^1];
            yield return Rule.Find(Closing(last, cycle[0]), last.Id, $"`{last.Id}` rests on itself: {string.Join(" → ", shown)} → {cycle[0].Id}", "what rests on itself is unknown");
        }
    }

    // The word that closes the circle: the last element names the first, or the first is a challenge and attacks the last.
    static Span Closing(Element last, Element first)
    {
        if (first is Challenge { Target: { } target } && target.Value.Split('/')[0] == last.Id) return target.At;
        return References.Of(last).Where(r => r.Id.Value == first.Id).Select(r => r.Id.At).FirstOrDefault(last.At);
    }
}

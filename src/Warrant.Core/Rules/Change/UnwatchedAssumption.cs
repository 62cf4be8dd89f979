namespace Warrant.Core;

static class UnwatchedAssumption
{
    public static readonly Rule Rule = new("WR403", "unwatched-assumption", Severity.Warning, Check) { ReportsAbsence = true, IsDemand = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        var watched = on.Case.Triggers.SelectMany(t => Ids(t.On?.Value ?? "")).ToHashSet();
        // At a yes those count that are in a break set; at a no, or where the sets are too many, all that the case uses.
        var hanging = on.Sensitivity is { Frontiers: { Complete: true } frontiers } ? frontiers.Weights.Select(w => w.Factor.Name).ToHashSet() : null;
        foreach (var assumption in on.Case.Assumptions)
        {
            if (assumption.Monitor is not null || watched.Contains(assumption.Id) || !on.Uses(assumption) || hanging?.Contains(assumption.Id) == false) continue;
            yield return Rule.Find(assumption.At, assumption.Id, $"nothing watches `{assumption.Id}`, so nobody would learn that it no longer holds",
                $"give it a `monitor`, or add a trigger that names it: `on: {assumption.Id} is broken`");
        }
    }

    // Whatever in a text could be an id; the stop of a sentence is none of it.
    static IEnumerable<string> Ids(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-')) end++;
            if (end > at) yield return text[at..end].TrimEnd('.', '-');
            at = end + 1;
        }
    }
}

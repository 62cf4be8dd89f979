namespace Warrant.Core;

static class NoPrimaryEvidence
{
    public static readonly Rule Rule = new("WR301", "no-primary-evidence", Severity.Error, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        var shown = Shown(on);
        if (on.Case.TopClaim is { } top && !shown.Contains(top))
            yield return Rule.Find(top.At, top.Id, $"nothing primary that holds is under `{top.Id}`: it rests on interpretation, opinion and assumption alone", "bind what was measured or observed: an evaluation log, or `grade: primary`");
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { Legs.Length: > 0 } step || !on.Uses(claim)) continue;
            foreach (var leg in step.Legs)
            {
                if (on.Formula.Node(leg.Address) is not { } node || on.First[node] is not Standing.Holds) continue;
                if (on.Case.Find<Claim>(leg.Claim.Value) is { } carried && !shown.Contains(carried))
                    yield return Rule.Find(leg.Claim.At, leg.Address, $"the leg `{leg.Claim.Value}` holds on interpretation, opinion and assumption alone", "bind what was measured or observed: an evaluation log, or `grade: primary`");
            }
        }
    }

    // Everything with primary evidence at or below it, found from the evidence upwards: a closure for each leg would be quadratic.
    static ElementSet Shown(Inspection on)
    {
        var shown = new ElementSet(on.Case);
        var todo = new Stack<Element>(on.Case.Evidence.Where(e => IsPrimary(e) && on.Standing(e) is Standing.Holds));
        while (todo.TryPop(out var element))
        {
            if (!shown.Add(element)) continue;
            foreach (var claim in on.Supporters.Above(element)) todo.Push(claim);
        }
        return shown;
    }

    static bool IsPrimary(EvidenceItem evidence) => evidence.Grade is { } grade ? grade.Value == "primary" : evidence.HasObservations;
}

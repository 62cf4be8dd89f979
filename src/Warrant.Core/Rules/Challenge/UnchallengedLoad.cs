namespace Warrant.Core;

static class UnchallengedLoad
{
    public static readonly Rule Rule = new("WR502", "unchallenged-load", Severity.Warning, Check) { ReportsAbsence = true, IsDemand = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        var challenged = AttackPlan.Challenged(on.Case, on.AsOf);
        var seen = new HashSet<string>();
        if (on.Case.TopClaim?.Step is { } step)
            foreach (var id in step.Premises.Concat(step.Legs.Select(l => l.Claim)))
                if (on.Case[id.Value] is Claim or EvidenceItem or Assumption && seen.Add(id.Value) && !challenged.Contains(id.Value) && !challenged.Contains($"{step.Address}/{id.Value}"))
                    yield return Rule.Find(on.Case[id.Value]!.At, id.Value, $"`{id.Value}` bears the top claim, and nobody but its writers has ever challenged it", Hint);
        foreach (var id in Smallest(on))
            if (on.Case[id] is { } element && seen.Add(id) && !challenged.Contains(id))
                yield return Rule.Find(element.At, id, $"`{id}` is in a smallest break set, and nobody but its writers has ever challenged it", Hint);
    }

    const string Hint = "ask somebody who did not write the case to attack it, and keep what they raise";

    // Causes have no place of their own where they could be challenged.
    static IEnumerable<string> Smallest(Inspection on) => on.Sensitivity is { Frontiers: { Holds: true } frontiers }
        ? frontiers.InSmallest.Where(f => f.Kind is not FactorKind.Cause).Select(f => f.Name)
        : [];
}

namespace Warrant.Core;

static class UnchallengedLoad
{
    public static readonly Rule Rule = new("WR502", "unchallenged-load", Severity.Warning, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.TopClaim?.Step is not { } step) yield break;
        var challenged = new HashSet<string>();
        foreach (var challenge in on.Case.Challenges)
        {
            if (challenge.Target is not { } target || !on.Exists(challenge) || !Doubts.IsOther(on.Case, challenge.RaisedBy)) continue;
            challenged.Add(target.Value);
            challenged.Add(target.Value.Split('/')[0]);
        }
        var seen = new HashSet<string>();
        foreach (var id in step.Premises.Concat(step.Legs.Select(l => l.Claim)))
        {
            if (on.Case[id.Value] is not (Claim or EvidenceItem or Assumption) || !seen.Add(id.Value)) continue;
            if (challenged.Contains(id.Value) || challenged.Contains($"{step.Address}/{id.Value}")) continue;
            yield return Rule.Find(on.Case[id.Value]!.At, id.Value, $"`{id.Value}` bears the top claim, and nobody but its writers has ever challenged it",
                "ask somebody who did not write the case to attack it, and keep what they raise");
        }
    }
}

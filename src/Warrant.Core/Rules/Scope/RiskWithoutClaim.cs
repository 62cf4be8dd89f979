namespace Warrant.Core;

static class RiskWithoutClaim
{
    public static readonly Rule Rule = new("WR206", "risk-without-claim", Severity.Error, Check) { ReportsAbsence = true };

    // A risk that nothing speaks of reaches nothing, so the finding is on the case as a whole.
    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.Risks.Count == 0) yield break;
        var below = on.Case.TopClaim is { } top ? Reach.Below(on.Case, top) : new ElementSet(on.Case);
        foreach (var risk in on.Case.Risks)
        {
            if (risk.Excluded || below.Contains(risk)) continue;
            yield return Rule.Find(risk.At, null, $"no claim under the top has `{risk.Id}` in its context, so the case says nothing about it",
                "argue it, or leave it out by name: excluded: { because: …, person: … }");
        }
    }
}

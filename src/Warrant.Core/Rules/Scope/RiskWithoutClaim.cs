namespace Warrant.Core;

static class RiskWithoutClaim
{
    public static readonly Rule Rule = new("WR206", "risk-without-claim", Severity.Error, Check) { ReportsAbsence = true };

    // A risk that nothing speaks of reaches nothing, so the finding is on the case as a whole.
    static IEnumerable<Finding> Check(Inspection on)
    {
        // Without a top claim WR104 tells all.
        if (on.Case.Risks.Count == 0 || on.Case.TopClaim is null) yield break;
        var below = Below(on);
        foreach (var risk in on.Case.Risks)
        {
            if (risk.Excluded || below[risk.Index]) continue;
            yield return Rule.Find(risk.At, null, $"no claim under the top has `{risk.Id}` in its context, so the case says nothing about it",
                "argue it, or leave it out by name: excluded: { because: …, person: … }");
        }
    }

    // By the formula, where everything has a number already; what is said about a challenge is not said under the top.
    static bool[] Below(Inspection on)
    {
        var below = new bool[on.Formula.Formula.Count];
        var todo = new Stack<int>();
        if (on.Case.TopClaim is { } top) todo.Push(top.Index);
        while (todo.TryPop(out var node))
        {
            if (below[node] || (node < on.Case.Elements.Count && on.Case.Elements[node] is Challenge)) continue;
            below[node] = true;
            foreach (var edge in on.Formula.Formula.Inputs(node)) todo.Push(edge.Node);
        }
        return below;
    }
}

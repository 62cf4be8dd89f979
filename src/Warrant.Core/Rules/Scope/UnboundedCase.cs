namespace Warrant.Core;

static class UnboundedCase
{
    public static readonly Rule Rule = new("WR201", "unbounded-case", Severity.Error, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.Decision is not { } decision)
        {
            if (!on.Case.IsNone && !on.Case.Says.Contains("decision")) yield return Rule.Find(on.Case.At, null, "the case has no decision, so a yes would allow nothing in particular", "say under `decision` what is to be done with which system, until when, by whose word, and what happens if the case turns out wrong") with { Waivable = false };
        }
        else if (decision.Lacks(Rule).ToList() is { Count: > 0 } lacking)
            yield return Rule.Find(decision.At, null, $"the decision has no {Names.And(lacking)}, so a yes would have no boundary") with { Waivable = false };

        if (on.Case.TopClaim is { } top && !top.Context.Any(c => on.Case[c.Value] is Criterion))
            yield return Rule.Find(top.KeyAt("context"), top.Id, $"the top claim `{top.Id}` has no criterion in its context, so nothing says how safe is safe enough", "context: [K1], with K1 under `criteria`");
    }
}

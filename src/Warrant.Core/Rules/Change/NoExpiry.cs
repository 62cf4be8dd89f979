namespace Warrant.Core;

static class NoExpiry
{
    public static readonly Rule Rule = new("WR402", "no-expiry", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        // Without a decision WR201 tells all, and of an end that is no date or misspelt the reading does.
        if (on.Case.Decision is not { } decision || !decision.Lacks(Rule).Any()) yield break;
        yield return Rule.Find(decision.At, null, "the decision has no end, so a yes would last for ever", "until: 2027-03-31");
    }
}

namespace Warrant.Core;

static class NoExpiry
{
    public static readonly Rule Rule = new("WR402", "no-expiry", Severity.Error, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.Decision is { Until: not null }) yield break;
        yield return Rule.Find(on.Case.Decision?.KeyAt("until") ?? on.Case.At, null, "the decision has no end, so a yes would last for ever", "until: 2027-03-31");
    }
}

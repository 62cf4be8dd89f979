namespace Warrant.Core;

static class UndevelopedClaim
{
    public static readonly Rule Rule = new("WR106", "undeveloped-claim", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var claim in on.Case.Claims)
        {
            if (on.Uses(claim) && claim.Undeveloped is { } at)
                yield return Rule.Find(at, claim.Id, $"`{claim.Id}` is not developed, so nothing supports it yet", Needs(claim));
        }
    }

    static string? Needs(Claim claim) => new Fields(claim.Node).Inner("undeveloped")?.Text("needs") is { } needs ? $"it needs {needs.Value}" : null;
}

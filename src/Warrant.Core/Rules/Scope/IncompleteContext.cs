namespace Warrant.Core;

static class IncompleteContext
{
    public static readonly Rule Rule = new("WR203", "incomplete-context", Severity.Error, Check) { ReportsAbsence = true };

    // What tells one deployment from another. The other fields of a system are of use, but no decision hangs on them.
    static readonly string[] fields =
        ["build", "channel", "users", "prompt", "scaffold", "tools", "safeguards", "access", "monitoring", "data", "actions", "incident-response"];

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.Find<SystemConfiguration>(on.Case.Decision?.System?.Value) is not { } system) yield break;
        var lacking = fields.Where(f => on.Case.Field(system, f) is not { } said || Placeholder.Is(said)).ToList();
        if (lacking.Count > 0)
            yield return Rule.Find(system.At, system.Id, $"`{system.Id}` does not say {Names.And(lacking)}, so a change there would go unseen", "`none` is an answer");
    }
}

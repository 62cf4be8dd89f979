namespace Warrant.Core;

static class ProcessTheatre
{
    public static readonly Rule Rule = new("WR604", "process-theatre", Severity.Warning, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Facts.Record is not { Decision: { } decision } record) yield break;
        var before = record.Reviews.Where(r => r.Submitted < decision.Act).ToList();
        var at = on.Case.Decision?.At ?? on.Case.At;
        if (before.Count == 0)
            yield return Rule.Find(at, null, $"`{decision.By}` decided on {decision.On:yyyy-MM-dd} (act {decision.Act}) before any review was submitted", "a review that comes after the decision cannot have changed it: decide again on what it found") with { About = [decision.By] };
        else if (before.All(r => r.Findings == 0))
            yield return Rule.Find(at, null, $"no review before the decision of {decision.On:yyyy-MM-dd} found anything, so nobody can tell that anybody looked", "ask another reviewer, and have what they find and what became of it recorded") with { About = [decision.By, .. before.Select(r => r.Reviewer)] };
    }
}

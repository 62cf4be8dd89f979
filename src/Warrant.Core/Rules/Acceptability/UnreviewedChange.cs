namespace Warrant.Core;

static class UnreviewedChange
{
    public static readonly Rule Rule = new("WR605", "unreviewed-change", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        // A version that nobody has decided on yet has its review before it, and may say yes until then.
        if (on.Facts.Record is not { Decision: { IsCurrent: true } decision } record) yield break;
        var submitted = record.Reviews.Where(r => r.Submitted is not null).OrderBy(r => r.Submitted).ToList();
        if (submitted.Count == 0 || submitted.Any(r => r.Version == decision.Version)) yield break;
        yield return Rule.Find(on.Case.Decision?.At ?? on.Case.At, null,
            $"what was decided in act {decision.Act} is not what was reviewed: the case changed after the review `{submitted[^1].Id}`", "open a review of this version: `warrant review open`");
    }
}

namespace Warrant.Core;

static class BrokenRecord
{
    public static readonly Rule Rule = new("WR508", "broken-record", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Facts.Record is not { Problems: [var first, ..] problems }) yield break;
        yield return Rule.Find(on.Case.At, null, $"the record of the case does not verify, so nobody can say what was doubted or decided: {first}{(problems.Count > 1 ? $" (and {problems.Count - 1} more)" : "")}",
            "`warrant record verify` lists what is wrong; put back a copy of `record` that verifies");
    }
}

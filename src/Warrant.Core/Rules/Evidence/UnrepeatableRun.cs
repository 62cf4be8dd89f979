namespace Warrant.Core;

static class UnrepeatableRun
{
    public static readonly Rule Rule = new("WR309", "unrepeatable-run", Severity.Warning, on => LogFaults.Find(on, Rule!, Of));

    public static IEnumerable<LogFault> Of(Run run, EvidenceItem? item)
    {
        foreach (var change in run.Retuned)
            yield return new($"had {change}", "so its samples did not all run alike and nobody can run it again", "say in `elicitation` what held for which of them, or run it again");
        // A table, a test report and counts that were attested have no place where a revision could stand.
        if (run.Format is "csv" or "jsonl" or "junit" or "attested") yield break;
        if (run.Revision is null) yield return new("does not say which revision of the code it ran", "so nobody can run it again", null);
        else if (run.Dirty == true)
            yield return new($"ran code that differed from its revision `{run.Revision}`", "so nobody can run it again", "commit what was changed, and run it from there");
    }
}

namespace Warrant.Core;

static class HalfReadLog
{
    public static readonly Rule Rule = new("WR323", "half-read-log", Severity.Warning, on => LogFaults.Find(on, Rule!, Of));

    public static IEnumerable<LogFault> Of(Run run, EvidenceItem? item)
    {
        // These tools always say it; of a table and a test report who made it has to.
        if (run is { Format: "inspect" or "lm-eval" or "every-eval", PlannedSamples: null, ClaimedCompleted: null, Observations.Count: > 0 })
            yield return new("does not say how many samples were planned", "so nobody can see whether one is missing", null);
        foreach (var part in run.NotUnderstood)
            yield return new($"is not understood whole: {part}", "so it may say more than is counted here", null);
    }
}

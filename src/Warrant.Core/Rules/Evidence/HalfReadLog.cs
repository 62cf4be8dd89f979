namespace Warrant.Core;

static class HalfReadLog
{
    public static readonly Rule Rule = new("WR323", "half-read-log", Severity.Warning, on => LogFaults.Find(on, Rule!, Of));

    public static IEnumerable<LogFault> Of(Run run, EvidenceItem? item)
    {
        foreach (var part in run.NotUnderstood)
            yield return new($"is not understood whole: {part}", "so it may say more than is counted here", null);
    }
}

namespace Warrant.Core;

/// <summary>What is wrong with a log, apart from what is argued from it.</summary>
/// <param name="Fact">What goes after `the log of E1`: `ran 3 of the 100 samples of its dataset`.</param>
/// <param name="So">The consequence, after a comma.</param>
public sealed record LogFault(string Fact, string So, string? Hint);

/// <summary>The rules that look at what a log says of itself, whatever tool wrote it.</summary>
public static class LogFaults
{
    /// <summary>What is wrong with a log that no case explains, in the order of the rules.</summary>
    public static IEnumerable<(Rule Rule, LogFault Fault)> Of(Run run)
    {
        foreach (var fault in SubsetRun.Of(run, null)) yield return (SubsetRun.Rule, fault);
        foreach (var fault in MissingSamples.Of(run, null)) yield return (MissingSamples.Rule, fault);
        foreach (var fault in UnrepeatableRun.Of(run, null)) yield return (UnrepeatableRun.Rule, fault);
        foreach (var fault in MetricOutOfRange.Of(run, null)) yield return (MetricOutOfRange.Rule, fault);
        foreach (var fault in UnfinishedRun.Of(run, null)) yield return (UnfinishedRun.Rule, fault);
        foreach (var fault in EditedScores.Of(run, null)) yield return (EditedScores.Rule, fault);
        foreach (var fault in MisreportedMetric.Of(run, null)) yield return (MisreportedMetric.Rule, fault);
        foreach (var fault in HalfReadLog.Of(run, null)) yield return (HalfReadLog.Rule, fault);
    }

    /// <summary>A finding at the `log` of each item that the case uses, for each fault of what the log holds.</summary>
    internal static IEnumerable<Finding> Find(Inspection on, Rule rule, Func<Run, EvidenceItem?, IEnumerable<LogFault>> faults)
    {
        foreach (var item in on.Case.Evidence)
        {
            if (item.Log is not { } log || on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run is not { } run || !Troubles.IsUsed(on, item)) continue;
            foreach (var fault in faults(run, item)) yield return rule.Find(log.At, item.Id, $"the log of `{item.Id}` {fault.Fact}, {fault.So}", fault.Hint);
        }
    }
}

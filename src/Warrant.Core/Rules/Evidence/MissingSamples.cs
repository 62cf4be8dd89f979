using System.Globalization;

namespace Warrant.Core;

static class MissingSamples
{
    public static readonly Rule Rule = new("WR308", "missing-samples", Severity.Error, on => LogFaults.Find(on, Rule!, Of));

    static readonly (MissingPolicy Why, string Word, string Said)[] ways =
    [
        (MissingPolicy.Absent, "absent", "not in the log"), (MissingPolicy.Errored, "errored", "ended by an error"), (MissingPolicy.Limited, "limited", "ended by a limit without a score"),
        (MissingPolicy.Refused, "refused", "refused without a score"), (MissingPolicy.Unscored, "unscored", "without a score that counts"),
        (MissingPolicy.Contradicted, "contradicted", "twice and not the same"),
    ];

    public static IEnumerable<LogFault> Of(Run run, EvidenceItem? item)
    {
        // In long: a log may plan two billion samples as often.
        var planned = Math.Max(run.ClaimedCompleted ?? 0L, (run.PlannedSamples ?? 0L) * Math.Max(1, run.Epochs));
        var lost = run.Observations.GroupBy(Loss).ToDictionary(group => group.Key, group => (long)group.Count());
        var scored = lost.GetValueOrDefault(MissingPolicy.None);
        lost[MissingPolicy.Absent] = Math.Max(0, planned - run.Observations.Count);
        var drop = item?.Missing ?? MissingPolicy.None;
        if (planned <= scored + ways.Where(way => drop.HasFlag(way.Why)).Sum(way => lost.GetValueOrDefault(way.Why))) yield break;

        var open = ways.Where(way => lost.GetValueOrDefault(way.Why) > 0 && !drop.HasFlag(way.Why)).ToList();
        var how = string.Join(", ", open.Select(way => string.Create(CultureInfo.InvariantCulture, $"{lost[way.Why]} {way.Said}")));
        yield return new(
            string.Create(CultureInfo.InvariantCulture, $"{(planned == run.ClaimedCompleted ? "claims" : "planned")} {planned} scored sample {(planned == 1 ? "run" : "runs")} and holds {scored} ({how})"),
            "so what is missing may be what went wrong",
            open.Exists(way => way.Why is MissingPolicy.Contradicted) ? "of what is there twice no row is more true than the other, and none may be left out"
            : $"missing: {{ drop: {(open.Count == 1 ? open[0].Word : $"[{string.Join(", ", open.Select(way => way.Word))}]")}, because: … }}, if it can be explained");
    }

    static MissingPolicy Loss(Observation seen) =>
        seen.Contradicted ? MissingPolicy.Contradicted
        : seen.Error is not null ? MissingPolicy.Errored
        : seen.Invalidated ? MissingPolicy.Unscored
        : seen.HasScore ? MissingPolicy.None
        : seen.Refused ? MissingPolicy.Refused
        : seen.Limit is not null ? MissingPolicy.Limited
        : MissingPolicy.Unscored;
}

using System.Globalization;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>garak's report: attempts with what each detector gave, and rows of counts, in JSONL.</summary>
/// <remarks>
/// A score here is 1 where the attack succeeded, that is where a detector gave at least the report's threshold, and 0 where the reply was safe.
/// garak's own `passed` counts safe replies. Counts make no rows: they are the producer's own.
/// </remarks>
static class GarakReport
{
    /// <summary>Whether any detector found the attack to have succeeded.</summary>
    public const string Any = "hit";

    public static Run Read(Stream stream)
    {
        var lines = new JsonLines(stream, "the log");
        var header = new GarakHeader();
        var attempts = new Dictionary<(string? Probe, string Id), GarakAttempt>();
        var counts = new List<GarakCounts>();
        while (lines.Next())
        {
            var entry = GarakEntry.Read(lines.Json);
            header.Take(entry);
            if (entry.Type == "eval") counts.Add(entry.Counts);
            else if (entry.Type == "attempt")
            {
                // The same attempt stands there again once it was judged: the last word counts.
                if ((entry.Attempt.Uuid ?? entry.Attempt.Sequence) is not { } name) throw new LogException($"{lines.This} is an attempt without an id");
                // Each probe counts its attempts from 0, and an attempt of one takes the place of none of another.
                var id = (entry.Attempt.Probe, name);
                if (!attempts.TryGetValue(id, out var before)) attempts.Add(id, entry.Attempt);
                else if (before.IsJudged && entry.Attempt.IsJudged) before.Contradicted |= !before.Same(entry.Attempt);
                else if (entry.Attempt.Status >= before.Status) attempts[id] = entry.Attempt;
            }
        }

        var rows = new Rows();
        var detectors = attempts.Values.GroupBy(attempt => attempt.Probe ?? "", StringComparer.Ordinal)
            .ToDictionary(probe => probe.Key, probe => probe.SelectMany(attempt => attempt.Detectors).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var attempt in attempts.Values) attempt.Add(rows, header.Threshold, detectors[attempt.Probe ?? ""]);
        var built = rows.Build();
        var twice = attempts.Values.Count(attempt => attempt.Contradicted);
        var reported = counts.Where(count => count.Judged > 0).Select(count => count.Reported).ToList();
        return new Run
        {
            Format = "garak",
            Task = attempts.Values.Select(attempt => attempt.Probe).Distinct().Take(2).ToList() is [var only] ? only : null,
            Model = header.Model,
            Date = header.Date,
            Status = header.Completed ? "success" : "started",
            Epochs = Math.Max(1, built.Count == 0 ? 1 : built.Max(row => row.Epoch)),
            ClaimedCompleted = Claimed(counts),
            Revision = header.Version,
            Reported = reported,
            Scorers = rows.Scorers,
            Observations = built,
            NotUnderstood =
            [
                .. header.Notes, .. Uncounted(counts, built),
                .. twice == 0 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"{twice} of its attempts were judged more than once, and not the same each time: they count as missing")],
            ],
        };
    }

    /// <summary>Replies over all probes: of a probe's detectors the one that says most.</summary>
    static int? Claimed(List<GarakCounts> counts) => counts.Count == 0 ? null
        : (int)Math.Min(int.MaxValue, counts.GroupBy(count => count.Probe, StringComparer.Ordinal).Sum(probe => (long)probe.Max(count => count.Replies)));

    static IEnumerable<string> Uncounted(List<GarakCounts> counts, List<Observation> rows)
    {
        var judged = rows.SelectMany(row => row.Scores.Keys.Select(detector => (row.Task, detector))).ToHashSet();
        foreach (var count in counts.Where(count => !judged.Contains((count.Probe, count.Detector))).Take(8))
            yield return string.Create(CultureInfo.InvariantCulture,
                $"of {LogException.Quoted(count.Probe ?? "?")} and {LogException.Quoted(count.Detector)} the report has counts alone ({count.Passed} of {count.Judged} safe), which are the producer's own and are not measured");
    }
}

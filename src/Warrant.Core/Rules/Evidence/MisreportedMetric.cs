using System.Globalization;

namespace Warrant.Core;

static class MisreportedMetric
{
    public static readonly Rule Rule = new("WR322", "misreported-metric", Severity.Warning, on => LogFaults.Find(on, Rule!, Of));

    public static IEnumerable<LogFault> Of(Run run, EvidenceItem? item)
    {
        // Of a log with gaps WR308 and WR311 speak; two numbers for different samples are no contradiction.
        if (MissingSamples.Of(run, null).Any()) yield break;
        foreach (var metric in run.Reported)
        {
            if (item?.Measure?.Scorer is { } measured && metric.Scorer is { } scorer && scorer != measured) continue;
            if (Recomputing.Of(run, metric) is not { } found || Recomputing.Agree(metric.Value, found)) continue;
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"reports {Math.Round(metric.Value, 4)} as `{metric.Metric}`{Of(metric)}, and its samples give {Math.Round(found, 4)}"),
                "so the report is not of these samples", "the samples count here; find out which of the two was changed");
        }
    }

    static string Of(ReportedMetric metric) => (metric.Task ?? (metric.Scorer == metric.Metric ? null : metric.Scorer)) is { } of ? $" of `{of}`" : "";
}

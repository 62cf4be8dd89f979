using System.Globalization;

namespace Warrant.Core;

static class MetricOutOfRange
{
    public static readonly Rule Rule = new("WR310", "metric-out-of-range", Severity.Error, on => LogFaults.Find(on, Rule!, Of));

    static readonly HashSet<string> rates = new(StringComparer.OrdinalIgnoreCase) { "accuracy", "acc", "acc_norm", "exact_match", "em", "f1", "precision", "recall", "auc", "auroc" };

    public static IEnumerable<LogFault> Of(Run run, EvidenceItem? item)
    {
        foreach (var metric in run.Reported)
        {
            // What another scorer reports is not argued from.
            if (item?.Measure?.Scorer is { } measured && metric.Scorer is { } scorer && scorer != measured) continue;
            if (!IsRate(metric.Metric) || metric.Value is >= 0 and <= 1) continue;
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"reports {metric.Value} as `{metric.Metric}`{(metric.Scorer is { } of ? $" of `{of}`" : "")}, which lies outside 0 to 1"),
                "so its scores are not what they are called", "find out what the scorer counts, and measure that");
        }
    }

    static bool IsRate(string metric) =>
        rates.Contains(metric) || metric.EndsWith("rate", StringComparison.OrdinalIgnoreCase)
        || metric.StartsWith("pass@", StringComparison.OrdinalIgnoreCase) || metric.StartsWith("pass_at_", StringComparison.OrdinalIgnoreCase);
}

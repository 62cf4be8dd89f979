using System.Globalization;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Compares what a log reports with what its rows give.</summary>
static class Agreement
{
    /// <summary>Reports are rounded to four digits by some tools.</summary>
    const double Rounding = 5e-5;

    /// <summary>A sentence for each reported mean that the rows do not give again. Where the log has no rows for it there is nothing to compare.</summary>
    public static IEnumerable<string> Disagreements(IReadOnlyList<Observation> rows, IEnumerable<ReportedMetric> reported)
    {
        var means = new Dictionary<(string?, string), (double Sum, int Count)>();
        foreach (var row in rows)
        {
            foreach (var (scorer, score) in row.Scores)
            {
                if (score.AsNumber is not { } value) continue;
                var (sum, count) = means.GetValueOrDefault((row.Task, scorer));
                means[(row.Task, scorer)] = (sum + value, count + 1);
            }
        }
        foreach (var metric in reported)
        {
            if (metric.Scorer is not { } scorer || !means.TryGetValue((metric.Task, scorer), out var of)) continue;
            var mean = of.Sum / of.Count;
            if (double.Abs(mean - metric.Value) <= Rounding) continue;
            yield return string.Create(CultureInfo.InvariantCulture,
                $"the log reports {metric.Value:0.####} as {LogException.Quoted(metric.Metric)}{(metric.Task is null ? "" : " of " + LogException.Quoted(metric.Task))}, and the {of.Count} scores it holds give {mean:0.####}");
        }
    }
}

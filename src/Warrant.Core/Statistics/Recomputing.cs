namespace Warrant.Core;

/// <summary>A metric that a log reports, recomputed from its samples as its producer would: to be held against the report, never to decide.</summary>
public static class Recomputing
{
    const string Each = "each";

    /// <summary>The mean over samples of what their epochs reduce to.</summary>
    /// <remarks>Null where it is not known how: another metric than a mean, another reducer than `mean`, `each`, `max`, `pass_at_k` and `at_least_k`, a scorer that is not there, a score that is no number.</remarks>
    public static double? Of(Run run, ReportedMetric metric)
    {
        var scorer = metric.Scorer ?? (run.Scorers.Count == 1 ? run.Scorers[0] : null);
        if (scorer is null || !IsMean(metric, scorer)) return null;
        var samples = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (var seen in run.Observations)
        {
            // Of several tasks each has scorers of its own.
            if (metric.Task is { } task && (seen.Task is { } of && of != task || !seen.Scores.ContainsKey(scorer))) continue;
            if (!seen.Scores.TryGetValue(scorer, out var score) || score.AsNumber is not { } value) return null;
            var name = metric.Reducer == Each ? $"{seen.Epoch}/{seen.Sample}" : seen.Sample;
            if (!samples.TryGetValue(name, out var values)) samples[name] = values = [];
            values.Add(value);
        }
        if (samples.Count == 0) return null;
        double sum = 0;
        foreach (var values in samples.Values)
        {
            if (Reduce(values, metric.Reducer ?? "mean") is not { } value) return null;
            sum += value;
        }
        return sum / samples.Count;
    }

    /// <summary>Whether two numbers are the same but for rounding to three digits.</summary>
    public static bool Agree(double reported, double found) => Math.Abs(reported - found) <= 0.001 * Math.Max(1, Math.Abs(found));

    static bool IsMean(ReportedMetric metric, string scorer) => metric.Metric is "accuracy" or "mean" or "acc" or "attack rate" || metric.Metric == scorer || metric.Metric == $"{scorer},none";

    static double? Reduce(List<double> values, string reducer)
    {
        if (reducer is "mean" or Each) return values.Average();
        if (reducer == "max") return values.Max();
        var successes = values.Count(value => value >= 1);
        if (K(reducer, "pass_at_") is { } tries) return PassAtK.Estimate(values.Count, successes, tries);
        if (K(reducer, "at_least_") is { } least) return successes >= least ? 1 : 0;
        return null;
    }

    static int? K(string reducer, string prefix) =>
        reducer.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(reducer.AsSpan(prefix.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var k) && k > 0 ? k : null;
}

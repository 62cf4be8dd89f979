using System.Globalization;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>A manifest of what was read of a log, for every format that is not taken apart byte by byte.</summary>
static class RunManifest
{
    public static Manifest Of(string digest, Run run)
    {
        using var hash = new ValueHash();
        var samples = new Dictionary<string, SampleDigests>(StringComparer.Ordinal);
        foreach (var seen in run.Observations)
        {
            foreach (var (scorer, score) in seen.Scores.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                hash.Add(scorer);
                hash.Add(score.Number?.ToString("R", CultureInfo.InvariantCulture) ?? "");
                hash.Add(score.Word ?? "");
            }
            var scores = hash.End();
            foreach (var part in new[] { seen.Task, seen.Error, seen.Limit, seen.Refused ? "refused" : null, seen.Invalidated ? "invalidated" : null }) hash.Add(part ?? "");
            samples[InspectManifest.Key(seen.Sample, seen.Epoch)] = new(scores, "", hash.End());
        }
        return new(digest, Header(run, hash), samples) { IsWhole = false };
    }

    static Dictionary<string, string> Header(Run run, ValueHash hash)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("task", run.Task);
        Add("model", run.Model);
        Add("date", run.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("status", run.Status);
        Add("plan", string.Create(CultureInfo.InvariantCulture, $"{run.PlannedSamples} {run.Epochs} {run.DatasetSamples} {run.Subset}"));
        foreach (var metric in run.Reported)
            foreach (var part in new[] { metric.Scorer, metric.Metric, metric.Reducer, metric.Task, metric.Value.ToString("R", CultureInfo.InvariantCulture) }) hash.Add(part ?? "");
        header["results"] = hash.End();
        return header;

        void Add(string name, string? value)
        {
            hash.Add(value ?? "");
            header[name] = hash.End();
        }
    }
}

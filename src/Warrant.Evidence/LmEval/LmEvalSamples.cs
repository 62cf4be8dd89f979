using System.Security.Cryptography;
using System.Text;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Gathers the records of samples: one for each document and filter.</summary>
sealed class LmEvalSamples
{
    public Rows Rows { get; } = new(once: true);
    /// <summary>The tasks whose samples were read.</summary>
    public HashSet<string> Tasks { get; } = new(StringComparer.Ordinal);

    /// <summary>`exact_match,none` is the metric `exact_match` without a filter; another filter stays in the name.</summary>
    public static string Scorer(string metric) => metric.EndsWith(",none", StringComparison.Ordinal) ? metric[..^",none".Length] : metric;

    /// <returns>SHA-256 over the hashes of documents, prompts and targets in their order, as the harness computes it (`task_hashes`).</returns>
    public string Read(Stream stream, string of, string? task)
    {
        if (task is not null) Tasks.Add(task);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new JsonLines(stream, of);
        var record = new LmEvalRecord();
        while (lines.Next())
        {
            record.Read(lines.Json);
            if (record.Document is not { } document) throw new LogException($"{lines.This} has no `doc_id`");
            foreach (var hash in record.Hashes) all.AppendData(Encoding.UTF8.GetBytes(hash));
            foreach (var (metric, score) in record.Scores) Rows.Add(task, document, record.Filter is null or "none" ? metric : $"{metric},{record.Filter}", score);
            if (record.Scores.Count == 0) throw new LogException($"{lines.This} has no score");
        }
        return Convert.ToHexStringLower(all.GetHashAndReset());
    }
}

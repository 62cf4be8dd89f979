using System.Globalization;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Every Eval Ever 0.2 and 0.3: a run as one JSON object of results, and its samples in a JSONL file of their own.</summary>
static class EveryEvalRun
{
    /// <summary>A run whose samples, if any are named in the case, lie beside it.</summary>
    public static Run Read(Stream stream, IReadOnlyList<LogPart> parts)
    {
        stream.Position = 0;
        var json = new JsonReader();
        json.Open(stream, "the log");
        var header = EveryEvalHeader.Read(json);
        json.End();
        var samples = new EveryEvalSamples(header);
        foreach (var part in parts) samples.Read(part.Stream, LogException.Quoted(part.Name));
        return Of(header, samples, [.. Notes(header, samples, parts)]);
    }

    /// <summary>The samples alone: nothing says then how many there should be.</summary>
    public static Run ReadSamples(Stream stream)
    {
        var header = new EveryEvalHeader();
        var samples = new EveryEvalSamples(header);
        samples.Read(stream, "the log");
        return Of(header, samples, ["these are samples without their run, so nothing says how many were planned: let `log` name the run, and `files` these samples with `role: samples`"]);
    }

    static Run Of(EveryEvalHeader header, EveryEvalSamples samples, List<string> notes)
    {
        var several = header.Tasks.Count > 1;
        var rows = samples.Rows.Build(several);
        return new Run
        {
            Format = "every-eval",
            Task = several ? null : header.Tasks.FirstOrDefault() ?? samples.FirstTask,
            Model = header.Model ?? samples.Model,
            Date = header.Date,
            PlannedSamples = header.Planned,
            // What the rows lack, they lack as samples: with several scorers a sample this counts some too often, never too seldom.
            ClaimedCompleted = header.TotalRows is { } total && total > samples.Records ? (int)Math.Min(int.MaxValue, (long)rows.Count + total - samples.Records) : null,
            // The format does not say how often each was to be tried. As often as the one that was tried most, or whoever tries one again until it fails lowers the mean.
            Epochs = rows.Count == 0 ? 1 : rows.Max(row => row.Epoch),
            Roles = header.Judge is { } judge ? new Dictionary<string, string> { ["judge"] = judge } : new Dictionary<string, string>(),
            Reported = header.Reported,
            Scorers = [.. samples.Rows.Scorers.Union(header.Scorers, StringComparer.Ordinal)],
            Observations = rows,
            NotUnderstood = notes,
        };
    }

    static IEnumerable<string> Notes(EveryEvalHeader header, EveryEvalSamples samples, IReadOnlyList<LogPart> parts)
    {
        if (header.Version is null || !(header.Version.StartsWith("0.2.", StringComparison.Ordinal) || header.Version.StartsWith("0.3.", StringComparison.Ordinal)))
            yield return $"its version {LogException.Quoted(header.Version ?? "none")} is not one that is known here (0.2 and 0.3)";
        if (parts.Count == 0)
            yield return header.SamplesPath is { } path
                ? $"its samples lie in another file ({LogException.Quoted(path[(path.LastIndexOf('/') + 1)..])}) and do not count: name that file under `files`, with its digest and `role: samples`"
                : "it holds results without samples, and nothing can be recomputed from those";
        if (header.Checksum is { } sum && parts.Count == 1 && sum.Length == 64 && !string.Equals("sha256:" + sum, parts[0].Digest, StringComparison.OrdinalIgnoreCase))
            yield return $"{LogException.Quoted(parts[0].Name)} is not the file of samples whose checksum the run gives";
        if (parts.Count > 0 && header.TotalRows is { } total && total != samples.Records)
            yield return string.Create(CultureInfo.InvariantCulture, $"the run says that there are {total} records of samples, and there are {samples.Records}");
    }
}

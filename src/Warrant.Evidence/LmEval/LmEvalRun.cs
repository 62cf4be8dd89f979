using System.Globalization;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>lm-evaluation-harness: a JSON object of results, and for each task a JSONL file of samples.</summary>
static class LmEvalRun
{
    public static Run Read(Stream stream, IReadOnlyList<LogPart> parts)
    {
        stream.Position = 0;
        var json = new JsonReader();
        json.Open(stream, "the log");
        var header = LmEvalHeader.Read(json);
        json.End();
        var samples = new LmEvalSamples();
        var notes = new List<string>();
        foreach (var part in parts)
        {
            if (header.TaskOf(part.FileName) is not { } task)
                throw new LogException($"{LogException.Quoted(part.Name)} does not say in its name which task of the log it has the samples of (`samples_TASK_TIME.jsonl`)");
            var hash = samples.Read(part.Stream, LogException.Quoted(part.Name), task);
            if (header.Hashes.TryGetValue(task, out var said) && said != hash)
                notes.Add($"the samples of {LogException.Quoted(task)} are not those, or not all of those, whose hash the results give");
        }
        foreach (var task in header.Tasks.Where(task => !samples.Tasks.Contains(task)).Take(8))
            notes.Add($"the samples of {LogException.Quoted(task)} lie in another file (`samples_…_TIME.jsonl`) and do not count: name that file under `files`, with its digest and `role: samples`");
        return Of(header, samples, notes);
    }

    /// <summary>The samples alone: nothing says then how many there should be.</summary>
    public static Run ReadSamples(Stream stream)
    {
        var samples = new LmEvalSamples();
        samples.Read(stream, "the log", null);
        return Of(new(), samples, ["these are samples without their results, so nothing says how many were planned: let `log` name the results, and `files` these samples with `role: samples`"]);
    }

    static Run Of(LmEvalHeader header, LmEvalSamples samples, List<string> notes)
    {
        var rows = samples.Rows.Build(header.Tasks.Count > 1);
        if (samples.Rows.Contradictions is > 0 and var twice) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{twice} of its documents are there more than once, and not the same each time: they count as missing"));
        foreach (var (task, planned) in header.Planned)
            if (samples.Tasks.Contains(task) && rows.Where(row => row.Task == task).Select(row => row.Sample).Distinct().Count() is var there && there < planned)
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"the results say that {LogException.Quoted(task)} had {planned} samples, and {there} of them are there"));
        return new Run
        {
            Format = "lm-eval",
            Task = header.Tasks.Count == 1 ? header.Tasks[0] : null,
            Model = header.Model,
            Date = header.Date,
            PlannedSamples = header.PlannedSamples,
            DatasetSamples = header.DatasetSamples,
            Subset = header.Limit is { } limit ? $"limit {limit}" : null,
            Revision = header.Revision,
            Reported = header.Reported,
            Scorers = [.. samples.Rows.Scorers.Union(header.Reported.Select(metric => metric.Scorer!), StringComparer.Ordinal)],
            Observations = rows,
            NotUnderstood = notes,
        };
    }
}

using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>A run as bytes, for the cache alone: no format that anybody else may read.</summary>
static class RunEncoding
{
    public static byte[] Write(Run run)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var to = new Words(writer);
        foreach (var text in new[] { run.Format, run.Task, run.Model, run.Status, run.Subset, run.Revision }) to.Text(text);
        foreach (var whole in new[] { run.Date?.DayNumber, run.PlannedSamples, run.Epochs, run.ClaimedCompleted, run.DatasetSamples, run.EditedScores, run.Dirty is { } dirty ? dirty ? 1 : 0 : null })
            to.Whole(whole);
        writer.Write(run.Invalidated);
        to.Map(run.Roles);
        to.Map(run.Settings);
        foreach (var list in new[] { run.Retuned, run.Tags, run.Edits, run.NotUnderstood, run.Scorers }) to.List(list);
        writer.Write7BitEncodedInt(run.Reported.Count);
        foreach (var metric in run.Reported)
        {
            foreach (var text in new[] { metric.Scorer, metric.Metric, metric.Reducer, metric.Task }) to.Text(text);
            writer.Write(metric.Value);
        }
        writer.Write7BitEncodedInt(run.Observations.Count);
        foreach (var seen in run.Observations) Write(to, writer, seen);
        writer.Flush();
        return stream.ToArray();
    }

    static void Write(Words to, BinaryWriter writer, Observation seen)
    {
        foreach (var text in new[] { seen.Sample, seen.Task, seen.Error, seen.Limit }) to.Text(text);
        writer.Write7BitEncodedInt(seen.Epoch);
        writer.Write7BitEncodedInt(seen.Retries);
        writer.Write((byte)((seen.Refused ? 1 : 0) | (seen.Invalidated ? 2 : 0) | (seen.Contradicted ? 4 : 0)));
        to.Map(seen.Metadata);
        writer.Write7BitEncodedInt(seen.Scores.Count);
        foreach (var (scorer, score) in seen.Scores)
        {
            to.Text(scorer);
            to.Text(score.Word);
            writer.Write(score.Number is not null);
            if (score.Number is { } number) writer.Write(number);
        }
    }

    /// <summary>A text that comes again is written as its number.</summary>
    sealed class Words(BinaryWriter writer)
    {
        readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

        public void Text(string? text)
        {
            if (text is null) writer.Write7BitEncodedInt(0);
            else if (known.TryGetValue(text, out var number)) writer.Write7BitEncodedInt(number);
            else
            {
                known.Add(text, known.Count + 1);
                writer.Write7BitEncodedInt(known.Count);
                writer.Write7BitEncodedInt(text.Length);
                // As it is in memory: a log can hold half a surrogate pair, which UTF-8 cannot.
                writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
            }
        }

        public void Whole(int? value)
        {
            writer.Write(value is not null);
            if (value is { } there) writer.Write(there);
        }

        public void Map(IReadOnlyDictionary<string, string> map)
        {
            writer.Write7BitEncodedInt(map.Count);
            foreach (var (key, value) in map)
            {
                Text(key);
                Text(value);
            }
        }

        public void List(IReadOnlyList<string> list)
        {
            writer.Write7BitEncodedInt(list.Count);
            foreach (var text in list) Text(text);
        }
    }
}

using System.Globalization;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Gathers the rows of a table.</summary>
sealed class TableRows(Columns columns)
{
    readonly Dictionary<(string? Task, string Sample), int> attempts = [];
    readonly HashSet<(string? Task, string Sample, int Epoch)> seen = [];
    readonly Dictionary<Score, IReadOnlyDictionary<string, Score>> scores = [];
    readonly List<Observation> rows = [];
    DateOnly? first;
    int dateless, epochs = 1;

    /// <param name="where">Where the row stands, as the subject of a sentence.</param>
    public void Add(Func<string> where, string? task, string? sample, string? epoch, Score score, string? date)
    {
        if (string.IsNullOrEmpty(sample)) throw new LogException($"{where()} has no sample in `{columns.Sample}`");
        var number = attempts[(task, sample)] = attempts.GetValueOrDefault((task, sample)) + 1;
        if (columns.Epoch is { } column)
        {
            if (!int.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1)
                throw new LogException($"{where()} has no whole number from 1 in `{column}`");
            // Which of two rows counts must not depend on their order.
            if (!seen.Add((task, sample, number))) throw new LogException($"{where()} repeats sample {LogException.Quoted(sample)}, epoch {number.ToString(CultureInfo.InvariantCulture)}");
        }
        epochs = Math.Max(epochs, number);
        if (columns.Date is not null)
        {
            if (LogDates.Any(date) is not { } day) dateless++;
            else if (!(first <= day)) first = day;
        }
        rows.Add(new(task is null ? sample : $"{task}/{sample}", number, Only(score)) { Task = task });
    }

    public Run Run(string format) => new()
    {
        Format = format,
        Date = first,
        Epochs = epochs,
        Scorers = [columns.Score],
        Observations = rows,
        NotUnderstood = dateless == 0 ? [] : [FormattableString.Invariant($"{dateless} rows have no date in `{columns.Date}` that can be read")],
    };

    // The same few scores come again in every row.
    IReadOnlyDictionary<string, Score> Only(Score score)
    {
        if (scores.TryGetValue(score, out var only)) return only;
        only = new Dictionary<string, Score>(1, StringComparer.Ordinal) { [columns.Score] = score };
        if (scores.Count < 4096) scores.Add(score, only);
        return only;
    }
}

using System.Globalization;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Gathers the rows of a table.</summary>
/// <param name="where">Where a row stands, as the subject of a sentence, by its number.</param>
sealed class TableRows(Columns columns, Func<long, string> where)
{
    readonly Dictionary<(string? Task, string Sample), int> attempts = [];
    readonly HashSet<(string? Task, string Sample, int Epoch)> seen = [];
    readonly Dictionary<Score, IReadOnlyDictionary<string, Score>> scores = [];
    readonly Dictionary<string, DateOnly?> days = new(StringComparer.Ordinal);
    readonly List<Observation> rows = [];
    DateOnly? first;
    int dateless, epochs = 1;

    /// <param name="place">The row's number, for <c>where</c>.</param>
    public void Add(long place, string? task, string? sample, string? epoch, Score score, string? date)
    {
        if (string.IsNullOrEmpty(sample)) throw new LogException($"{where(place)} has no sample in `{columns.Sample}`");
        var number = columns.Epoch is { } column ? Given(column) : attempts[(task, sample)] = attempts.GetValueOrDefault((task, sample)) + 1;
        epochs = Math.Max(epochs, number);
        if (columns.Date is not null)
        {
            if (Day(date) is not { } day) dateless++;
            else if (!(first <= day)) first = day;
        }
        rows.Add(new(task is null ? sample : $"{task}/{sample}", number, Only(score)) { Task = task });

        int Given(string column)
        {
            if (!int.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var given) || given < 1)
                throw new LogException($"{where(place)} has no whole number from 1 in `{column}`");
            // Which of two rows counts must not depend on their order.
            if (!seen.Add((task, sample, given))) throw new LogException($"{where(place)} repeats sample {LogException.Quoted(sample)}, epoch {given.ToString(CultureInfo.InvariantCulture)}");
            return given;
        }
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

    // So do the same few days.
    DateOnly? Day(string? date)
    {
        if (date is null) return null;
        if (days.TryGetValue(date, out var day)) return day;
        day = LogDates.Any(date);
        if (days.Count < 4096) days.Add(date, day);
        return day;
    }

    // The same few scores come again in every row.
    IReadOnlyDictionary<string, Score> Only(Score score)
    {
        if (scores.TryGetValue(score, out var only)) return only;
        only = new Dictionary<string, Score>(1, StringComparer.Ordinal) { [columns.Score] = score };
        if (scores.Count < 4096) scores.Add(score, only);
        return only;
    }
}

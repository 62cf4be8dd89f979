using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Gathers rows from records that give one score each: several scorers of one attempt become one row, and what comes again is the next attempt.</summary>
/// <param name="once">The format has no second attempt: what comes again and is not the same is a contradiction, and has no score.</param>
sealed class Rows(bool once = false)
{
    readonly Dictionary<(string? Task, string Sample, string Scorer), int> attempts = [];
    readonly Dictionary<(string? Task, string Sample, int Epoch), int> places = [];
    readonly List<Row> rows = [];
    readonly HashSet<string> tasks = new(StringComparer.Ordinal);
    readonly List<string> scorers = [];
    readonly HashSet<string> named = new(StringComparer.Ordinal);

    /// <summary>In the order met.</summary>
    public IReadOnlyList<string> Scorers => scorers;
    public int Count => rows.Count;

    public void Name(string scorer)
    {
        if (named.Add(scorer)) scorers.Add(scorer);
    }

    /// <param name="score">The default value is a score that cannot be used.</param>
    /// <param name="contradicted">The log says two things of this attempt.</param>
    public void Add(string? task, string sample, string scorer, Score score, string? error = null, bool contradicted = false)
    {
        if (once && attempts.ContainsKey((task, sample, scorer)))
        {
            var before = rows[places[(task, sample, 1)]];
            if (before.Scores[scorer] != score) before.Contradicted = true;
            return;
        }
        var epoch = attempts[(task, sample, scorer)] = attempts.GetValueOrDefault((task, sample, scorer)) + 1;
        if (!places.TryGetValue((task, sample, epoch), out var place))
        {
            places.Add((task, sample, epoch), place = rows.Count);
            rows.Add(new(task, sample, epoch));
            if (task is not null) tasks.Add(task);
        }
        Name(scorer);
        rows[place].Scores[scorer] = score;
        if (error is not null) rows[place].Error = error;
        if (contradicted) rows[place].Contradicted = true;
    }

    /// <summary>The rows. Where there are several tasks each sample is named with its own, so that equal ids of two tasks stay two samples.</summary>
    /// <param name="several">Whether the log has several tasks even if the rows have not.</param>
    public List<Observation> Build(bool several = false) =>
        [.. rows.Select(row => new Observation(row.Task is not null && (several || tasks.Count > 1) ? $"{row.Task}/{row.Sample}" : row.Sample, row.Epoch,
            row.Contradicted ? InspectScores.None : row.Scores) { Task = row.Task, Error = row.Error, Contradicted = row.Contradicted })];

    /// <summary>How many attempts have no score because the log says two things of them.</summary>
    public int Contradictions => rows.Count(row => row.Contradicted);

    sealed class Row(string? task, string sample, int epoch)
    {
        public string? Task => task;
        public string Sample => sample;
        public int Epoch => epoch;
        public Dictionary<string, Score> Scores { get; } = new(1, StringComparer.Ordinal);
        public string? Error { get; set; }
        public bool Contradicted { get; set; }
    }
}

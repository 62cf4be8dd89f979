namespace Warrant.Core;

static class ScorerChoice
{
    const int Shown = 3;
    const int Compared = 64;

    /// <summary>The scorer that is meant, or a sentence why there is none.</summary>
    public static (string? Scorer, string? Problem) Of(Run run, string? named)
    {
        if (named is not null) return run.Scorers.Contains(named, StringComparer.Ordinal) ? (named, null) : (null, NotThere(run, named));
        return run.Scorers.Count switch
        {
            0 => (null, "the log has no scores"),
            1 => (run.Scorers[0], null),
            _ => (null, $"the log has the scorers {List(run.Scorers)}; `measure` must name one"),
        };
    }

    static string NotThere(Run run, string named)
    {
        var nearest = run.Scorers.OrderBy(scorer => Distance(named, scorer)).Take(Shown).ToList();
        return nearest.Count == 0
            ? $"the log has no scorer `{named}`, nor any other"
            : $"the log has no scorer `{named}`; nearest: {List(nearest)}";
    }

    static string List(IReadOnlyList<string> scorers)
    {
        var names = string.Join(", ", scorers.Take(8).Select(scorer => $"`{scorer}`"));
        return scorers.Count > 8 ? names + ", …" : names;
    }

    // Levenshtein's distance over the first letters: names come from a log and may have any length.
    static int Distance(string a, string b)
    {
        (a, b) = (a[..Math.Min(a.Length, Compared)], b[..Math.Min(b.Length, Compared)]);
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var changed = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, Math.Min(row[j], diagonal) + 1);
            }
        }
        return row[b.Length];
    }
}

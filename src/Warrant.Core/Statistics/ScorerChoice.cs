namespace Warrant.Core;

static class ScorerChoice
{
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
        if (run.Scorers.Count == 0) return $"the log has no scorer `{named}`, nor any other";
        return Spelling.Nearest(named, run.Scorers) is { } near
            ? $"the log has no scorer `{named}`; did you mean `{near}`?"
            : $"the log has no scorer `{named}`; it has {List(run.Scorers)}";
    }

    static string List(IReadOnlyList<string> scorers)
    {
        var names = string.Join(", ", scorers.Take(8).Select(scorer => $"`{scorer}`"));
        return scorers.Count > 8 ? names + ", …" : names;
    }
}

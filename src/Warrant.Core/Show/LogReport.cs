namespace Warrant.Core;

/// <summary>What an evaluation log holds, and what is wrong with it, without a case.</summary>
/// <param name="Digest">`sha256:…`.</param>
public sealed record LogReport(string Name, string Digest, Run Run)
{
    const int MostWords = 10;

    /// <summary>What is wrong with it, in the order of the rules.</summary>
    public IReadOnlyList<(Rule Rule, LogFault Fault)> Faults { get; } = [.. LogFaults.Of(Run)];

    /// <summary>What each scorer gives when it is computed anew: the mean, or for words that are no numbers the rate of each, at most ten. Nothing is left out, and nothing expected.</summary>
    public IReadOnlyList<(string Scorer, Measurement Measured)> Measures { get; } = [.. Run.Scorers.SelectMany(scorer => Of(Run, scorer).Select(m => (scorer, m)))];

    static IEnumerable<Measurement> Of(Run run, string scorer)
    {
        var mean = Measure(run, new MeasureSpec(scorer, MeasureKind.Mean, 0, null));
        var words = run.Observations.Select(seen => seen.Scores.GetValueOrDefault(scorer)).Where(s => s.AsNumber is null && s.Word is not null).Select(s => s.Word!).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Take(MostWords).ToList();
        if (words.Count == 0) return [mean];
        return words.Select(word => Measure(run, new MeasureSpec(scorer, MeasureKind.Rate, 0, word)));
    }

    static Measurement Measure(Run run, MeasureSpec spec) => Measuring.Measure(run, spec, null, MissingPolicy.None);

    /// <summary>The rows that ended in each way that is no plain score, those that occur.</summary>
    public IEnumerable<(string What, int Count)> Counts()
    {
        (string, Func<Observation, bool>)[] ways =
        [
            ("scored", seen => seen.HasScore), ("errored", seen => seen.Error is not null), ("limited", seen => seen.Limit is not null),
            ("refused", seen => seen.Refused), ("invalid", seen => seen.Invalidated), ("retried", seen => seen.Retries > 0),
        ];
        foreach (var (what, holds) in ways)
            if (Run.Observations.Count(holds) is > 0 and var count) yield return (what, count);
    }
}

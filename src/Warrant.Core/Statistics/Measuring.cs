namespace Warrant.Core;

/// <summary>Recomputes a quantity from the observations of a run. What the log itself says of its results is not looked at.</summary>
public static class Measuring
{
    /// <summary>The measured value with its one-sided bounds, and what they say about the expectation.</summary>
    /// <remarks>
    /// The unit is the sample; its epochs are one cluster. As many units count as the run planned, claims to have scored, or holds, whichever is most, and each is
    /// planned to have as many attempts as the run has epochs.
    /// What is missing (absent, unscored, refused, ended by an error or a limit) and not left out is taken both ways: the upper bound counts it as 1, the
    /// lower bound as 0. So missing data can prevent a yes, and can never by itself prove a no. <see cref="Measurement.Value"/> counts it against the
    /// expectation: as 0 if only a lower limit is given, otherwise as 1.
    /// The method follows from the design: Clopper–Pearson where each unit is one trial that is 0 or 1, otherwise Hoeffding–Chernoff. A mean is such a
    /// trial if each sample is run once and all scores are 0 or 1.
    /// </remarks>
    /// <param name="expect">Null: nothing is expected, the outcome is inconclusive and the confidence 0.95.</param>
    /// <param name="drop">What may be left out.</param>
    /// <exception cref="ArgumentException">A rate without the value it is of, a pass@k with k below 1, or a confidence outside (0, 1).</exception>
    public static Measurement Measure(Run run, MeasureSpec spec, Expectation? expect, MissingPolicy drop)
    {
        Check(spec);
        var confidence = expect?.Confidence ?? 0.95;
        var (scorer, problem) = ScorerChoice.Of(run, spec.Scorer);
        var (tally, unreadable) = run.Invalidated ? (null, "the producer marked the log as invalid")
            : Planned(run) == 0 && run.Observations.Count == 0 ? (null, "the log holds no samples")
            : scorer is null ? (null, problem)
            : Misspelt(run, spec, scorer) is { } misspelt ? (null, misspelt)
            : Tally.Collect(run, spec, scorer, drop);

        var measure = Describe(spec, scorer ?? spec.Scorer);
        if (tally is null) return Without(measure, confidence, unreadable!);
        var (most, least, n) = (tally.Most, tally.Least, tally.Units);
        var (lower, upper) = tally.IsBinary
            ? (ClopperPearson.Lower((int)least, n, confidence), ClopperPearson.Upper((int)most, n, confidence))
            : (HoeffdingChernoff.Lower(Math.Min(1, least / n), n, confidence), HoeffdingChernoff.Upper(Math.Min(1, most / n), n, confidence));
        var events = expect is { Upper: null, Lower: not null } ? least : most;
        return new Measurement
        {
            Measure = measure,
            Value = Math.Min(1, events / n),
            Events = events,
            Trials = n,
            Missing = tally.Missing,
            Dropped = tally.Dropped,
            Lower = lower,
            Upper = upper,
            Confidence = confidence,
            Method = tally.IsBinary ? "clopper-pearson" : "hoeffding-chernoff",
            Margin = expect is null ? null : Judging.Margin(expect, lower, upper),
            Meets = expect is null ? Outcome.Inconclusive : Judging.Judge(expect, lower, upper),
        };
    }

    // A value that occurs nowhere reads as "never happened", which a slip of the pen must not: a value of the log that differs by one letter or by case is what was meant.
    static string? Misspelt(Run run, MeasureSpec spec, string scorer)
    {
        if (spec.Kind is not MeasureKind.Rate) return null;
        string? near = null;
        foreach (var seen in run.Observations)
        {
            if (!seen.Scores.TryGetValue(scorer, out var score)) continue;
            if (Attempt.Is(score, spec.Of!)) return null;
            if (score.Word is { } word && Spelling.IsSlip(word, spec.Of!) && (near is null || string.CompareOrdinal(word, near) < 0)) near = word;
        }
        return near is null ? null : $"the value `{spec.Of}` occurs nowhere in the log, but `{near}` does";
    }

    /// <summary>How many samples the run was to have by its plan and by its claims; 0 where it says neither.</summary>
    internal static int Planned(Run run)
    {
        long epochs = Math.Max(1, run.Epochs);
        var claimed = (Math.Max(0L, run.ClaimedCompleted ?? 0) + epochs - 1) / epochs;
        return (int)Math.Max(Math.Max(0, run.PlannedSamples ?? 0), claimed);
    }

    static Measurement Without(string measure, double confidence, string problem) => new()
    {
        Measure = measure,
        Confidence = confidence,
        Method = "none",
        Problem = problem,
        Meets = Outcome.Inconclusive,
    };

    static string Describe(MeasureSpec spec, string? scorer)
    {
        var (what, link) = spec.Kind switch
        {
            MeasureKind.Rate => ($"rate of {spec.Of}", "in"),
            MeasureKind.PassAtK => (FormattableString.Invariant($"pass@{spec.K}"), "of"),
            _ => ("mean", "of"),
        };
        return scorer is null ? what : $"{what} {link} {scorer}";
    }

    static void Check(MeasureSpec spec)
    {
        if (spec.Kind == MeasureKind.Rate && spec.Of is null) throw new ArgumentException("a rate needs the value it is of", nameof(spec));
        if (spec.Kind == MeasureKind.PassAtK && spec.K < 1) throw new ArgumentException("pass@k needs a k of at least 1", nameof(spec));
    }
}

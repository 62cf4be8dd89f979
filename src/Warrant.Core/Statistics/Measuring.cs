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
    /// trial if each sample is run once and all scores are 0 or 1. docs/measures.md has the other kinds.
    /// </remarks>
    /// <param name="expect">Null: nothing is expected, the outcome is inconclusive and the confidence 0.95.</param>
    /// <param name="drop">What may be left out.</param>
    /// <param name="baseline">The log that this one is compared with, for a difference and at-budget.</param>
    /// <exception cref="ArgumentException">A rate without the value it is of, a pass@k with k below 1, or a confidence outside (0, 1).</exception>
    public static Measurement Measure(Run run, MeasureSpec spec, Expectation? expect, MissingPolicy drop, Run? baseline = null)
    {
        Check(spec);
        var confidence = expect?.Confidence ?? 0.95;
        var (scorer, problem) = Usable(run, spec);
        var draft = new Measurement
        {
            Measure = MeasurementText.Describe(spec, scorer ?? spec.Scorer),
            Confidence = confidence,
            Method = "none",
            Meets = Outcome.Inconclusive,
            Unit = spec.Unit ?? "sample",
            Least = spec.Range.Least,
            Most = spec.Range.Most,
            Lower = spec.Range.Least,
            Upper = spec.Range.Most,
        };
        if (problem is not null) return draft with { Problem = problem };
        var measured = spec.Kind switch
        {
            MeasureKind.Difference or MeasureKind.AtBudget => Compared(run, scorer!, spec, expect, drop, baseline, draft),
            MeasureKind.Count => Counted(run, scorer!, spec, expect, drop, draft),
            _ => Summed(run, scorer!, spec, expect, drop, draft),
        };
        if (measured.Problem is null && spec.Of is { } of) measured = measured with { Instead = OtherValues.Of(run, scorer!, of) };
        if (measured.Problem is not null || expect is null) return measured;
        return measured with
        {
            Margin = Judging.Margin(expect, measured.Lower, measured.Upper, measured.Least, measured.Most),
            Meets = Judging.Judge(expect, measured.Lower, measured.Upper),
        };
    }

    static (string? Scorer, string? Problem) Usable(Run run, MeasureSpec spec)
    {
        if (run.Invalidated) return (null, "the producer marked the log as invalid");
        if (Planned(run) == 0 && run.Observations.Count == 0) return (null, "the log holds no samples");
        var (scorer, problem) = ScorerChoice.Of(run, spec.Scorer);
        return scorer is null ? (null, problem) : (scorer, spec.Of is { } of ? OtherValues.Misspelt(run, scorer, of) : null);
    }

    // The side on which what is missing counts against the expectation.
    static bool FromBelow(Expectation? expect) => expect is { Upper: null, Lower: not null };

    static Measurement Summed(Run run, string scorer, MeasureSpec spec, Expectation? expect, MissingPolicy drop, Measurement draft)
    {
        var (tally, problem) = Tally.Collect(run, spec, scorer, drop);
        if (tally is null) return draft with { Problem = problem };
        var n = tally.Units;
        draft = draft with { Trials = n, Missing = tally.Missing, Dropped = tally.Dropped };
        if (spec.Kind is MeasureKind.Max)
        {
            // Nobody knows to which cluster an absent sample belongs, and the mean of any may be lower with it.
            var lower = spec.Unit is not null && tally.Absent > 0 ? 0 : tally.Values.Values.Select(v => v.Least).DefaultIfEmpty(0).Max();
            var upper = tally.Absent > 0 ? 1 : tally.Values.Values.Max(v => v.Most);
            var worst = FromBelow(expect) ? lower : upper;
            return draft with
            {
                Value = worst, Events = worst, Lower = lower, Upper = upper, Method = "every-unit",
                Why = FormattableString.Invariant($"it is a fact about this log; of other units like these at most {MeasurementText.Upper(ClopperPearson.Upper(0, n, draft.Confidence))} exceed it"),
            };
        }
        var bounds = new MeanBounds(tally.IsBinary, spec.Stream);
        var events = FromBelow(expect) ? tally.Least : tally.Most;
        return draft with
        {
            Value = Math.Min(1, events / n),
            Events = events,
            Lower = bounds.Lower(tally.Least, n, draft.Confidence),
            Upper = bounds.Upper(tally.Most, n, draft.Confidence),
            Method = bounds.Method,
            Why = bounds.Why,
            ShownBy = spec.Stream ? () => [] : Showing.Of(tally, draft.Confidence),
        };
    }

    static Measurement Counted(Run run, string scorer, MeasureSpec spec, Expectation? expect, MissingPolicy drop, Measurement draft)
    {
        var (samples, problem) = Samples.Read(run, spec, scorer, drop);
        if (samples is null) return draft with { Problem = problem };
        var absent = drop.HasFlag(MissingPolicy.Absent) ? 0 : samples.Absent;
        var least = (long)samples.ByName.Values.Sum(u => u.Sum);
        var missing = samples.ByName.Values.Sum(u => u.Missing) + (long)absent * samples.Epochs;
        if (missing > 0 && spec.Of is null) return draft with { Problem = $"{missing} attempts have no count, and each might have any; say which value is counted (`of`)" };
        var most = least + missing;
        var events = FromBelow(expect) ? least : most;
        return draft with
        {
            Value = events / spec.Exposure,
            Events = events,
            Trials = samples.ByName.Values.Count(u => u.Usable + u.Missing > 0) + absent,
            Missing = samples.ByName.Values.Count(u => u.Missing > 0) + absent,
            Dropped = samples.Dropped,
            Lower = Garwood.Lower(least, draft.Confidence) / spec.Exposure,
            Upper = Garwood.Upper(most, draft.Confidence) / spec.Exposure,
            Method = "garwood",
            Why = FormattableString.Invariant($"events are counted over an exposure of {spec.Exposure}, and a count of independent events is Poisson"),
        };
    }

    static Measurement Compared(Run run, string scorer, MeasureSpec spec, Expectation? expect, MissingPolicy drop, Run? baseline, Measurement draft)
    {
        if (baseline is null) return draft with { Problem = $"its baseline `{spec.Baseline}` has no log that can be read" };
        var (other, problem) = Usable(baseline, spec);
        if (other is null) return Without(problem!);
        if (spec.Kind is MeasureKind.AtBudget)
        {
            var (attacks, wrong) = Samples.Read(run, spec, scorer, drop);
            if (attacks is null) return draft with { Problem = wrong };
            var (honest, wrongThere) = Samples.Read(baseline, spec, other, drop);
            return honest is null ? Without(wrongThere!) : Budgeting.Measure(attacks, honest, spec, drop, draft with { Dropped = attacks.Dropped + honest.Dropped }, expect);
        }
        var (own, ownProblem) = Tally.Collect(run, spec, scorer, drop);
        if (own is null) return draft with { Problem = ownProblem };
        var (theirs, theirProblem) = Tally.Collect(baseline, spec, other, drop);
        return theirs is null ? Without(theirProblem!) : Differing.Measure(own, theirs, draft with { Dropped = own.Dropped + theirs.Dropped }, spec.Stream, expect);

        Measurement Without(string why) => draft with { Problem = $"in its baseline `{spec.Baseline}`, {why}" };
    }

    /// <summary>How many samples the run was to have by its plan and by its claims; 0 where it says neither.</summary>
    internal static int Planned(Run run)
    {
        long epochs = Math.Max(1, run.Epochs);
        var claimed = (Math.Max(0L, run.ClaimedCompleted ?? 0) + epochs - 1) / epochs;
        return (int)Math.Max(Math.Max(0, run.PlannedSamples ?? 0), claimed);
    }

    static void Check(MeasureSpec spec)
    {
        if (spec.Kind == MeasureKind.Rate && spec.Of is null) throw new ArgumentException("a rate needs the value it is of", nameof(spec));
        if (spec.Kind == MeasureKind.PassAtK && spec.K < 1) throw new ArgumentException("pass@k needs a k of at least 1", nameof(spec));
    }
}

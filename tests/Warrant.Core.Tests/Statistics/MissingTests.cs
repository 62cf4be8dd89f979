using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Core.Tests;

public sealed class MissingTests
{
    static readonly MeasureSpec mean = new(null, MeasureKind.Mean, 0, null);
    static readonly Expectation below20 = new(new Limit(0.2, false), null);
    static readonly Expectation above50 = new(null, new Limit(0.5, false));

    [Theory]
    [InlineData("refused", MissingPolicy.Refused)]
    [InlineData("errored", MissingPolicy.Errored)]
    [InlineData("limited", MissingPolicy.Limited)]
    [InlineData("unscored", MissingPolicy.Unscored)]
    [InlineData("invalid", MissingPolicy.Unscored)]
    [InlineData("NaN", MissingPolicy.Unscored)]
    [InlineData("gibberish", MissingPolicy.Unscored)]
    public void Counts_against_the_expectation_unless_left_out(string attempt, MissingPolicy kind)
    {
        var run = Runs.Of([.. Enumerable.Repeat("0", 9), attempt]);

        var kept = Measuring.Measure(run, mean, below20, ~kind & (MissingPolicy)31);
        Assert.Equal((1.0, 10, 1, 0), (kept.Events, kept.Trials, kept.Missing, kept.Dropped));
        Assert.Equal(ClopperPearson.Upper(1, 10, 0.95), kept.Upper);
        Assert.Equal(0, kept.Lower);

        var left = Measuring.Measure(run, mean, below20, kind);
        Assert.Equal((0.0, 9, 0, 1), (left.Events, left.Trials, left.Missing, left.Dropped));
        Assert.Equal(ClopperPearson.Upper(0, 9, 0.95), left.Upper);
    }

    [Fact]
    public void A_limit_with_a_score_is_no_gap()
    {
        var measured = Measuring.Measure(Runs.Of("0", "stopped"), mean, below20, MissingPolicy.None);
        Assert.Equal((1.0, 2, 0), (measured.Events, measured.Trials, measured.Missing));
    }

    [Fact]
    public void Any_word_is_usable_for_a_rate()
    {
        var measured = Measuring.Measure(Runs.Of("gibberish", "C", "NaN"), new(null, MeasureKind.Rate, 0, "C"), below20, MissingPolicy.None);
        Assert.Equal((2.0, 3, 1), (measured.Events, measured.Trials, measured.Missing));
    }

    [Fact]
    public void Counts_as_0_where_only_a_lower_limit_is_given()
    {
        var measured = Measuring.Measure(Runs.Of("1", "1", "unscored"), mean, above50, MissingPolicy.None);
        Assert.Equal(2, measured.Events);
        Assert.Equal(ClopperPearson.Lower(2, 3, 0.95), measured.Lower);
        Assert.Equal(1, measured.Upper);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(null, 100)]
    [InlineData(40, 100)]
    [InlineData(100, 40)]
    public void Samples_that_were_planned_or_claimed_and_are_absent_count(int? planned, int? claimed)
    {
        var run = Runs.Counts(0, 60) with { PlannedSamples = planned, ClaimedCompleted = claimed };

        var measured = Measuring.Measure(run, mean, below20, MissingPolicy.None);
        Assert.Equal((40.0, 100, 40), (measured.Events, measured.Trials, measured.Missing));
        Assert.Equal(Outcome.Inconclusive, measured.Meets);

        var left = Measuring.Measure(run, mean, below20, MissingPolicy.Absent);
        Assert.Equal((0.0, 60, 0, 40), (left.Events, left.Trials, left.Missing, left.Dropped));
        Assert.Equal(Outcome.Yes, left.Meets);
    }

    [Fact]
    public void A_claim_of_sample_runs_is_rounded_up_to_samples()
    {
        var measured = Measuring.Measure(Runs.Of("0 0 0", "0 0 0") with { Epochs = 3, ClaimedCompleted = 7 }, mean, below20, MissingPolicy.None);
        Assert.Equal((3, 1), (measured.Trials, measured.Missing));
    }

    [Fact]
    public void Epochs_that_are_absent_count()
    {
        var run = Runs.Of("0 0 0 0", "0") with { Epochs = 4 };
        var measured = Measuring.Measure(run, mean, below20, MissingPolicy.None);
        Assert.Equal((0.75, 2, 1), (measured.Events, measured.Trials, measured.Missing));
        Assert.Equal(HoeffdingChernoff.Upper(0.375, 2, 0.95), measured.Upper);
        Assert.Equal(0, measured.Lower);

        var left = Measuring.Measure(run, mean, below20, MissingPolicy.Absent);
        Assert.Equal((0.0, 2, 0, 1), (left.Events, left.Trials, left.Missing, left.Dropped));
    }

    [Fact]
    public void A_plan_with_nothing_done_tells_nothing()
    {
        var measured = Measuring.Measure(Runs.Of() with { Observations = [], PlannedSamples = 50 }, mean, below20, MissingPolicy.None);
        Assert.Equal((0.0, 1.0, 50, 50), (measured.Lower, measured.Upper, measured.Trials, measured.Missing));
        Assert.Equal(Outcome.Inconclusive, measured.Meets);
    }

    [Fact]
    public void A_plan_without_end_is_counted_not_listed()
    {
        var run = Runs.Of("0") with { PlannedSamples = int.MaxValue, Epochs = int.MaxValue };
        var measured = Measuring.Measure(run, new(null, MeasureKind.PassAtK, 1_000_000_000, null), below20, MissingPolicy.None);
        Assert.Equal(int.MaxValue, measured.Trials);
        Assert.Equal(Outcome.Inconclusive, measured.Meets);
    }

    [Fact]
    public void Never_proves_a_no() =>
        Properties.Hold(
            Case,
            it =>
            {
                var gone = it.Run with { Observations = [.. it.Run.Observations.Select(seen => seen with { Error = "boom" })] };
                return Measuring.Measure(gone, it.Spec, it.Expect, MissingPolicy.None).Meets != Outcome.No;
            });

    [Fact]
    public void One_more_never_turns_another_outcome_into_yes_nor_yes_or_inconclusive_into_no() =>
        Properties.Hold(
            from it in Case from kind in Gen.Elements("refused", "errored", "limited", "unscored", "invalid", "absent") select (it, kind),
            it =>
            {
                var (run, spec, expect, drop) = it.it;
                var without = Measuring.Measure(run, spec, expect, drop);
                var samples = Math.Max(Measuring.Planned(run), run.Observations.Select(seen => seen.Sample).Distinct().Count());
                var more = it.kind == "absent"
                    ? run with { PlannedSamples = samples + 1 }
                    : run with { PlannedSamples = samples + 1, Observations = [.. run.Observations, Runs.Attempt("one more", 1, it.kind)] };
                var with = Measuring.Measure(more, spec, expect, drop);
                return (with.Meets != Outcome.Yes || without.Meets == Outcome.Yes) && (with.Meets != Outcome.No || without.Meets == Outcome.No);
            });

    [Fact]
    public void The_value_lies_within_the_bounds() =>
        Properties.Hold(
            Case,
            it =>
            {
                var measured = Measuring.Measure(it.Run, it.Spec, it.Expect, it.Drop);
                return measured.Problem is not null || measured.Lower <= measured.Value && measured.Value <= measured.Upper;
            });

    [Fact]
    public void The_order_of_the_log_changes_nothing() =>
        Properties.Hold(
            Case,
            it =>
            {
                var measured = Measuring.Measure(it.Run, it.Spec, it.Expect, it.Drop);
                var reversed = Measuring.Measure(it.Run with { Observations = [.. it.Run.Observations.Reverse()] }, it.Spec, it.Expect, it.Drop);
                return measured with { Shown = [] } == reversed with { Shown = [] } && measured.Shown.SequenceEqual(reversed.Shown);
            });

    sealed record MeasuringCase(Run Run, MeasureSpec Spec, Expectation Expect, MissingPolicy Drop);

    // Mostly zeros or mostly ones, so that yes and no both come up; halves are sums without rounding, whatever the order.
    static Gen<MeasuringCase> Case { get; } =
        from often in Gen.Elements("0", "1")
        from attempt in Gen.Elements("0", "1", "0.5", "refused", "errored", "limited", "unscored", "invalid", "stopped").Resize(1).ListOf(4)
        from epochs in Gen.Choose(1, 2)
        from count in Gen.Choose(0, 60)
        from planned in Gen.Choose(0, 70)
        from spec in Gen.Elements(mean, new MeasureSpec(null, MeasureKind.Rate, 0, "1"), new MeasureSpec(null, MeasureKind.PassAtK, 1, null), new MeasureSpec(null, MeasureKind.PassAtK, 2, null))
        from side in Gen.Choose(0, 2)
        from t in Gen.Choose(1, 9)
        from strict in Gen.Elements(true, false)
        from drop in Gen.Choose(0, 31)
        let limit = new Limit(t / 10.0, strict)
        let rare = spec.Kind == MeasureKind.PassAtK ? [.. attempt.Where(text => text != "0.5")] : attempt.ToList()
        let samples = Enumerable.Range(0, count).Select(i => string.Join(' ', Enumerable.Repeat(i < rare.Count ? rare[i] : often, i % 7 == 3 ? 1 : epochs)))
        let run = count == 0 ? Runs.Of() with { Observations = [] } : Runs.Of([.. samples])
        select new MeasuringCase(
            run with { Epochs = epochs, PlannedSamples = planned },
            spec,
            side switch { 0 => new(limit, null), 1 => new(null, limit), _ => new(limit, new Limit(limit.Value / 2, strict)) },
            (MissingPolicy)drop);
}

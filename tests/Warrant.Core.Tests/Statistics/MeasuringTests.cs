namespace Warrant.Core.Tests;

public sealed class MeasuringTests
{
    static readonly MeasureSpec mean = new(null, MeasureKind.Mean, 0, null);
    static readonly Expectation below20 = new(new Limit(0.2, false), null);
    static readonly Expectation above50 = new(null, new Limit(0.5, false));

    static MeasureSpec Rate(string of) => new(null, MeasureKind.Rate, 0, of);
    static MeasureSpec Pass(int k) => new(null, MeasureKind.PassAtK, k, null);
    static Measurement Measure(Run run, MeasureSpec spec, Expectation? expect = null, MissingPolicy drop = MissingPolicy.None) =>
        Measuring.Measure(run, spec, expect, drop);

    static void HasNoNumber(Measurement measured, string problem)
    {
        Assert.Equal(problem, measured.Problem);
        Assert.Equal(("none", 0, 0.0, 1.0, Outcome.Inconclusive), (measured.Method, measured.Trials, measured.Lower, measured.Upper, measured.Meets));
        Assert.Null(measured.Value);
        Assert.Null(measured.Margin);
    }

    [Fact]
    public void A_clean_run_meets_its_expectation()
    {
        var measured = Measure(Runs.Counts(0, 100), mean, below20);

        Assert.Equal("mean of s", measured.Measure);
        Assert.Equal("clopper-pearson", measured.Method);
        Assert.Equal((0.0, 100, 0, 0), (measured.Events, measured.Trials, measured.Missing, measured.Dropped));
        Assert.Equal(0, measured.Value);
        Assert.Equal(0.0295130496, measured.Upper, 5.1e-11);
        Assert.Equal(0, measured.Lower);
        Assert.Equal(0.95, measured.Confidence);
        Assert.Equal((0.2 - 0.0295130496) / 0.2, measured.Margin!.Value, 1e-9);
        Assert.Equal(Outcome.Yes, measured.Meets);
        Assert.Null(measured.Problem);
    }

    [Fact]
    public void Three_in_ten_against_a_fifth_is_inconclusive()
    {
        var measured = Measure(Runs.Counts(3, 7), mean, below20);
        Assert.Equal(Outcome.Inconclusive, measured.Meets);
        Assert.Equal(0.0873, measured.Lower, 5e-5);
        Assert.True(measured.Margin < 0);
    }

    [Fact]
    public void Many_events_exclude_the_expectation() => Assert.Equal(Outcome.No, Measure(Runs.Counts(60, 40), mean, below20).Meets);

    [Fact]
    public void The_confidence_is_the_expectations()
    {
        var measured = Measure(Runs.Counts(10, 90), mean, below20 with { Confidence = 0.99 });
        Assert.Equal(0.1913302854, measured.Upper, 5.1e-11);
        Assert.Equal(0.99, measured.Confidence);
    }

    [Fact]
    public void Without_an_expectation_there_are_bounds_and_no_outcome()
    {
        var measured = Measure(Runs.Counts(10, 90), mean);
        Assert.Equal(0.1637176233, measured.Upper, 5.1e-11);
        Assert.Equal(0.1, measured.Value);
        Assert.Equal(Outcome.Inconclusive, measured.Meets);
        Assert.Null(measured.Margin);
    }

    [Fact]
    public void Fractional_scores_are_bounded_by_Hoeffding_and_Chernoff()
    {
        var measured = Measure(Runs.Of([.. Enumerable.Repeat("0.5", 6), .. Enumerable.Repeat("0", 90)]), mean, below20);
        Assert.Equal("hoeffding-chernoff", measured.Method);
        Assert.Equal((3.0, 96), (measured.Events, measured.Trials));
        Assert.Equal(0.0950, measured.Upper, 5e-5);
    }

    [Fact]
    public void Epochs_of_a_sample_are_one_unit()
    {
        var measured = Measure(Runs.Of("1 0", "0 0", "1 1") with { Epochs = 2 }, mean, below20);
        Assert.Equal((1.5, 3, 0), (measured.Events, measured.Trials, measured.Missing));
        Assert.Equal(0.5, measured.Value);
        Assert.Equal("hoeffding-chernoff", measured.Method);
        Assert.Equal(HoeffdingChernoff.Upper(0.5, 3, 0.95), measured.Upper);
        Assert.Equal(HoeffdingChernoff.Lower(0.5, 3, 0.95), measured.Lower);
    }

    [Fact]
    public void More_attempts_than_planned_are_used_and_no_single_trial()
    {
        var measured = Measure(Runs.Of("1 0", "0"), Rate("1"));
        Assert.Equal((0.5, 2, "hoeffding-chernoff"), (measured.Events, measured.Trials, measured.Method));
    }

    [Theory]
    [InlineData("C", "C", true)]
    [InlineData("c", "C", false)]
    [InlineData("1", "C", false)]
    [InlineData("1", "1.0", true)]
    [InlineData("1", "true", true)]
    [InlineData("0", "false", true)]
    [InlineData("1", "false", false)]
    [InlineData("7.5", "7.50", true)]
    [InlineData("yes", "1", false)]
    public void A_rate_counts_what_equals_its_value(string score, string of, bool counts) =>
        Assert.Equal(counts ? 1 : 0, Measure(Runs.Of(score), Rate(of)).Events);

    [Fact]
    public void A_number_written_as_a_word_equals_the_number()
    {
        var seen = new Observation("1", 1, new Dictionary<string, Score> { [Runs.Scorer] = new(null, "2.0") });
        Assert.Equal(1, Measure(Runs.Of("0") with { Observations = [seen] }, Rate("2")).Events);
    }

    [Theory]
    [InlineData("unsaf")]
    [InlineData("unsafee")]
    [InlineData("Unsafe")]
    public void A_misspelt_value_does_not_read_as_never(string of)
    {
        var measured = Measuring.Measure(Runs.Of("unsafe", "safe", "safe"), Rate(of), new Expectation(new Limit(0.99, false), null), MissingPolicy.None);
        Assert.Equal(($"the value `{of}` occurs nowhere in the log, but `unsafe` does", Outcome.Inconclusive), (measured.Problem, measured.Meets));
    }

    [Fact]
    public void A_value_that_never_happened_is_none() =>
        Assert.Equal((null, 0.0), (Measure(Runs.Of("safe", "safe"), Rate("unsafe")).Problem, Measure(Runs.Of("safe", "safe"), Rate("unsafe")).Events));

    [Fact]
    public void A_rate_names_its_value() => Assert.Equal("rate of refused in s", Measure(Runs.Of("C"), Rate("refused")).Measure);

    [Fact]
    public void Pass_at_k_with_k_attempts_is_one_trial_a_sample()
    {
        var measured = Measure(Runs.Of("0 1", "0 0", "1 1") with { Epochs = 2 }, Pass(2));
        Assert.Equal(("pass@2 of s", "clopper-pearson"), (measured.Measure, measured.Method));
        Assert.Equal((2.0, 3), (measured.Events, measured.Trials));
        Assert.Equal(ClopperPearson.Upper(2, 3, 0.95), measured.Upper);
    }

    [Fact]
    public void Pass_at_k_with_more_attempts_is_estimated()
    {
        var measured = Measure(Runs.Of("1 1 1 0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0 0 0") with { Epochs = 10 }, Pass(5));
        Assert.Equal(("hoeffding-chernoff", 2), (measured.Method, measured.Trials));
        Assert.Equal(0.9166666667, measured.Events, 5.1e-11);
    }

    [Fact]
    public void Pass_at_k_without_k_attempts_anywhere_has_no_number() =>
        HasNoNumber(Measure(Runs.Of("0 1", "0 0") with { Epochs = 2 }, Pass(3), below20), "`pass@3` needs 3 attempts at a sample, and no sample has as many");

    [Fact]
    public void A_sample_that_lost_its_kth_attempt_is_missing_whole()
    {
        var run = Runs.Of("0 0", "0 refused") with { Epochs = 2 };
        var measured = Measure(run, Pass(2), below20, MissingPolicy.Refused);
        Assert.Equal((1.0, 2, 1, 1), (measured.Events, measured.Trials, measured.Missing, measured.Dropped));
        Assert.Equal(ClopperPearson.Upper(1, 2, 0.95), measured.Upper);
        Assert.Equal(0, measured.Lower);
    }

    [Fact]
    public void Pass_at_k_takes_a_missing_attempt_for_a_success_above_and_a_failure_below()
    {
        var measured = Measure(Runs.Of("0 errored 0", "0 0 0") with { Epochs = 3 }, Pass(2), below20);
        Assert.Equal((2 / 3.0, 1), (measured.Events, measured.Missing), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-15 && a.Item2 == b.Item2);
        Assert.Equal(HoeffdingChernoff.Upper(measured.Events / 2, 2, 0.95), measured.Upper);
        Assert.Equal(0, measured.Lower);
    }

    [Fact]
    public void Pass_at_k_counts_no_partial_score() =>
        HasNoNumber(Measure(Runs.Of("0.5"), Pass(1)), "a score of 0.5 is neither 0 nor 1, so `pass@1` has no successes to count");

    [Fact]
    public void A_mean_of_scores_out_of_range_has_no_number() => HasNoNumber(Measure(Runs.Of("1", "7.67"), mean, below20), "a score of 7.67 lies outside 0 to 1");

    [Fact]
    public void A_score_that_does_not_count_may_have_any_range()
    {
        var measured = Measure(Runs.Of("0", "7.67") with { Observations = [Runs.Attempt("1", 1, "0"), Runs.Attempt("2", 1, "7.67") with { Error = "boom" }] }, mean);
        Assert.Equal((1.0, 1), (measured.Events, measured.Missing));
    }

    [Fact]
    public void No_samples_no_knowledge()
    {
        HasNoNumber(Measure(Runs.Of() with { Observations = [] }, mean, below20), "the log holds no samples");
        HasNoNumber(Measure(Runs.Of() with { Observations = [], Scorers = [] }, mean), "the log holds no samples");
    }

    [Fact]
    public void Nothing_left_no_knowledge() =>
        HasNoNumber(Measure(Runs.Of("refused", "refused"), mean, below20, MissingPolicy.Refused), "every sample is left out");

    [Fact]
    public void An_invalidated_run_has_no_number() =>
        HasNoNumber(Measure(Runs.Counts(0, 100) with { Invalidated = true }, mean, below20), "the producer marked the log as invalid");

    [Fact]
    public void Several_scorers_need_a_name() =>
        HasNoNumber(Measure(Runs.Of("1") with { Scorers = ["a", "b"] }, mean), "the log has the scorers `a`, `b`; `measure` must name one");

    [Fact]
    public void A_scorer_that_is_not_there_names_the_nearest()
    {
        var run = Runs.Of("1") with { Scorers = ["match", "includes", "model_graded_qa", "exact"] };
        HasNoNumber(Measure(run, mean with { Scorer = "inclues" }), "the log has no scorer `inclues`; did you mean `includes`?");
        HasNoNumber(Measure(run, mean with { Scorer = "f1" }), "the log has no scorer `f1`; it has `match`, `includes`, `model_graded_qa`, `exact`");
        HasNoNumber(Measure(run with { Scorers = [] }, mean with { Scorer = "x" }), "the log has no scorer `x`, nor any other");
        HasNoNumber(Measure(run with { Scorers = [] }, mean), "the log has no scores");
    }

    [Fact]
    public void A_named_scorer_is_read_alone()
    {
        var seen = new Observation("1", 1, new Dictionary<string, Score> { ["a"] = new(1, null), ["b"] = new(0, null) });
        var run = Runs.Of("1") with { Scorers = ["a", "b"], Observations = [seen] };
        Assert.Equal(1, Measure(run, mean with { Scorer = "a" }).Events);
        Assert.Equal(0, Measure(run, mean with { Scorer = "b" }).Events);
    }

    [Fact]
    public void What_a_measure_needs_is_checked()
    {
        Assert.Throws<ArgumentException>(() => Measure(Runs.Of("1"), new(null, MeasureKind.Rate, 0, null)));
        Assert.Throws<ArgumentException>(() => Measure(Runs.Of("1"), Pass(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measure(Runs.Of("1"), mean, above50 with { Confidence = 1 }));
    }
}

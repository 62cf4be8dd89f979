namespace Warrant.Core.Tests;

/// <summary>The other values, filters, units, reducers and streams of a measure.</summary>
public sealed class KindsTests
{
    static readonly MeasureSpec mean = new(null, MeasureKind.Mean, 0, null);

    static Measurement Measure(Run run, MeasureSpec spec, Expectation? expect = null, MissingPolicy drop = MissingPolicy.None) => Measuring.Measure(run, spec, expect, drop);

    static Run Marked(params (string Score, string? Level)[] samples) => Runs.Of([.. samples.Select(s => s.Score)]) is var run
        ? run with { Observations = [.. run.Observations.Select((o, i) => samples[i].Level is { } level ? o with { Metadata = new Dictionary<string, string> { ["level"] = level } } : o)] }
        : run;

    [Fact]
    public void A_filter_takes_what_equals_it()
    {
        var spec = mean with { Filter = new Dictionary<string, string> { ["level"] = "hard" } };
        Assert.Equal(["level"], spec.MetadataFields);
        var measured = Measure(Marked(("1", "hard"), ("0", "hard"), ("1", "easy")) with { PlannedSamples = 3 }, spec);
        Assert.Equal((2, 1.0, 0, "mean of s where level is hard"), (measured.Trials, measured.Events, measured.Missing, measured.Measure));
        Assert.Equal("no sample has `level: hard`", Measure(Marked(("1", "easy")), spec).Problem);
    }

    [Fact]
    public void What_may_belong_to_the_filter_counts_as_missing()
    {
        var spec = mean with { Filter = new Dictionary<string, string> { ["level"] = "hard" } };
        Assert.Equal((2, 1), (Measure(Marked(("0", "hard"), ("0", null)), spec).Trials, Measure(Marked(("0", "hard"), ("0", null)), spec).Missing));
        Assert.Equal((4, 2), (Measure(Marked(("0", "hard"), ("0", "hard"), ("0", "easy")) with { PlannedSamples = 5 }, spec).Trials, Measure(Marked(("0", "hard"), ("0", "hard"), ("0", "easy")) with { PlannedSamples = 5 }, spec).Missing));
    }

    [Fact]
    public void A_cluster_is_one_unit()
    {
        var measured = Measure(Marked(("1", "a"), ("1", "a"), ("0", "a"), ("1", "b"), ("1", "b"), ("1", "b"), ("0", "c"), ("0", "c"), ("1", "d"), ("0", "d")), mean with { Unit = "level" });
        Assert.Equal((4, "hoeffding-chernoff", "level"), (measured.Trials, measured.Method, measured.Unit));
        Assert.Equal((2.0 / 3 + 1 + 0 + 0.5) / 4, measured.Value!.Value, 1e-12);
        var t = Assert.Single(measured.Shown, s => s.Name == "clustered-t");
        Assert.Equal(0.6 - 3.182446305284263 * .1720465053, t.Lower, 1e-8);
    }

    [Fact]
    public void An_absent_sample_may_be_in_any_cluster()
    {
        var run = Marked(("0", "a"), ("0", "b"), ("0", "c"));
        var (whole, cut) = (Measure(run, mean with { Unit = "level" }), Measure(run with { PlannedSamples = 4 }, mean with { Unit = "level" }));
        Assert.Equal((3, 1, 1.0), (cut.Trials, cut.Missing, cut.Events));
        Assert.True(cut.Upper > whole.Upper);
        Assert.Equal("the unit is `level`, and sample `2` does not say which it belongs to", Measure(Marked(("0", "a"), ("0", null)), mean with { Unit = "level" }).Problem);
    }

    [Fact]
    public void Tasks_are_units_and_keep_their_samples_apart()
    {
        var run = Runs.Of("1", "0", "1", "1");
        var tasks = run with { Observations = [.. run.Observations.Select((o, i) => o with { Sample = $"{i % 2}", Task = i < 2 ? "a" : "b" })] };
        Assert.Equal((4, 3.0), (Measure(tasks, mean).Trials, Measure(tasks, mean).Events));
        Assert.Equal((2, 0.75), (Measure(tasks, mean with { Unit = "task" }).Trials, Measure(tasks, mean with { Unit = "task" }).Value));
    }

    [Fact]
    public void The_highest_of_several_attempts_is_one_trial()
    {
        var measured = Measure(Runs.Of("0 1", "0 0", "0 errored") with { Epochs = 2 }, mean with { Reducer = Reducer.Max });
        Assert.Equal(("clopper-pearson", 2.0, 1), (measured.Method, measured.Events, measured.Missing));
        Assert.Equal(ClopperPearson.Lower(1, 3, 0.95), measured.Lower);
        Assert.Equal(1, Measure(Runs.Of("1 1", "0 1") with { Epochs = 2 }, mean with { Reducer = Reducer.Min }).Events);
    }

    [Fact]
    public void A_maximum_is_a_fact_about_the_log()
    {
        var spec = new MeasureSpec(null, MeasureKind.Max, 0, null);
        var measured = Measure(Runs.Of("0.2", "0.4", "0"), spec, new Expectation(new Limit(0.5, false), null));
        Assert.Equal((0.4, 0.4, 0.4, "every-unit", Outcome.Yes), (measured.Value, measured.Lower, measured.Upper, measured.Method, measured.Meets));
        Assert.Equal(Outcome.Inconclusive, Measure(Runs.Of("0.2", "0.4", "errored"), spec, new Expectation(new Limit(0.5, false), null)).Meets);
        Assert.Equal(Outcome.No, Measure(Runs.Of("0.6", "errored"), spec, new Expectation(new Limit(0.5, false), null)).Meets);
    }

    [Fact]
    public void An_absent_sample_may_lower_the_highest_cluster()
    {
        var spec = new MeasureSpec(null, MeasureKind.Max, 0, null) { Unit = "level" };
        var expect = new Expectation(null, new Limit(0.5, false));
        Assert.Equal((0.8, Outcome.Yes), (Measure(Marked(("0.8", "a"), ("0", "b")), spec, expect).Lower, Measure(Marked(("0.8", "a"), ("0", "b")), spec, expect).Meets));
        var cut = Measure(Marked(("0.8", "a"), ("0", "b")) with { PlannedSamples = 3 }, spec, expect);
        Assert.Equal((0.0, 1.0, Outcome.Inconclusive), (cut.Lower, cut.Upper, cut.Meets));
    }

    [Fact]
    public void An_attempt_beyond_the_plan_beside_one_that_is_absent_is_no_single_trial()
    {
        var run = Runs.Of("0", "0", "0");
        var later = run with { Observations = [.. run.Observations.Select((o, i) => o with { Epoch = i == 0 ? 2 : 1 })] };
        var measured = Measure(later, mean);
        Assert.Equal(("hoeffding-chernoff", 0.5), (measured.Method, measured.Events));
        Assert.True(measured.Upper > ClopperPearson.Upper(0, 3, 0.95));
    }

    [Fact]
    public void A_count_is_Garwoods_over_its_exposure()
    {
        var spec = new MeasureSpec(null, MeasureKind.Count, 0, "alarm") { Exposure = 1000 };
        var measured = Measure(Runs.Of("alarm", "quiet", "alarm", "alarm"), spec, new Expectation(new Limit(0.01, false), null));
        Assert.Equal((3.0, "garwood", Outcome.Yes), (measured.Events, measured.Method, measured.Meets));
        Assert.Equal(7.7536565279e-3, measured.Upper, 5.1e-14);
        Assert.Equal(Garwood.Upper(4, 0.95) / 1000, Measure(Runs.Of("alarm", "errored", "alarm", "alarm"), spec).Upper);
        Assert.Equal(5, Measure(Runs.Of("2", "3", "0"), spec with { Of = null }).Events);
        Assert.StartsWith("1 attempts have no count", Measure(Runs.Of("2", "errored"), spec with { Of = null }).Problem);
        Assert.Equal("a score of 0.5 is no number of events", Measure(Runs.Of("0.5"), spec with { Of = null }).Problem);
    }

    [Fact]
    public void A_stream_is_bounded_at_all_times()
    {
        var measured = Measure(Runs.Counts(0, 100), mean with { Stream = true });
        Assert.Equal("confidence-sequence", measured.Method);
        Assert.Equal(.07328437, measured.Upper, 5.1e-9);
        Assert.Empty(measured.Shown);
    }

    [Fact]
    public void What_is_shown_never_decides()
    {
        var measured = Measure(Runs.Counts(0, 100), mean, new Expectation(new Limit(0.01, false), null));
        Assert.Equal(["wilson", "jeffreys", "bootstrap"], measured.Shown.Select(s => s.Name));
        Assert.Equal((0.0, Outcome.Inconclusive), (measured.Shown[2].Upper, measured.Meets));
    }

    [Fact]
    public void A_million_observations_are_walked_once()
    {
        var scores = new Dictionary<string, Score> { [Runs.Scorer] = new(0, null) };
        var run = new Run { Format = "test", Scorers = [Runs.Scorer], Observations = [.. Enumerable.Range(0, 1_000_000).Select(i => new Observation($"{i}", 1, scores))] };
        Assert.Equal(1_000_000, Measure(run, mean).Trials);
        Assert.Equal(1_000_000, Measuring.Measure(run, mean with { Kind = MeasureKind.Difference, Baseline = "E2" }, null, MissingPolicy.None, run).Trials);
    }

    [Theory]
    [InlineData(0.3, 0.1, 100)]
    [InlineData(0.9, 0.5, 20)]
    [InlineData(1, 0, 4)]
    public void Power_is_the_sum_over_all_outcomes(double higher, double lower, int n)
    {
        var sum = 0.0;
        for (var a = 0; a <= n; a++)
            for (var b = 0; b <= n; b++)
                if (ClopperPearson.Lower(a, n, 0.975) > ClopperPearson.Upper(b, n, 0.975)) sum += Enumeration.Binomial(a, n, higher) * Enumeration.Binomial(b, n, lower);
        Assert.Equal(sum, Power.TwoSample(higher, lower, n, 0.95), 1e-10);
    }

    [Fact]
    public void Samples_needed_reach_the_power()
    {
        var n = Power.SamplesNeeded(0.3, 0.2, 0.95, 0.8)!.Value;
        Assert.True(Power.TwoSample(0.3, 0.2, n, 0.95) >= 0.8 && Power.TwoSample(0.3, 0.2, n / 2, 0.95) < 0.8);
        Assert.Null(Power.SamplesNeeded(0.2, 0.2, 0.95, 0.8));
    }
}

namespace Warrant.Core.Tests;

/// <summary>Differences between two logs, and what is caught at a budget of false alarms.</summary>
public sealed class ComparingTests
{
    static readonly MeasureSpec difference = new(null, MeasureKind.Difference, 0, null) { Baseline = "E2" };
    static readonly MeasureSpec budget = new(null, MeasureKind.AtBudget, 0, null) { Baseline = "E2", Budget = 0.05 };

    static Measurement Measure(Run run, MeasureSpec spec, Run? baseline, Expectation? expect = null, MissingPolicy drop = MissingPolicy.None) =>
        Measuring.Measure(run, spec, expect, drop, baseline);

    static Run Letters(string scores) => Runs.Of([.. scores.Select(c => $"{c}")]);

    [Fact]
    public void Pairs_are_gains_less_losses()
    {
        var measured = Measure(Letters("1101011011"), difference, Letters("1001010011"));
        Assert.Equal((0.2, 10, "pair", "clopper-pearson"), (measured.Value, measured.Trials, measured.Unit, measured.Method));
        Assert.Equal(ClopperPearson.Lower(2, 10, 0.975) - ClopperPearson.Upper(0, 10, 0.975), measured.Lower);
        Assert.Equal(ClopperPearson.Upper(2, 10, 0.975), measured.Upper);
        var t = Assert.Single(measured.Shown, s => s.Name == "paired-t");
        Assert.Equal(0.2 - 2.2621571627982 * 0.13333333333333333, t.Lower, 1e-12);
    }

    [Fact]
    public void Without_common_samples_each_mean_is_bounded()
    {
        var other = Runs.Counts(10, 90);
        var renamed = other with { Observations = [.. other.Observations.Select(o => o with { Sample = "b" + o.Sample })] };
        var measured = Measure(Runs.Counts(30, 70), difference, renamed, new Expectation(null, new Limit(0, true)));
        Assert.Equal((100, 100), (measured.Trials, measured.BaselineTrials));
        Assert.Equal(0.2, measured.Value!.Value, 1e-12);
        Assert.Equal(ClopperPearson.Lower(30, 100, 0.975) - ClopperPearson.Upper(10, 100, 0.975), measured.Lower);
        Assert.Equal(Outcome.Yes, measured.Meets);
    }

    [Fact]
    public void What_a_pair_lacks_counts_both_ways()
    {
        var whole = Measure(Letters("1111111111"), difference, Letters("0000000000"));
        var half = Measure(Letters("11111"), difference, Letters("0000000000"));
        Assert.Equal((10, 5, 0), (half.Trials, half.Missing, half.Shown.Count));
        Assert.True(half.Lower < whole.Lower && half.Upper >= whole.Upper);
    }

    // A sample that this log has and sets aside is not the one that it lacks.
    [Fact]
    public void What_is_absent_does_not_hide_behind_a_sample_that_is_set_aside()
    {
        static Run Marked(string scores, string levels, int planned) => Letters(scores) is var run
            ? run with { PlannedSamples = planned, Observations = [.. run.Observations.Select((o, i) => o with { Metadata = new Dictionary<string, string> { ["level"] = levels[i] == 'h' ? "hard" : "easy" } })] } : run;

        var filtered = Measure(Marked("000000000", "hhhhhhhhe", 10), difference with { Filter = new Dictionary<string, string> { ["level"] = "hard" } }, Marked("111111111", "hhhhhhhhh", 9));
        Assert.Equal((10, 2), (filtered.Trials, filtered.Missing));

        var own = Letters("000000000") with { PlannedSamples = 10 };
        var refused = own with { Observations = [.. own.Observations.Select(o => o.Sample == "9" ? o with { Refused = true } : o)] };
        var dropped = Measure(refused, difference, Letters("111111111"), drop: MissingPolicy.Refused);
        Assert.Equal((10, 2, 1), (dropped.Trials, dropped.Missing, dropped.Dropped));
    }

    [Fact]
    public void What_both_logs_lack_is_one_pair()
    {
        var (own, other) = (Letters("00000000") with { PlannedSamples = 10 }, Letters("11111111") with { PlannedSamples = 10 });
        Assert.Equal((10, 2), (Measure(own, difference, other).Trials, Measure(own, difference, other).Missing));
    }

    [Fact]
    public void A_difference_without_its_other_log_has_no_number()
    {
        var measured = Measure(Letters("11"), difference, null);
        Assert.Equal(("its baseline `E2` has no log that can be read", -1.0, 1.0, "none"), (measured.Problem, measured.Lower, measured.Upper, measured.Method));
    }

    [Theory]
    [InlineData(0.3, 0.3)]
    [InlineData(0.05, 0.4)]
    public void The_bound_on_a_paired_difference_covers_it_counted_out(double gain, double loss)
    {
        // All outcomes of n pairs with a gain, a loss or neither.
        const int N = 12;
        double covered = 0;
        for (var g = 0; g <= N; g++)
            for (var l = 0; l <= N - g; l++)
            {
                var chance = Enumeration.Binomial(g, N, gain) * Enumeration.Binomial(l, N - g, loss / (1 - gain));
                var a = new string('1', g) + new string('0', N - g);
                var b = new string('0', g) + new string('1', l) + new string('0', N - g - l);
                if (Measure(Letters(a), difference, Letters(b)).Upper >= gain - loss) covered += chance;
            }
        Assert.True(covered >= 0.95, $"{covered}");
    }

    static Run Scored(IEnumerable<double> scores) => Runs.Of([.. scores.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    [Fact]
    public void At_budget_takes_the_lowest_threshold_whose_upper_bound_meets_it()
    {
        var honest = Scored(Enumerable.Range(1, 200).Select(i => i / 10.0));
        var measured = Measure(Scored([.. Enumerable.Repeat(30.0, 45), .. Enumerable.Repeat(1.0, 5)]), budget, honest, new Expectation(null, new Limit(0.7, false)));
        var allowed = 0;
        while (ClopperPearson.Upper(allowed + 1, 200, 0.975) <= 0.05) allowed++;
        Assert.Equal((200 - allowed) / 10.0, measured.Threshold);
        Assert.Equal((50, 200, 45.0), (measured.Trials, measured.BaselineTrials, measured.Events));
        Assert.Equal(ClopperPearson.Lower(45, 50, 0.975), measured.Lower);
        Assert.Equal(Outcome.Yes, measured.Meets);
    }

    [Fact]
    public void Too_few_honest_samples_show_no_threshold() =>
        Assert.Equal("no threshold can be shown to keep within a budget of 0.05: 20 honest samples are too few, 72 without a false alarm would do",
            Measure(Scored([9, 9]), budget, Scored(Enumerable.Repeat(1.0, 20))).Problem);

    [Fact]
    public void Ties_at_the_threshold_are_no_alarms()
    {
        var measured = Measure(Scored([.. Enumerable.Repeat(5.0, 50)]), budget, Scored([.. Enumerable.Repeat(5.0, 100)]));
        Assert.Equal((5.0, 0.0, 0.0), (measured.Threshold, measured.Events, measured.Lower));
    }

    [Fact]
    public void Missing_honest_scores_count_as_false_alarms_and_missing_attacks_as_not_caught()
    {
        string[] honest = [.. Enumerable.Range(1, 200).Select(i => $"{i}")], attacks = [.. Enumerable.Repeat("300", 40)];
        var whole = Measure(Runs.Of(attacks), budget, Runs.Of(honest));
        var holes = Measure(Runs.Of([.. attacks[..38], "errored", "refused"]), budget, Runs.Of([.. honest[..199], "unscored"]));
        Assert.Equal(3, holes.Missing);
        Assert.Equal(38, holes.Events);
        Assert.True(holes.Lower < whole.Lower);
        Assert.Equal(1, holes.Upper);
        Assert.Contains("might all be false alarms", Measure(Runs.Of(attacks), budget, Runs.Of([.. honest[..180], .. Enumerable.Repeat("errored", 20)])).Problem);
    }

    // The claim of at-budget: with the confidence that is stated, false alarms keep within the budget and what is caught is at least the bound, although every honest score was a candidate.
    [Fact]
    public void The_claim_holds_as_often_as_it_says_in_simulation()
    {
        var random = new Random(7);
        int wrong = 0, rounds = 1500;
        for (var round = 0; round < rounds; round++)
        {
            // Uniform scores: the rate of false alarms above t is 1 − t, and attacks are uniform on [½, 1½].
            var measured = Measure(Scored(Enumerable.Range(0, 60).Select(_ => random.NextDouble() + 0.5)), budget with { Budget = 0.1 }, Scored(Enumerable.Range(0, 80).Select(_ => random.NextDouble())));
            if (1 - measured.Threshold > 0.1 || measured.Lower > 1.5 - measured.Threshold) wrong++;
        }
        Assert.InRange(wrong, 1, 0.05 * rounds + 3 * Math.Sqrt(0.05 * 0.95 * rounds));
    }
}

namespace Warrant.Core.Tests;

/// <summary>How a log writes a value must not choose what is counted, and what is missing must be missing in every kind of measure.</summary>
public sealed class NearValueTests
{
    static Measurement Rate(string of, params string[] scores) => Measuring.Measure(Runs.Of(scores), new(null, MeasureKind.Rate, 0, of), null, MissingPolicy.None);

    [Theory]
    // Ten times what is counted, written in another way beside ten in the right one.
    [InlineData("C", "C "), InlineData("C", "c"), InlineData("C", "1"), InlineData("1", "C"), InlineData("1", "yes"), InlineData("yes", "1"), InlineData("alarm", " Alarm"), InlineData("alarm", "alarm\u200B"), InlineData("C", "\uFF23")]
    public void What_may_be_the_value_that_is_counted_counts_both_ways(string of, string near)
    {
        var scores = Enumerable.Repeat(of, 10).Concat(Enumerable.Repeat("other", 80)).ToArray();
        // A blank parts attempts in `Runs.Of`.
        var run = Runs.Of(scores) is var all ? all with { Observations = [.. all.Observations, .. Enumerable.Range(0, 10).Select(i => Runs.Attempt($"n{i}", 1, near))] } : null!;
        var measured = Measuring.Measure(run, new(null, MeasureKind.Rate, 0, of), null, MissingPolicy.Unscored);
        Assert.Equal((100, 10), (measured.Trials, measured.Missing));
        Assert.Equal((ClopperPearson.Lower(10, 100, 0.95), ClopperPearson.Upper(20, 100, 0.95)), (measured.Lower, measured.Upper));
    }

    [Theory]
    [InlineData("I", "N"), InlineData("1", "0"), InlineData("0", "1"), InlineData("C", "I"), InlineData("C", "P"), InlineData("C", "0"), InlineData("0.5", "1"), InlineData("C", "\uD800"), InlineData("é", "è")]
    public void Another_value_is_another_value(string of, string other) => Assert.Equal((2, 0), (Rate(of, of, other) is var m ? m.Trials : 0, m.Missing));

    [Theory]
    [InlineData("1", "C"), InlineData("C", "1")]
    public void A_value_that_the_log_writes_otherwise_is_no_value_that_never_happened(string of, string written) =>
        Assert.Equal($"the value `{of}` occurs nowhere in the log, but `{written}` does", Rate(of, written, written == "C" ? "I" : "0").Problem);

    [Theory]
    [InlineData("Expert"), InlineData("expert "), InlineData("ex\u00ADpert")]
    public void A_sample_that_a_filter_may_mean_counts_as_missing(string tier)
    {
        var run = Tiered(("expert", 0), ("expert", 0), (tier, 1), ("novice", 1));
        var measured = Measuring.Measure(run, new(null, MeasureKind.Mean, 0, null) { Filter = new Dictionary<string, string> { ["tier"] = "expert" } }, null, MissingPolicy.None);
        Assert.Equal((3, 1), (measured.Trials, measured.Missing));
    }

    [Fact]
    public void So_does_a_number_that_is_written_otherwise()
    {
        var measured = Measuring.Measure(Tiered(("1", 0), ("1.0", 1), ("2", 1)), new(null, MeasureKind.Mean, 0, null) { Filter = new Dictionary<string, string> { ["tier"] = "1" } }, null, MissingPolicy.None);
        Assert.Equal((2, 1), (measured.Trials, measured.Missing));
    }

    [Fact]
    public void Absent_samples_of_clusters_count_in_a_difference()
    {
        var spec = new MeasureSpec(null, MeasureKind.Difference, 0, null) { Baseline = "E2", Unit = "tier" };
        var rows = Enumerable.Range(0, 400).Select(i => ($"t{i}", 0)).ToArray();
        var (own, other) = (Tiered(rows), Tiered([.. rows.Select(r => (r.Item1, 1))]));
        var whole = Measuring.Measure(own, spec, null, MissingPolicy.None, other);
        Assert.InRange(whole.Upper, -1, -0.9);
        // As many again were planned in each and are not there.
        foreach (var (mine, theirs) in new[] { (own with { PlannedSamples = 800 }, other), (own, other with { PlannedSamples = 800 }) })
        {
            var measured = Measuring.Measure(mine, spec, null, MissingPolicy.None, theirs);
            Assert.Equal(400, measured.Missing);
            Assert.InRange(measured.Upper, 0, 1);
            Assert.True(measured.Lower <= whole.Lower);
        }
    }

    static Run Tiered(params (string Tier, int Score)[] samples)
    {
        var run = Runs.Of([.. samples.Select(s => $"{s.Score}")]);
        return run with { Observations = [.. run.Observations.Zip(samples, (seen, s) => seen with { Metadata = new Dictionary<string, string> { ["tier"] = s.Tier } })] };
    }
}

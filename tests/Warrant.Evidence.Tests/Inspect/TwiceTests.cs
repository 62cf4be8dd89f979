using Warrant.Core;

namespace Warrant.Evidence.Tests;

/// <summary>A sample that a log has twice in one epoch.</summary>
public class TwiceTests
{
    const string Wanted = """{"version": 2, "status": "success", "eval": {"model": "m", "dataset": {"samples": 2}, "config": {"epochs": 1}}""";

    [Theory]
    [InlineData("1", "1"), InlineData("1", "\"1\""), InlineData("\"1\"", "1")]
    public void Not_the_same_it_is_missing_whichever_comes_last(string first, string second)
    {
        var run = Logs.Run(Log(Logs.Sample(first, 1, "1"), Logs.Sample("2", 1, "0"), Logs.Sample(second, 1, "0")));
        Assert.Equal([true, false], run.Observations.Select(row => row.Contradicted));
        Assert.Equal("it has sample `1` more than once in epoch 1, and not the same each time: it counts as missing", Assert.Single(run.NotUnderstood));

        var measured = Measuring.Measure(run, new("includes", MeasureKind.Rate, 0, "1"), null, MissingPolicy.None);
        Assert.Equal((2, 1, 1.0), (measured.Trials, measured.Missing, measured.Events));
        Assert.Equal(["WR308", "WR323"], LogFaults.Of(run).Select(fault => fault.Rule.Code).Intersect(["WR308", "WR323"]));
    }

    [Fact]
    public void Nothing_leaves_it_out()
    {
        const MissingPolicy all = MissingPolicy.Refused | MissingPolicy.Errored | MissingPolicy.Limited | MissingPolicy.Unscored | MissingPolicy.Absent;
        var run = Logs.Run(Log(Logs.Sample("1", 1, "1"), Logs.Sample("2", 1, "0"), Logs.Sample("1", 1, "0")));
        foreach (var filter in new Dictionary<string, string>[] { [], new() { ["level"] = "hard" } })
            Assert.Equal(1, Measuring.Measure(run, new("includes", MeasureKind.Rate, 0, "1") { Filter = filter }, null, all).Missing);
    }

    [Fact]
    public void A_third_row_does_not_mend_it()
    {
        var run = Logs.Run(Log(Logs.Sample("1", 1, "1"), Logs.Sample("1", 1, "0"), Logs.Sample("1", 1, "0")));
        Assert.True(Assert.Single(run.Observations).Contradicted);
        Assert.Single(run.NotUnderstood);
    }

    [Theory]
    [InlineData("NaN"), InlineData("\"C\""), InlineData("{\"tone\": 0.5}")]
    public void The_same_it_counts_once(string score)
    {
        var run = Logs.Run(Log(Logs.Sample("1", 1, score), Logs.Sample("\"1\"", 1, score)));
        Assert.False(Assert.Single(run.Observations).Contradicted);
        Assert.Empty(run.NotUnderstood);
    }

    [Fact]
    public void Another_error_is_not_the_same()
    {
        var sample = Logs.Sample("1", 1, "1");
        Assert.True(Assert.Single(Logs.Run(Log(sample, $"{sample[..^1]}, \"error\": \"boom\" }}")).Observations).Contradicted);
    }

    [Fact]
    public void In_an_archive_the_last_member_of_a_name_counts_and_two_names_contradict()
    {
        var zip = Logs.Archive(Logs.Sample("1", 1, "1"), Logs.Sample("\"b\"", 1, "1"));
        Assert.Equal(0, Logs.Run(zip.Add("samples/0.json", Logs.Sample("1", 1, "0"))).Observations.Single(row => row.Sample == "1").Scores["includes"].Number);
        Assert.True(Logs.Run(zip.Add("samples/other.json", Logs.Sample("\"b\"", 1, "0"))).Observations.Single(row => row.Sample == "b").Contradicted);
    }

    static string Log(params string[] samples) => $$"""{{Wanted}}, "samples": [{{string.Join(", ", samples)}}]}""";
}

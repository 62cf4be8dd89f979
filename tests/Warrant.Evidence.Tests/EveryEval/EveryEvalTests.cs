using Warrant.Core;

namespace Warrant.Evidence.Tests;

public class EveryEvalTests
{
    [Fact]
    public void A_run_and_its_samples()
    {
        var run = OtherLogs.Run(OtherLogs.Every, OtherLogs.Part("logs/run_samples.jsonl", OtherLogs.EverySample("1", "1.0") + OtherLogs.EverySample("2", "0.0")));
        Assert.Equal(("every-eval", "arith", "lab/m", new DateOnly(2026, 9, 12)), (run.Format, run.Task, run.Model, run.Date));
        Assert.Equal((2, null), (run.PlannedSamples, run.ClaimedCompleted));
        Assert.Equal("lab/judge", run.Roles["judge"]);
        Assert.Equal(["accuracy"], run.Scorers);
        Assert.Equal([("1", 1), ("2", 1)], run.Observations.Select(row => (row.Sample, row.Epoch)));
        Assert.Equal([1, 0], OtherLogs.Values(run, "accuracy"));
        Assert.Equal(new ReportedMetric("accuracy", "accuracy", 0.5) { Task = "arith" }, Assert.Single(run.Reported));
        Assert.Empty(run.NotUnderstood);
    }

    [Fact]
    public void Without_its_samples_nothing_counts_and_it_says_so()
    {
        var run = OtherLogs.Run(OtherLogs.Every);
        Assert.Empty(run.Observations);
        Assert.Equal("its samples lie in another file (`run_samples.jsonl`) and do not count: name that file under `files`, with its digest and `role: samples`", Assert.Single(run.NotUnderstood));
        var measured = Measuring.Measure(run, new(null, MeasureKind.Mean, 0, null), null, MissingPolicy.None);
        Assert.Equal((0, 1, 2), (measured.Lower, measured.Upper, measured.Missing));
    }

    [Fact]
    public void What_its_samples_lack_is_missing_and_what_they_give_otherwise_is_told()
    {
        var run = OtherLogs.Run(OtherLogs.Every, OtherLogs.Part("s.jsonl", OtherLogs.EverySample("1", "1.0", more: ", \"error\": \"timeout\"")));
        Assert.Equal(2, run.ClaimedCompleted);
        Assert.Equal("timeout", Assert.Single(run.Observations).Error);
        Assert.Equal(["the run says that there are 2 records of samples, and there are 1"], run.NotUnderstood);
        Assert.Contains("WR308", LogFaults.Of(run).Select(fault => fault.Rule.Code));
    }

    [Fact]
    public void A_report_that_its_samples_do_not_give_is_told()
    {
        var run = OtherLogs.Run(OtherLogs.Every, OtherLogs.Part("logs/run_samples.jsonl", OtherLogs.EverySample("1", "1.0") + OtherLogs.EverySample("2", "1.0")));
        Assert.Equal("reports 0.5 as `accuracy` of `arith`, and its samples give 1", Assert.Single(LogFaults.Of(run), fault => fault.Rule.Code == "WR322").Fault.Fact);
    }

    [Fact]
    public void A_checksum_that_the_samples_do_not_have_is_told()
    {
        var run = OtherLogs.Run(OtherLogs.Every.Replace("\"00\"", $"\"{new string('a', 64)}\""), OtherLogs.Part("s.jsonl", OtherLogs.EverySample("1", "1") + OtherLogs.EverySample("2", "0")));
        Assert.Equal("`s.jsonl` is not the file of samples whose checksum the run gives", Assert.Single(run.NotUnderstood));
    }

    [Fact]
    public void Samples_of_another_run_are_refused() =>
        Assert.Equal("record 1 of `s.jsonl` is of another evaluation (`src/m/2`)",
            OtherLogs.Problem(OtherLogs.Every, new() { Samples = [OtherLogs.Part("s.jsonl", OtherLogs.EverySample("1", "1", run: "src/m/2"))] }));

    [Fact]
    public void A_sample_that_comes_again_is_another_attempt_at_it()
    {
        var run = OtherLogs.Run(OtherLogs.EverySample("1", "1") + OtherLogs.EverySample("1", "0"));
        Assert.Equal([("1", 1), ("1", 2)], run.Observations.Select(row => (row.Sample, row.Epoch)));
        Assert.StartsWith("these are samples without their run", Assert.Single(run.NotUnderstood), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_version_is_told() =>
        Assert.Contains("its version `9.0` is not one that is known here (0.2 and 0.3)", OtherLogs.Run(OtherLogs.Every.Replace("0.3.0", "9.0")).NotUnderstood);
}

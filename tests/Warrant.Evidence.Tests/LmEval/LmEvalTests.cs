using System.Security.Cryptography;
using System.Text;
using Warrant.Core;

namespace Warrant.Evidence.Tests;

public class LmEvalTests
{
    static readonly string a = OtherLogs.Document(0, "acc", "1.0") + OtherLogs.Document(1, "acc", "0.0") + OtherLogs.Document(0, "em", "0.0", "strict") + OtherLogs.Document(1, "em", "0.0", "strict");
    static readonly string b = OtherLogs.Document(0, "acc", "1");
    static readonly LogPart[] both = [OtherLogs.Part("logs/samples_a_2026-09-12T00.jsonl", a), OtherLogs.Part("samples_b_c_2026-09-12T00.jsonl", b)];

    [Fact]
    public void Results_and_the_samples_of_each_task()
    {
        var run = OtherLogs.Run(OtherLogs.Harness, both);
        Assert.Equal(("lm-eval", "lab/m", new DateOnly(2026, 9, 12), "abc123", "limit 2"), (run.Format, run.Model, run.Date, run.Revision, run.Subset));
        Assert.Equal((3, 14, 1), (run.PlannedSamples, run.DatasetSamples, run.Epochs));
        Assert.Equal(["acc", "em,strict"], run.Scorers);
        Assert.Equal(["a/0", "a/1", "b_c/0"], run.Observations.Select(row => row.Sample));
        Assert.Equal([1, 0, 1], OtherLogs.Values(run, "acc"));
        Assert.Equal([0, 0, null], OtherLogs.Values(run, "em,strict"));
        Assert.Equal(["acc,none", "em,strict", "acc,none"], run.Reported.Select(metric => metric.Metric));
        Assert.Equal("the samples of `a` are not those, or not all of those, whose hash the results give", Assert.Single(run.NotUnderstood));
    }

    [Fact]
    public void The_hash_of_a_tasks_samples_is_that_of_the_harness()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("d0ptd1ptd0ptd1pt")));
        Assert.Empty(OtherLogs.Run(OtherLogs.Harness.Replace("\"a\": \"00\"", $"\"a\": \"{hash}\""), both).NotUnderstood);
    }

    [Fact]
    public void Samples_that_are_not_named_are_missing()
    {
        var run = OtherLogs.Run(OtherLogs.Harness, both[1]);
        Assert.Equal(3, run.PlannedSamples);
        Assert.Equal("the samples of `a` lie in another file (`samples_…_TIME.jsonl`) and do not count: name that file under `files`, with its digest and `role: samples`", Assert.Single(run.NotUnderstood));
        Assert.Equal(2, Measuring.Measure(run, new("acc", MeasureKind.Mean, 0, null), null, MissingPolicy.None).Missing);
    }

    [Fact]
    public void What_was_cut_and_what_disagrees_is_told()
    {
        var run = OtherLogs.Run(OtherLogs.Harness, OtherLogs.Part("samples_a_1.jsonl", OtherLogs.Document(0, "acc", "1.0")), both[1]);
        Assert.Contains("the results say that `a` had 2 samples, and 1 of them are there", run.NotUnderstood);
    }

    [Fact]
    public void What_disagrees_is_told_of_its_task()
    {
        Assert.DoesNotContain(LogFaults.Of(OtherLogs.Run(OtherLogs.Harness, both)), fault => fault.Rule.Code == "WR322");
        var run = OtherLogs.Run(OtherLogs.Harness, OtherLogs.Part("samples_a_1.jsonl", a.Replace("0.0", "1.0")), both[1]);
        Assert.Equal(["reports 0.5 as `acc,none` of `a`, and its samples give 1", "reports 0 as `em,strict` of `a`, and its samples give 1"],
            LogFaults.Of(run).Where(fault => fault.Rule.Code == "WR322").Select(fault => fault.Fault.Fact));
    }

    [Fact]
    public void A_filter_takes_one_of_the_tasks()
    {
        var run = OtherLogs.Run(OtherLogs.Harness, both);
        Assert.Equal((2, 0.5, 0), Of("a"));
        Assert.Equal((1, 1.0, 0), Of("b_c"));
        Assert.Equal("no sample has `task: b`", Measuring.Measure(run, Spec("b"), null, MissingPolicy.None).Problem);
        // The samples of the other task are not there, and nobody says that they are not of this one.
        Assert.Equal(2, Measuring.Measure(OtherLogs.Run(OtherLogs.Harness, both[1]), Spec("b_c"), null, MissingPolicy.None).Missing);

        (int, double?, int) Of(string task) => Measuring.Measure(run, Spec(task), null, MissingPolicy.None) is var m ? (m.Trials, m.Value, m.Missing) : default;
        static MeasureSpec Spec(string task) => new("acc", MeasureKind.Mean, 0, null) { Filter = new Dictionary<string, string> { ["task"] = task } };
    }

    [Fact]
    public void A_file_of_no_task_is_refused() =>
        Assert.Equal("`s.jsonl` does not say in its name which task of the log it has the samples of (`samples_TASK_TIME.jsonl`)",
            OtherLogs.Problem(OtherLogs.Harness, new() { Samples = [OtherLogs.Part("s.jsonl", b)] }));

    [Fact]
    public void Older_records_name_no_metrics()
    {
        var run = OtherLogs.Run("""{"doc_id": 3, "doc": {}, "target": 1, "resps": [], "acc": 1.0, "acc_norm": 0.0}""");
        Assert.Equal(["acc", "acc_norm"], run.Scorers);
        Assert.Equal("3", Assert.Single(run.Observations).Sample);
    }
}

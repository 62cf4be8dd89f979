using System.Security.Cryptography;
using Warrant.Core;

namespace Warrant.Evidence.Tests;

/// <summary>Real logs of other tools.</summary>
public class SharedOtherTests
{
    [Fact]
    public void Every_eval_run_and_its_samples()
    {
        var run = Read("every-eval", "run.json", "run_samples.jsonl");
        Assert.Equal(("demo-source.demo_bench", "demo-org/demo-model"), (run.Task, run.Model));
        Assert.Equal(1, Assert.Single(run.Observations).Scores["accuracy"].Number);
        // The record was made by hand: one sample that is right, and a result that says 0.75.
        Assert.Contains(LogFaults.Of(run), fault => fault.Rule.Code is "WR308" or "WR322");
        Assert.Equal(1, Recomputing.Of(run, Assert.Single(run.Reported)));
    }

    [Fact]
    public void Every_eval_results_alone()
    {
        var run = Read("every-eval", "run2.json");
        Assert.Equal(6, run.Reported.Count);
        Assert.Empty(run.Observations);
        Assert.Contains("it holds results without samples, and nothing can be recomputed from those", run.NotUnderstood);
    }

    [Fact]
    public void Harness_results_with_the_samples_of_one_task()
    {
        var run = Read("lm-eval", "results_2026-01-21T03-44-18.458309.json", "samples_math_perturbed_full_2026-01-21T03-44-18.458309.jsonl");
        Assert.Equal((10_000, 10_000, "1f84a09f"), (run.PlannedSamples, run.DatasetSamples, run.Revision));
        Assert.All(run.Observations, row => Assert.Equal(("math_perturbed_full", 0), (row.Task, row.Scores["exact_match"].Number)));
        Assert.Contains($"the results say that `math_perturbed_full` had 5000 samples, and {run.Observations.Count} of them are there", run.NotUnderstood);
        Assert.Contains("the samples of `math_perturbed_full` are not those, or not all of those, whose hash the results give", run.NotUnderstood);
        Assert.Equal(10_000 - run.Observations.Count, Measuring.Measure(run, new(null, MeasureKind.Mean, 0, null), null, MissingPolicy.None).Missing);
    }

    [Fact]
    public void A_garak_report_agrees_with_its_counts()
    {
        var run = Read("garak", "report_test.report.jsonl");
        Assert.Equal(("test.Test", "qwen2", "success", 8, 8), (run.Task, run.Model, run.Status, run.Observations.Count, run.ClaimedCompleted));
        Assert.Equal(0, Assert.Single(run.Reported).Value);
        Assert.Empty(run.NotUnderstood);
        Assert.Equal((0, 8), (run.Observations.Sum(row => row.Scores["hit"].Number), Measuring.Measure(run, new("always.Pass", MeasureKind.Mean, 0, null), null, MissingPolicy.None).Trials));
    }

    [Theory, InlineData("every-eval"), InlineData("lm-eval"), InlineData("garak")]
    public void Every_file_there_is_read(string folder)
    {
        var files = Directory.GetFiles(Shared.Folder(folder), "*.json*");
        Assert.NotEmpty(files);
        foreach (var file in files) Assert.NotNull(Read(folder, Path.GetFileName(file)));
    }

    static Run Read(string folder, string log, params string[] samples)
    {
        var parts = samples.Select(name =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(Shared.Folder(folder), name));
            return new LogPart(name, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), new MemoryStream(bytes));
        }).ToList();
        using var stream = File.OpenRead(Path.Combine(Shared.Folder(folder), log));
        var reading = LogReader.Read(stream, log, new LogSetting { Samples = parts });
        Assert.Null(reading.Problem);
        return reading.Run!;
    }
}

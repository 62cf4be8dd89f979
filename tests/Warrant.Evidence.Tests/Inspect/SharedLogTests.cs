using Warrant.Core;

namespace Warrant.Evidence.Tests;

public class SharedLogTests
{
    [Fact]
    public void All_are_read()
    {
        Zstd.NeedsLibrary();
        foreach (var log in Names())
        {
            var reading = Read(log);
            Assert.True(reading.Run is { Task: not null, Model: not null, Date: not null, Status: not null, PlannedSamples: not null }, reading.Problem ?? log);
            Assert.Empty(reading.Run.NotUnderstood);
        }
    }

    /// <summary>What a log reports is what its samples give, or a finding says that it is not.</summary>
    [Fact]
    public void Each_disagreement_is_a_finding()
    {
        Zstd.NeedsLibrary();
        var compared = 0;
        foreach (var log in Names())
        {
            var run = Run(log);
            var codes = LogFaults.Of(run).Select(found => found.Rule.Code).ToList();
            foreach (var metric in run.Reported)
            {
                if (Recomputing.Of(run, metric) is not { } found) continue;
                compared++;
                if (!Recomputing.Agree(metric.Value, found)) Assert.Contains(codes, code => code is "WR308" or "WR322");
            }
        }
        Assert.True(compared >= 15, $"only {compared} metrics could be compared");
    }

    [Fact]
    public void Zstd_gives_what_deflate_gives()
    {
        Zstd.NeedsLibrary();
        var (packed, plain) = (Run("popularity_zstd.eval"), Run("2025-02-11T15-18-04-05-00_popularity_mj7khqpMM4GBCfVQozKgzB.eval"));
        Assert.Equal(plain.Observations.Select(row => (row.Sample, row.Scores["match"])), packed.Observations.Select(row => (row.Sample, row.Scores["match"])));
    }

    [Theory]
    [InlineData("cyse2_2340_claimed_1_present.json", "WR308 WR309"), InlineData("2025-05-12T20-28-13-04-00_no-samples.json", "WR307 WR308 WR311")]
    [InlineData("2025-05-12T20-27-36-04-00_browser.json", ""), InlineData("log_tool_call_error.json", "WR308"), InlineData("log_read_sample.eval", "WR307")]
    public void The_traps_in_them(string log, string codes) =>
        Assert.Equal(codes, string.Join(' ', LogFaults.Of(Run(log)).Select(found => found.Rule.Code).Distinct()));

    static List<string> Names()
    {
        var logs = Directory.GetFiles(Shared.Folder("inspect")).Where(path => path.EndsWith(".eval", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal));
        var names = logs.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(names);
        return names;
    }

    /// <summary>The accuracy is what the log's own results say; the samples give it again.</summary>
    [Theory]
    [InlineData("log_streaming.eval", "match", 0.75), InlineData("2025-02-11T15-18-04-05-00_popularity_mj7khqpMM4GBCfVQozKgzB.eval", "match", 0.8)]
    [InlineData("2025-05-12T20-28-13-04-00_popularity.json", "match", 2 / 3.0), InlineData("log_formats.eval", "match", 0), InlineData("log_formats.json", "match", 0)]
    [InlineData("log_read_sample.eval", "match", 1), InlineData("log_read_sample.json", "match", 1), InlineData("mmlu-summary-choices.eval", "choice", 0)]
    [InlineData("2025-05-12T20-27-36-04-00_browser.json", "includes", 1), InlineData("2025-05-12T20-28-26-04-00_security-guide.json", "model_graded_fact", 1)]
    [InlineData("log_message_deduplication.eval", "closeness_log", 0), InlineData("2024-11-05T13-32-37-05-00_input-task_hxs4q9azL3ySGkjJirypKZ.eval", "model_graded_fact", 1)]
    public void The_mean_agrees_with_the_reported_accuracy(string log, string scorer, double accuracy)
    {
        var run = Run(log);
        Assert.Equal([scorer], run.Scorers);
        Assert.Equal(run.PlannedSamples * run.Epochs, run.Observations.Count);
        Assert.Equal(run.ClaimedCompleted, run.Observations.Count);
        Assert.Equal(accuracy, run.Observations.Average(row => row.Scores[scorer].InUnitInterval!.Value), 1e-12);
    }

    [Fact]
    public void A_claim_of_2340_runs_with_one_in_the_log()
    {
        var run = Run("cyse2_2340_claimed_1_present.json");
        Assert.Equal((2340, 1, 4), (run.ClaimedCompleted, run.PlannedSamples, run.Epochs));
        Assert.Equal(0.65, Assert.Single(run.Observations).Scores["vul_exploit_scorer"].Number);
    }

    [Fact]
    public void A_cancelled_run_keeps_its_plan()
    {
        var run = Run("2025-05-12T20-28-13-04-00_no-samples.json");
        Assert.Equal(("cancelled", 3, 3, 0), (run.Status, run.PlannedSamples, run.ClaimedCompleted, run.Observations.Count));
    }

    [Fact]
    public void Samples_without_scores_are_rows_without_scores()
    {
        var run = Run("2025-02-11T15-17-00-05-00_popularity_dPiJifoWeEQBrfWsAopzWr.eval");
        Assert.Equal(10, run.Observations.Count);
        Assert.All(run.Observations, row => Assert.Empty(row.Scores));
        Assert.Equal(["match"], run.Scorers);
    }

    static Run Run(string log)
    {
        var reading = Read(log);
        Assert.Null(reading.Problem);
        return reading.Run!;
    }

    static LogReading Read(string log)
    {
        using var stream = File.OpenRead(Path.Combine(Shared.Folder("inspect"), log));
        return LogReader.Read(stream, log);
    }
}

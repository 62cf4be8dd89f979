using Warrant.Core;

namespace Warrant.Evidence.Tests;

/// <summary>Logs made so that they look better than what they hold, each by a way that once worked.</summary>
public class FlattererTests
{
    static Measurement Mean(Run run, string scorer) => Measuring.Measure(run, new(scorer, MeasureKind.Mean, 0, null), null, MissingPolicy.None);

    [Fact]
    public void A_log_of_inspect_that_does_not_say_how_it_ended_has_not()
    {
        Assert.Equal("started", Logs.Run("""{"version": 2, "eval": {}}""").Status);
        Assert.Equal("started", Logs.Run(new ZipMaker().Add("header.json", """{"version": 2, "eval": {}}""")).Status);
    }

    [Theory]
    [InlineData("true, \"invalidated\": false", true), InlineData("\"true\"", true), InlineData("1", true), InlineData("false", false), InlineData("null", false)]
    public void A_log_that_is_marked_as_invalid_is_however_that_is_written(string mark, bool invalid) =>
        Assert.Equal(invalid, Logs.Run($$"""{"version": 2, "eval": {}, "invalidated": {{mark}}}""").Invalidated);

    [Fact]
    public void A_sample_that_was_run_again_and_again_is_not_the_better_for_it()
    {
        var more = Enumerable.Range(3, 97).Select(epoch => Logs.Sample("1", epoch, "0"));
        var run = Logs.Run(Logs.File([Logs.Sample("1", 1, "1"), Logs.Sample("1", 2, "1"), .. more]));
        Assert.Equal(["it has 97 sample runs beyond the epochs that were planned (2): their scores do not count"], run.NotUnderstood);
        Assert.Equal(2, run.Observations.Count(row => row.Scores.Count > 0));
        Assert.Equal(1, Mean(run with { PlannedSamples = 1, ClaimedCompleted = null }, "includes").Value);
    }

    [Fact]
    public void Samples_that_were_taken_away_are_still_in_the_journal_and_the_summaries()
    {
        const string small = """{"version": 2, "status": "success", "eval": {"dataset": {"samples": 1}, "config": {"epochs": 1}}}""";
        Assert.Equal((1, null), Counts(""));
        Assert.Equal((3, 2), (Zip().Add("_journal/start.json", $$"""{"version": 2, "eval": {{Logs.Plan}}}""") is var zip ? Logs.Run(zip).PlannedSamples : null, Logs.Run(zip).Epochs));
        Assert.Equal((1, 4), Counts("summaries.json"));
        Assert.Equal((1, 4), Counts("_journal/summaries/1.json"));

        static ZipMaker Zip() => new ZipMaker().Add("samples/1.json", Logs.Sample("1", 1, "0")).Add("header.json", small);

        static (int?, int?) Counts(string member)
        {
            var zip = member == "" ? Zip() : Zip().Add(member, """[{"id": 1, "epoch": 1}, {"id": 2, "epoch": 1}, {"id": "b", "epoch": 1}, {"id": "b", "epoch": 1}, {"id": 4, "epoch": 1}]""");
            var run = Logs.Run(zip);
            return (run.PlannedSamples, run.ClaimedCompleted);
        }
    }

    [Theory]
    [InlineData("null"), InlineData("NaN"), InlineData("{}")]
    public void A_score_that_is_none_is_missing_and_is_told(string value)
    {
        var run = Logs.Run($$"""{"version": 2, "status": "success", "eval": {"dataset": {"samples": 2} }, "samples": [{"id": 1, "epoch": 1, "scores": {"s": {"value": 0} } }, {"id": 2, "epoch": 1, "scores": {"s": {"value": {{value}} } } }]}""");
        Assert.Equal("planned 2 scored sample runs and holds 1 (1 without a score that counts)", Assert.Single(LogFaults.Of(run), fault => fault.Rule.Code == "WR308").Fault.Fact);
        Assert.Contains(("scored", 1), new LogReport("x", "sha256:0", run).Counts());
    }

    [Theory]
    [InlineData("""{"judge/tone": {"value": 1}, "judge": {"value": {"tone": 0} } }""", "judge/tone"), InlineData("""{"judge": {"value": 1}, "judge": {"value": 0} }""", "judge")]
    [InlineData("""{"judge": {"value": [1]}, "judge/0": {"value": 0} }""", "judge/0")]
    public void Of_two_scores_with_one_name_neither_counts(string scores, string name)
    {
        var run = Logs.Run($$"""{"version": 2, "status": "success", "eval": {}, "samples": [{"id": 1, "epoch": 1, "scores": {{scores}} }]}""");
        Assert.Null(run.Observations.Single().Scores[name].AsNumber);
        Assert.Equal([$"a sample of it has `{name}` more than once, and not the same each time: it has no score then"], run.NotUnderstood);
    }

    [Fact]
    public void A_document_of_the_harness_that_comes_again_with_another_score_is_missing()
    {
        var text = OtherLogs.Document(0, "acc", "1.0") + OtherLogs.Document(0, "acc", "0.0") + OtherLogs.Document(1, "acc", "0.0") + OtherLogs.Document(1, "acc", "0.0");
        var run = OtherLogs.Run(OtherLogs.Harness, OtherLogs.Part("samples_a_2026-09-12T00.jsonl", text));
        Assert.Equal([("a/0", 1, true), ("a/1", 1, false)], run.Observations.Select(row => (row.Sample, row.Epoch, row.Contradicted)));
        Assert.Contains("1 of its documents are there more than once, and not the same each time: they count as missing", run.NotUnderstood);
    }

    [Fact]
    public void An_attempt_of_garak_that_was_judged_twice_is_missing_unless_it_is_the_same()
    {
        string first = OtherLogs.Attempt("x", 2, 1, """{"d.A": [1.0]}"""), second = OtherLogs.Attempt("x", 2, 1, """{"d.A": [0.0]}""");
        Assert.False(OtherLogs.Run(OtherLogs.Garak(first, first)).Observations.Single().Contradicted);
        var run = OtherLogs.Run(OtherLogs.Garak(first, second));
        Assert.True(run.Observations.Single().Contradicted);
        Assert.Equal((1, 1), (Mean(run, "hit").Missing, Mean(run, "hit").Upper));
        Assert.Equal(["1 of its attempts were judged more than once, and not the same each time: they count as missing"], run.NotUnderstood);
    }

    [Fact]
    public void A_higher_threshold_of_garak_is_told_and_a_later_one_does_not_count()
    {
        var attempt = OtherLogs.Attempt("x", 2, 1, """{"d.A": [0.8]}""");
        var run = OtherLogs.Run(OtherLogs.Garak(attempt).Replace("\"run.eval_threshold\": 0.5", "\"run.eval_threshold\": 0.9", StringComparison.Ordinal));
        Assert.Equal(["an attack counts as a success from 0.9 on, by its own word, where garak's threshold is 0.5"], run.NotUnderstood);
        var late = OtherLogs.Run(OtherLogs.Garak(attempt, """{"entry_type": "config", "run.eval_threshold": 1.0}"""));
        Assert.Equal([1], OtherLogs.Values(late, "hit"));
        Assert.Empty(late.NotUnderstood);
    }

    [Fact]
    public void All_suites_together_may_say_how_many_tests_there_are()
    {
        var run = OtherLogs.Run("""<testsuites tests="100" failures="3"><testsuite name="s"><testcase name="a"/></testsuite></testsuites>""");
        Assert.Equal(100, run.PlannedSamples);
        Assert.Equal(["the suite `of all suites` says that 3 of its tests failed, and 0 of them are there"], run.NotUnderstood);
    }

    [Fact]
    public void One_sample_of_a_run_that_is_tried_again_makes_the_others_lack_as_many()
    {
        var text = OtherLogs.EverySample("1", "1") + OtherLogs.EverySample("2", "0") + string.Concat(Enumerable.Repeat(OtherLogs.EverySample("1", "0"), 9));
        var run = OtherLogs.Run(OtherLogs.Every, OtherLogs.Part("run_samples.jsonl", text));
        Assert.Equal(10, run.Epochs);
        Assert.Equal(1, Mean(run, "accuracy").Missing);
        Assert.Equal((0.1 + 0.9) / 2, Mean(run, "accuracy").Value!.Value, 12);
    }

    [Theory]
    [InlineData("status=\"failed\"", 0.0), InlineData("result=\"FAILURE\"", 0.0), InlineData("status=\"notrun\" result=\"suppressed\"", null), InlineData("status=\"error\"", null)]
    [InlineData("status=\"run\" result=\"completed\"", 1.0), InlineData("", 1.0)]
    public void A_test_that_did_not_pass_by_its_attributes_did_not(string attributes, double? passed) =>
        Assert.Equal([passed], OtherLogs.Values(OtherLogs.Run($"<testsuite><testcase name=\"a\" {attributes}/></testsuite>"), "passed"));

    [Theory]
    [InlineData("{\"type\": \"timeout\"}", "an error without a message"), InlineData("true", "an error without a message"), InlineData("\"boom\"", "boom"), InlineData("null", null), InlineData("\"\"", null)]
    public void An_error_of_a_sample_is_one_whatever_its_form(string error, string? said)
    {
        var run = OtherLogs.Run(OtherLogs.Every, OtherLogs.Part("run_samples.jsonl", OtherLogs.EverySample("1", "0.0", more: $", \"error\": {error}")));
        Assert.Equal(said, run.Observations.Single().Error);
    }
}

namespace Warrant.Evidence.Tests;

public class InspectHeaderTests
{
    [Fact]
    public void What_a_log_says_of_itself()
    {
        var run = Logs.Run(Logs.File());
        Assert.Equal(("inspect", "capture", "lab/model-1", "success"), (run.Format, run.Task, run.Model, run.Status));
        Assert.Equal(new DateOnly(2026, 9, 13), run.Date);
        Assert.Equal((3, 2, 6, false), (run.PlannedSamples, run.Epochs, run.ClaimedCompleted, run.Invalidated));
        Assert.Equal(["includes"], run.Scorers);
        Assert.Empty(run.Observations);
    }

    [Theory]
    [InlineData("""{"samples": 100, "sample_ids": [1, 2, "2", 3]}""", "{}", 100), InlineData("""{"samples": 100}""", """{"limit": 10}""", 10)]
    [InlineData("""{"samples": 100}""", """{"limit": [90, 120]}""", 10), InlineData("""{"samples": 100}""", """{"limit": [10, 30]}""", 20), InlineData("""{"samples": 100}""", """{"limit": [200, 300]}""", 0)]
    [InlineData("""{"samples": 5}""", """{"limit": 20}""", 5), InlineData("""{"samples": 5, "sample_ids": []}""", "{}", 5), InlineData("""{"samples": 5, "sample_ids": null}""", "{}", 5)]
    [InlineData("""{"samples": 100}""", """{"limit": "ten"}""", 100), InlineData("""{"samples": 100}""", """{"limit": [3, 2]}""", 100), InlineData("""{"samples": 100}""", """{"limit": [1, 2, 3, 4]}""", 100)]
    [InlineData("""{"samples": "many"}""", "{}", null), InlineData("{}", """{"limit": 10}""", null), InlineData("7", "7", null), InlineData("""{"samples": -4}""", "{}", null)]
    public void Planned_samples(string dataset, string config, int? planned) =>
        Assert.Equal(planned, Logs.Run($$"""{"version": 2, "eval": {"dataset": {{dataset}}, "config": {{config}} } }""").PlannedSamples);

    [Theory]
    [InlineData("4", 4), InlineData("null", 1), InlineData("0", 1), InlineData("\"4\"", 4), InlineData("1e99", int.MaxValue)]
    public void Epochs(string epochs, int count) => Assert.Equal(count, Logs.Run($$"""{"version": 2, "eval": {"config": {"epochs": {{epochs}} } } }""").Epochs);

    [Theory]
    [InlineData("2026-01-01T00:30:00+02:00", 2025, 12, 31), InlineData("2026-01-01T00:30:00", 2026, 1, 1), InlineData("2026-01-01T00:30:00.123456+00:00", 2026, 1, 1)]
    [InlineData("2026-01-01T23:30:00Z", 2026, 1, 1), InlineData("2026-01-01", 2026, 1, 1)]
    public void Dates(string created, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), Dated($"\"{created}\""));

    [Theory]
    [InlineData("\"yesterday\""), InlineData("\"01/02/2026\""), InlineData("20260101"), InlineData("null")]
    public void What_is_no_date_is_absent(string created) => Assert.Null(Dated(created));

    [Theory]
    [InlineData("""{"total_samples": 4, "completed_samples": 3}""", 4), InlineData("""{"total_samples": 3, "completed_samples": 4}""", 4), InlineData("""{"completed_samples": 4}""", 4)]
    [InlineData("""{"total_samples": "4"}""", 4), InlineData("null", null)]
    public void Claims(string results, int? claimed) => Assert.Equal(claimed, Logs.Run($$"""{"version": 2, "eval": {}, "results": {{results}}}""").ClaimedCompleted);

    [Fact]
    public void Scorers_in_the_order_met()
    {
        var run = Logs.Run("""
            {"version": 2, "eval": {"scorers": [{"name": "pkg/judge"}, {"name": "planned"}, {"name": 7}, 7]},
             "samples": [{"id": 1, "epoch": 1, "scores": {"late": {"value": 1}, "judge": {"value": 1}}}],
             "results": {"scores": [{"name": "part", "scorer": "parts"}, {"name": "other part", "scorer": "parts"}, {"name": "named"}]}}
            """);
        Assert.Equal(["parts", "named", "judge", "planned", "late"], run.Scorers);
    }

    [Theory]
    [InlineData("""{"samples": 100, "sample_ids": [1, 2, 3], "shuffled": false}""", """{"limit": 3}""", 100, "limit 3, not shuffled")]
    [InlineData("""{"samples": 100, "shuffled": true}""", """{"limit": [10, 30]}""", 100, "limit 11 to 30, shuffled")]
    [InlineData("""{"samples": 100, "sample_ids": ["a"]}""", """{"sample_id": "a"}""", 100, "samples chosen by id, not shuffled")]
    [InlineData("""{"samples": 100, "sample_ids": ["a"]}""", "{}", 100, null)]
    [InlineData("""{"samples": 3, "sample_ids": [1, 2, 3]}""", """{"limit": 20000}""", 3, null), InlineData("""{"samples": 3}""", "{}", 3, null)]
    [InlineData("{}", """{"limit": 10}""", null, "limit 10, not shuffled"), InlineData("{}", """{"sample_id": null}""", null, null)]
    public void Subsets(string dataset, string config, int? all, string? subset)
    {
        var run = Logs.Run($$"""{"version": 2, "eval": {"dataset": {{dataset}}, "config": {{config}} } }""");
        Assert.Equal((all, subset), (run.DatasetSamples, run.Subset));
    }

    [Theory]
    [InlineData("""{"type": "git", "commit": "9c41f7a2", "dirty": true}""", "9c41f7a2", true), InlineData("""{"commit": "a", "dirty": false}""", "a", false)]
    [InlineData("""{"commit": "a"}""", "a", null), InlineData("""{"dirty": "yes"}""", null, null), InlineData("null", null, null)]
    public void Revisions(string revision, string? commit, bool? dirty)
    {
        var run = Logs.Run($$"""{"version": 2, "eval": {"revision": {{revision}} } }""");
        Assert.Equal((commit, dirty), (run.Revision, run.Dirty));
    }

    [Fact]
    public void Roles()
    {
        var run = Logs.Run("""{"version": 2, "eval": {"model_roles": {"grader": {"model": "lab/judge", "config": {}}, "user": "lab/user", "odd": 7, "empty": {}}}}""");
        Assert.Equal([("grader", "lab/judge"), ("user", "lab/user")], run.Roles.Select(role => (role.Key, role.Value)));
    }

    [Fact]
    public void Reported_metrics()
    {
        var run = Logs.Run("""
            {"version": 2, "eval": {}, "results": {"scores": [
              {"name": "match", "scorer": "match", "reducer": "max", "metrics": {"accuracy": {"name": "accuracy", "value": 7.67}, "odd": 3, "none": {"value": null}}},
              {"name": "tone", "scorer": "judge", "metrics": {"mean": {"value": NaN}}}]}}
            """);
        Assert.Equal([new("match", "accuracy", 7.67) { Reducer = "max" }, new("judge/tone", "mean", double.NaN)], run.Reported);
    }

    [Theory]
    [InlineData("\"version\": 4", "its format has version 4, and versions 1 to 3 are known here"), InlineData("\"version\": 2, \"shards\": [{}]", "its `shards` is not known here")]
    [InlineData("\"version\": 2, \"log_updates\": [{\"edits\": [{\"type\": \"tags\"}, {\"type\": \"scores\"}], \"provenance\": {}}]", "it was edited in a way that is not known here (`scores`)")]
    public void What_is_not_understood_is_said(string part, string sentence) => Assert.Equal([sentence], Logs.Run($$"""{ {{part}}, "eval": {} }""").NotUnderstood);

    [Fact]
    public void Edits_of_tags_and_metadata_change_no_result() =>
        Assert.Empty(Logs.Run("""{"version": 2, "eval": {}, "tags": [], "log_updates": [{"edits": [{"type": "tags"}, {"type": "metadata"}]}]}""").NotUnderstood);

    [Fact]
    public void An_invalidated_log() => Assert.True(Logs.Run("""{"version": 2, "eval": {}, "invalidated": true}""").Invalidated);

    [Fact]
    public void Wrong_types_everywhere_are_absent()
    {
        var run = Logs.Run("""{"version": [], "status": 7, "eval": {"task": {}, "model": [], "created": 1, "dataset": [], "config": "x", "scorers": {}}, "results": [], "invalidated": "yes", "samples": {}}""");
        // But a mark that speaks against the log is one however it is written.
        Assert.Equal(("started", null, null, null, null, null, 1, true), (run.Status, run.Task, run.Model, run.Date, run.PlannedSamples, run.ClaimedCompleted, run.Epochs, run.Invalidated));
    }

    [Fact]
    public void Of_a_name_that_comes_twice_the_last_counts() =>
        Assert.Equal("b", Logs.Run("""{"version": 2, "eval": {"task": "a", "model": "m"}, "eval": {"task": "b"}}""").Task);

    [Theory]
    [InlineData("1000", 1000), InlineData("\"1000\"", 1000), InlineData("\" 7 \"", 7), InlineData("\"many\"", null), InlineData("null", null)]
    public void The_size_of_the_dataset_may_be_text(string size, int? planned)
    {
        var run = Logs.Run($$$"""{"version": 2, "eval": {"dataset": {"samples": {{{size}}} } } }""");
        Assert.Equal((planned, planned), (run.PlannedSamples, run.DatasetSamples));
    }

    static DateOnly? Dated(string created) => Logs.Run($$"""{"version": 2, "eval": {"created": {{created}} } }""").Date;
}

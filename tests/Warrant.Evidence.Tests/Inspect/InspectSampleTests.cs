using Warrant.Core;

namespace Warrant.Evidence.Tests;

/// <summary>What counts of a sample; both containers share this.</summary>
public class InspectSampleTests
{
    [Theory]
    [InlineData("1", "1"), InlineData("-2.50", "-2.50"), InlineData("\"intrusion/03\"", "intrusion/03"), InlineData("\"../x\\u0000\"", "../x\0"), InlineData("\"\"", "")]
    public void Ids_are_text(string id, string text) => Assert.Equal(text, Only(Logs.Sample(id, 1, "1")).Sample);

    [Theory]
    [InlineData("null"), InlineData("true"), InlineData("[1]"), InlineData("{}")]
    public void A_sample_without_an_id_is_not_passed_over(string id)
    {
        Assert.Equal("sample 2 of the log has no sample id", Logs.Problem(Logs.File(Logs.Sample("1", 1, "1"), Logs.Sample(id, 1, "1"))));
        Assert.Equal("the member `samples/1.json` has no sample id", Logs.Problem(Logs.Archive(Logs.Sample("1", 1, "1"), Logs.Sample(id, 1, "1"))));
    }

    [Theory]
    [InlineData("7"), InlineData("[]"), InlineData("null")]
    public void A_sample_that_is_no_object_has_no_id(string sample) => Assert.Equal("sample 1 of the log has no sample id", Logs.Problem(Logs.File(sample)));

    [Theory]
    [InlineData("0"), InlineData("1.5"), InlineData("null"), InlineData("\"1\""), InlineData("1e99")]
    public void A_sample_without_an_epoch_is_not_passed_over(string epoch) =>
        Assert.Equal("sample 1 of the log has no epoch", Logs.Problem(Logs.File($$"""{"id": 1, "epoch": {{epoch}}}""")));

    [Theory]
    [InlineData("0.25", 0.25, null), InlineData("NaN", double.NaN, null), InlineData("1e999", double.PositiveInfinity, null), InlineData("true", 1.0, null)]
    [InlineData("false", 0.0, null), InlineData("\"C\"", null, "C"), InlineData("null", null, null), InlineData("[]", null, null), InlineData("{\"a\": 1}", null, null)]
    public void Scores(string value, double? number, string? word) => Assert.Equal(new Score(number, word), Only(Logs.Sample("1", 1, value)).Scores["includes"]);

    [Fact]
    public void The_parts_of_a_score_are_scores()
    {
        var map = Only(Logs.Sample("1", 1, """{"tone": 0.5, "safe": "C", "deep": {"a": 1}}""")).Scores;
        Assert.Equal(4, map.Count);
        Assert.Equal((default, new Score(0.5, null), new Score(null, "C"), default), (map["includes"], map["includes/tone"], map["includes/safe"], map["includes/deep"]));
        var list = Only(Logs.Sample("1", 1, "[1, false]")).Scores;
        Assert.Equal((new Score(1, null), new Score(0, null)), (list["includes/0"], list["includes/1"]));
    }

    [Fact]
    public void A_score_of_too_many_parts_is_cut_and_said_so()
    {
        var run = Logs.Run(Logs.File(Logs.Sample("1", 1, $"[{string.Join(", ", Enumerable.Repeat("1", 1000))}]")));
        Assert.Equal(65, run.Observations[0].Scores.Count);
        Assert.Equal(["a score of it has more than 64 values, and no more are read"], run.NotUnderstood);
    }

    [Theory]
    [InlineData("[]", 0), InlineData("null", 0), InlineData("""[{"value": 0}, {"value": 1, "provenance": {"author": "ada"}}]""", 1)]
    public void Edited_scores_are_counted_and_the_last_value_counts(string history, int edited)
    {
        var run = Logs.Run(Logs.File($$"""{"id": 1, "epoch": 1, "scores": {"includes": {"value": 1, "history": {{history}} } } }"""));
        Assert.Equal((edited, 1.0), (run.EditedScores, run.Observations[0].Scores["includes"].Number));
    }

    [Fact]
    public void Retries_are_counted() => Assert.Equal(2, Only("""{"id": 1, "epoch": 1, "error_retries": [{"message": "a"}, {"message": "b"}]}""").Retries);

    [Fact]
    public void Only_the_metadata_that_is_asked_for_is_read()
    {
        const string sample = """{"id": 1, "epoch": 1, "metadata": {"tier": "expert", "n": 1.50, "live": true, "tags": ["a"], "none": null, "other": "x"}}""";
        foreach (var bytes in new[] { System.Text.Encoding.UTF8.GetBytes(Logs.File(sample)), Logs.Archive(sample).Build() })
        {
            var wanted = new HashSet<string> { "tier", "n", "live", "tags", "none", "absent" };
            var fields = LogReader.Read(new MemoryStream(bytes), "x", new LogSetting { Wanted = wanted }).Run!.Observations[0].Metadata;
            Assert.Equal([("live", "true"), ("n", "1.50"), ("tier", "expert")], fields.Select(field => (field.Key, field.Value)).Order());
            Assert.Empty(LogReader.Read(new MemoryStream(bytes), "x").Run!.Observations[0].Metadata);
        }
    }

    [Theory]
    [InlineData("null"), InlineData("1"), InlineData("[]"), InlineData("{}"), InlineData("{\"answer\": \"C\"}")]
    public void A_scorer_that_gave_no_value_is_there_with_an_unusable_score(string score) =>
        Assert.Equal(default, Only($$"""{"id": 1, "epoch": 1, "scores": {"judge": {{score}} } }""").Scores["judge"]);

    [Theory]
    [InlineData("null"), InlineData("[]"), InlineData("7"), InlineData("{}")]
    public void No_scores_are_no_scores(string scores) => Assert.Empty(Only($$"""{"id": 1, "epoch": 1, "scores": {{scores}}}""").Scores);

    [Fact]
    public void Several_scorers()
    {
        var row = Only("""{"id": 1, "epoch": 1, "scores": {"b": {"value": 1}, "a": {"explanation": "}", "value": "I"}}}""");
        Assert.Equal(new Score(1, null), row.Scores["b"]);
        Assert.Equal(new Score(null, "I"), row.Scores["a"]);
        Assert.Equal(2, row.Scores.Count);
    }

    [Fact]
    public void The_one_score_of_an_old_log_is_the_scorer_s_the_results_name() =>
        Assert.Equal(new Score(null, "C"), Only("""{"id": 1, "epoch": 1, "score": {"value": "C"}}""").Scores["includes"]);

    [Fact]
    public void Results_of_version_1_have_one_scorer()
    {
        var run = Logs.Run("""{"version": 1, "status": "success", "eval": {}, "results": {"scorer": {"name": "match"}, "metrics": {}}, "samples": [{"id": 1, "epoch": 1, "score": {"value": 1}}]}""");
        Assert.Equal(["match"], run.Scorers);
        Assert.Equal(new Score(1, null), run.Observations[0].Scores["match"]);
    }

    [Theory]
    [InlineData("""{"message": "out of tokens", "traceback": "…"}""", "out of tokens"), InlineData("\"boom\"", "boom"), InlineData("{}", "an error without a message")]
    [InlineData("""{"message": 7}""", "an error without a message"), InlineData("true", "an error without a message"), InlineData("null", null), InlineData("false", null)]
    public void Errors(string error, string? message) => Assert.Equal(message, Only($$"""{"id": 1, "epoch": 1, "error": {{error}}}""").Error);

    [Fact]
    public void A_long_message_is_cut()
    {
        var error = Only($$"""{"id": 1, "epoch": 1, "error": "{{new string('x', 1999)}}😀 and more"}""").Error;
        Assert.Equal(new string('x', 1999) + "…", error);
    }

    [Theory]
    [InlineData("""{"type": "token", "limit": 5}""", "token"), InlineData("\"time\"", "time"), InlineData("{}", "a limit without a type"), InlineData("null", null)]
    public void Limits(string limit, string? kind) => Assert.Equal(kind, Only($$"""{"id": 1, "epoch": 1, "limit": {{limit}}}""").Limit);

    [Theory]
    [InlineData("""{"choices": [{"message": {}, "stop_reason": "content_filter"}]}""", true), InlineData("""{"choices": [{"stop_reason": "stop"}, {"stop_reason": "content_filter"}]}""", false)]
    [InlineData("""{"choices": [], "stop_reason": "content_filter"}""", false), InlineData("""{"choices": [7, 8]}""", false), InlineData("null", false)]
    public void A_refusal_is_the_first_choice_s_content_filter(string output, bool refused) => Assert.Equal(refused, Only($$"""{"id": 1, "epoch": 1, "output": {{output}}}""").Refused);

    [Theory]
    [InlineData("\"invalidation\": {\"author\": \"a\"}", true), InlineData("\"invalidation\": null", false), InlineData("\"invalidated\": true", true), InlineData("\"invalidated\": false", false)]
    [InlineData("\"invalidated\": true, \"invalidation\": null", true)]
    public void Invalid_samples(string mark, bool invalid) => Assert.Equal(invalid, Only($$"""{"id": 1, "epoch": 1, {{mark}}}""").Invalidated);

    static Observation Only(string sample)
    {
        var row = Assert.Single(Logs.Run(Logs.File(sample)).Observations);
        var other = Assert.Single(Logs.Run(Logs.Archive(sample)).Observations);
        Assert.Equal((row.Sample, row.Epoch, row.Error, row.Limit, row.Refused, row.Invalidated), (other.Sample, other.Epoch, other.Error, other.Limit, other.Refused, other.Invalidated));
        Assert.Equal(row.Scores, other.Scores);
        return row;
    }
}

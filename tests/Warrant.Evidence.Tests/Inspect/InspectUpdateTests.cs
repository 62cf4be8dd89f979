using Warrant.Core;

namespace Warrant.Evidence.Tests;

/// <summary>What was changed in a run while it was going, and in its log after it.</summary>
public class InspectUpdateTests
{
    static string Update(params string[] changes) => $$"""{"changes": [{{string.Join(", ", changes)}}], "scope": "task", "provenance": {"timestamp": "2026-09-12T11:30:00+00:00", "author": "ada", "reason": "too slow", "metadata": {"pid": 7} } }""";
    static string Change(string name, string value, string config = "eval") => $$"""{"config": "{{config}}", "name": "{{name}}", "value": {{value}}, "previous": 1}""";

    static Run With(string config, params string[] updates) => Logs.Run(
        $$"""{"version": 2, "status": "success", "config_updates": [{{string.Join(", ", updates)}}], "eval": {"dataset": {"samples": 100}, "config": {{config}}, "model_generate_config": {"temperature": 0.5} } }""");

    [Fact]
    public void Every_value_is_shown_and_who_changed_it()
    {
        var run = With("""{"token_limit": 5000}""", Update(Change("token_limit", "100"), Change("temperature", "1.0", "generate")), Update(Change("token_limit", "null"), """{"config": "generate", "name": "temperature", "value": null, "cleared": true}"""));
        Assert.Equal(["5000, then 100, then none", "0.5, then 1.0, then 0.5"], new[] { run.Settings["token_limit"], run.Settings["temperature"] });
        Assert.Equal(
            [
                "`token_limit` changed from 5000 to 100 while it ran, by `ada` on 2026-09-12 (`too slow`)", "`temperature` changed from 0.5 to 1.0 while it ran, by `ada` on 2026-09-12 (`too slow`)",
                "`token_limit` changed from 100 to none while it ran, by `ada` on 2026-09-12 (`too slow`)", "`temperature` changed from 1.0 to 0.5 while it ran, by `ada` on 2026-09-12 (`too slow`)",
            ], run.Retuned);
        Assert.Empty(run.NotUnderstood);
    }

    [Fact]
    public void A_plan_grows_by_it_and_never_shrinks()
    {
        Assert.Equal((10, 4), Planned(With("""{"limit": 10, "epochs": 4}""", Update(Change("limit", "5"), Change("epochs", "1")))));
        Assert.Equal((60, 9), Planned(With("""{"limit": 10, "epochs": 4}""", Update(Change("limit", "[20, 60]"), Change("epochs", "9")))));
        Assert.Equal((100, 4), Planned(With("""{"limit": 10, "epochs": 4}""", Update(Change("limit", "null")))));
        Assert.Equal((100, 4), Planned(With("""{"limit": 10, "epochs": 4}""", Update(Change("limit", "\"five\""), Change("epochs", "\"nine\"")))));
        Assert.Equal((10, 4), Planned(With("""{"limit": 10, "epochs": 4}""", Update("""{"config": "eval", "name": "limit", "cleared": true}"""))));

        static (int?, int) Planned(Run run) => (run.PlannedSamples, run.Epochs);
    }

    [Fact]
    public void How_fast_it_runs_is_nobodys_concern()
    {
        var run = With("{}", Update(Change("max_samples", "4"), Change("log_buffer", "20"), Change("max_connections", "9", "generate"), Change("timeout", "60", "generate")));
        Assert.Empty(run.Retuned);
        Assert.Empty(run.NotUnderstood);
    }

    [Theory]
    [InlineData("""{"config": "eval", "name": "judge"}""", "its `judge` was changed while it ran, by `ada` on 2026-09-12 (`too slow`), and what that changes is not known here")]
    [InlineData("""{"config": "task", "name": "token_limit"}""", "its `token_limit` was changed while it ran, by `ada` on 2026-09-12 (`too slow`), and what that changes is not known here")]
    [InlineData("""{"name": "token_limit"}""", Unknown), InlineData("7", Unknown), InlineData("""{"config": "eval", "name": ["token_limit"]}""", Unknown)]
    public void What_nobody_knows_is_named(string change, string said) => Assert.Equal([said], With("{}", Update(change)).NotUnderstood);

    const string Unknown = "its configuration was changed while it ran, in a way that is not known here";

    [Theory]
    [InlineData("""{"token_limit": 100}"""), InlineData("7"), InlineData("""{"changes": {"config": "eval", "name": "token_limit"}}""")]
    public void An_update_of_another_shape_is_named(string update) => Assert.Equal([Unknown], With("{}", update).NotUnderstood);

    [Fact]
    public void Updates_that_are_no_list_are_named() =>
        Assert.Equal([Unknown], Logs.Run("""{"version": 2, "eval": {}, "config_updates": {"changes": []}}""").NotUnderstood);

    [Fact]
    public void A_crashed_run_has_them_in_its_journal_in_their_order()
    {
        var zip = new ZipMaker().Add("_journal/start.json", $$"""{"version": 2, "eval": {{Logs.Plan}}}""").Add("_journal/config_updates/10.json", Update(Change("token_limit", "30")))
            .Add("_journal/config_updates/2.json", Update(Change("token_limit", "20"))).Add("samples/1.json", Logs.Sample("1", 1, "1"));
        var run = Logs.Run(zip);
        Assert.Equal(("started", "none, then 20, then 30"), (run.Status, run.Settings["token_limit"]));
        Assert.Empty(run.NotUnderstood);
    }

    [Fact]
    public void A_header_that_lacks_what_the_journal_has_is_told_and_it_counts()
    {
        Assert.Empty(Ended($$""", "config_updates": [{{Update(Change("token_limit", "20"))}}]""").NotUnderstood);
        var run = Ended("");
        Assert.Equal(["its journal has changes of its configuration that its header has not"], run.NotUnderstood);
        Assert.Equal("none, then 20", run.Settings["token_limit"]);

        static Run Ended(string updates) => Logs.Run(new ZipMaker().Add("_journal/start.json", $$"""{"version": 2, "eval": {{Logs.Plan}}}""")
            .Add("_journal/config_updates/1.json", Update(Change("token_limit", "20"))).Add("header.json", Logs.Header[..^1] + updates + "}"));
    }

    [Fact]
    public void A_member_that_is_no_update_is_named() =>
        Assert.Equal(["its member `_journal/config_updates/x.json` is not known here"], Logs.Run(Logs.Archive().Add("_journal/config_updates/x.json", "{}")).NotUnderstood);

    [Fact]
    public void Tags_are_as_the_edits_leave_them()
    {
        var run = Logs.Run("""
            {"version": 2, "tags": ["as", "written"], "eval": {"tags": ["needs check", "night"]}, "log_updates": [
              {"edits": [{"type": "tags", "tags_add": ["contaminated"], "tags_remove": []}], "provenance": {"author": "bo", "timestamp": "2026-09-13T10:00:00Z"}},
              {"edits": [{"type": "tags", "tags_add": ["checked"], "tags_remove": ["needs check", "contaminated"]}, {"type": "metadata", "metadata_set": {"by": {"x": 1}}, "metadata_remove": ["draft"]}], "provenance": {}}]}
            """);
        Assert.Equal(["night", "checked"], run.Tags);
        Assert.Equal(
            [
                "tag `contaminated` added, by `bo` on 2026-09-13",
                "tag `checked` added, tag `needs check`, `contaminated` taken away, metadata `by` set, metadata `draft` taken away, by nobody whom the log names",
            ], run.Edits);
        Assert.Empty(run.NotUnderstood);
    }

    [Theory]
    [InlineData("7", "its `log_updates` are no list of edits"), InlineData("[7]", "it was edited in a way that is not known here"), InlineData("""[{"edits": {}}]""", "it was edited in a way that is not known here")]
    [InlineData("""[{"edits": [{"tags_add": ["x"]}]}]""", "it was edited in a way that is not known here (`without a type`)")]
    public void An_edit_of_another_shape_is_named(string updates, string said) => Assert.Equal([said], Logs.Run($$"""{"version": 2, "eval": {}, "log_updates": {{updates}}}""").NotUnderstood);
}

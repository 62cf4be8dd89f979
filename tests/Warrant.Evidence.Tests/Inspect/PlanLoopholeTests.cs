using System.Text;

namespace Warrant.Evidence.Tests;

/// <summary>Plans that looked smaller than they were.</summary>
public class PlanLoopholeTests
{
    [Theory]
    // Other samples than those of the list were run.
    [InlineData("""{"sample_ids":[7,8]}""", "{}", 4)]
    // The list is shorter than the dataset, and nothing says that it was cut.
    [InlineData("""{"samples":9,"sample_ids":[1,2]}""", "{}", 9)]
    [InlineData("""{"samples":9,"sample_ids":[1,2]}""", """{"sample_id":[1,2]}""", 2)]
    [InlineData("""{"samples":1e12}""", "{}", int.MaxValue)]
    // Written as text it is the same number.
    [InlineData("""{"samples":"9"}""", "{}", 9)]
    public void Counts_all_that_was_planned(string dataset, string config, int planned)
    {
        var log = $$"""{"version":2,"status":"success","eval":{"dataset":{{dataset}},"config":{{config}}},"samples":[{"id":1,"epoch":1},{"id":2,"epoch":1}]}""";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(log));
        Assert.Equal(planned, LogReader.Read(stream, "log").Run!.PlannedSamples);
    }

    [Theory]
    [InlineData("\"4\"", 4), InlineData("3e9", int.MaxValue), InlineData("3.5", 4), InlineData("null", 1), InlineData("-2", 1), InlineData("NaN", 1)]
    public void Epochs_count_however_they_are_written(string epochs, int planned)
    {
        Assert.Equal(planned, Logs.Run($$"""{"version":2,"status":"success","eval":{"config":{"epochs":{{epochs}} } },"samples":[]}""").Epochs);
        if (epochs is "3.5") return;
        var change = $$"""[{"changes": [{"config": "eval", "name": "epochs", "value": {{epochs}} }], "provenance": {"author": "ada", "timestamp": "2026-09-12T10:00:00"} }]""";
        Assert.Equal(planned, Logs.Run($$"""{"version":2,"status":"success","eval":{},"config_updates":{{change}},"samples":[]}""").Epochs);
    }

    [Fact]
    public void What_results_and_summaries_claim_counts_however_it_is_written()
    {
        Assert.Equal(7, Logs.Run("""{"version":2,"status":"success","eval":{},"results":{"total_samples":"7"},"samples":[]}""").ClaimedCompleted);
        var zip = new ZipMaker().Add("header.json", """{"version": 2, "status": "success", "eval": {}}""").Add("summaries.json", """[{"id": 1, "epoch": "1"}, {"id": 2, "epoch": "1"}]""");
        Assert.Equal(2, Logs.Run(zip).ClaimedCompleted);
    }

    [Fact]
    public void So_does_what_other_tools_claim()
    {
        Assert.Equal(3_000, OtherLogs.Run(OtherLogs.Harness.Replace("\"effective\": 2", "\"effective\": \"2999\"", StringComparison.Ordinal)).PlannedSamples);
        Assert.Equal(50, OtherLogs.Run(OtherLogs.Every.Replace("\"num_samples\": 2", "\"num_samples\": \"50\"", StringComparison.Ordinal)).PlannedSamples);
        var garak = OtherLogs.Garak(OtherLogs.Attempt("x", 2, 1, "{\"d.A\": [0.4]}")).Replace("\"run.eval_threshold\": 0.5", "\"run.eval_threshold\": \"0.3\"", StringComparison.Ordinal);
        Assert.Equal([1], OtherLogs.Values(OtherLogs.Run(garak), "hit"));
    }
}

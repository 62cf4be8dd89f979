namespace Warrant.Evidence.Tests;

public class InspectArchiveTests
{
    [Fact]
    public void Ids_come_from_the_content_and_not_from_the_member_s_name()
    {
        var zip = Logs.Archive().Add("samples/a/b_epoch_1.json", Logs.Sample("\"c/d\"", 2, "1"));
        var row = Assert.Single(Logs.Run(zip).Observations);
        Assert.Equal(("c/d", 2), (row.Sample, row.Epoch));
    }

    [Fact]
    public void Rows_are_in_the_order_of_the_directory() =>
        Assert.Equal(["9", "1", "b"], Logs.Run(Logs.Archive(Logs.Sample("9", 1, "1"), Logs.Sample("1", 1, "1"), Logs.Sample("\"b\"", 1, "1"))).Observations.Select(row => row.Sample));

    [Fact]
    public void A_crashed_run_has_only_a_start()
    {
        var run = Logs.Run(new ZipMaker().Add("_journal/start.json", $$"""{"version": 2, "eval": {{Logs.Plan}}}""").Add("samples/1_epoch_1.json", Logs.Sample("1", 1, "1")));
        Assert.Equal(("started", 3, 2, null), (run.Status, run.PlannedSamples, run.Epochs, run.ClaimedCompleted));
        Assert.Single(run.Observations);
        Assert.Equal(["includes"], run.Scorers);
    }

    [Fact]
    public void A_journal_is_held_against_the_log_and_makes_no_row()
    {
        var zip = new ZipMaker().Add("_journal/start.json", $$"""{"version": 2, "eval": {{Logs.Plan}}}""").Add("samples/1_epoch_1.json", Logs.Sample("1", 1, "1"))
            .Add("_journal/summaries/1.json", """[{"id": 1, "epoch": 1}, {"id": "b", "epoch": 1}]""").Add("_journal/summaries/2.json", """[{"id": 1, "epoch": 1}, {"id": 3, "epoch": 2}, 7]""");
        var run = Logs.Run(zip);
        Assert.Equal((3, 1), (run.ClaimedCompleted, run.Observations.Count));
    }

    [Fact]
    public void Members_that_are_not_known_are_said()
    {
        var run = Logs.Run(Logs.Archive(Logs.Sample("1", 1, "1")).Add("_journal/config/1.json", "{}").Add("samples/", "").Add("reductions.json", "[]"));
        Assert.Equal(["its member `_journal/config/1.json` is not known here"], run.NotUnderstood);
    }

    [Theory]
    [InlineData(1), InlineData(100), InlineData(1 << 20)]
    public void Zstd_in_frames_of_any_length(int frame)
    {
        Zstd.NeedsLibrary();
        var how = new ZipMember { Method = 93, Frame = frame };
        var zip = new ZipMaker().Add("header.json", Logs.Header, how).Add("samples/1.json", Logs.Sample("1", 1, "0.5"), how);
        Assert.Equal(0.5, Assert.Single(Logs.Run(zip).Observations).Scores["includes"].Number);
    }

    [Fact]
    public void Zstd_cut_within_a_frame_is_damaged()
    {
        Zstd.NeedsLibrary();
        var (text, how) = (System.Text.Encoding.UTF8.GetBytes(Logs.Sample("1", 1, "1")), new ZipMember { Method = 93 });
        var packed = Zstd.Pack(text, 100)[..^5];
        Assert.StartsWith("the member `samples/1.json` is damaged", Logs.Problem(Logs.Archive().Add("samples/1.json", packed, how with { Size = text.Length })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_by_ratio_is_refused()
    {
        // 8 members of 200 MB, each declared on a kilobyte: none of them is opened.
        var zip = Logs.Archive();
        for (var i = 0; i < 8; i++) zip.Add($"samples/bomb{i}.json", new byte[1024], new ZipMember { Method = 0, Size = 200 << 20 });
        Assert.Equal("a zip bomb: its 8 KB of samples unpack to 1600 MB, and beyond 1 GB no more than 250 times the packed size is read", Logs.Problem(zip));
    }

    [Fact]
    public void The_last_header_counts()
    {
        var zip = Logs.Archive().Add("header.json", """{"version": 2, "status": "error", "eval": {}}""");
        Assert.Equal("error", Logs.Run(zip).Status);
    }

    [Fact]
    public void A_summary_makes_no_row() =>
        Assert.Empty(Logs.Run(Logs.Archive().Add("summaries.json", "[{\"id\": 1, \"epoch\": 1}]").Add("_journal/summaries/1.json", "[{\"id\": 1, \"epoch\": 1}]")).Observations);

    [Fact]
    public void Samples_without_a_header_are_no_run() =>
        Assert.Equal("it has samples, but neither `header.json` nor `_journal/start.json`, so what was planned is unknown", Logs.Problem(new ZipMaker().Add("samples/1.json", Logs.Sample("1", 1, "1"))));

    [Fact]
    public void A_header_without_a_plan_is_no_run() =>
        Assert.Equal("the member `header.json` has no `eval`, so what was planned is unknown", Logs.Problem(new ZipMaker().Add("header.json", "{}")));

    [Fact]
    public void Broken_json_is_told_with_its_member() =>
        Assert.Equal("the member `samples/0.json` is cut off: its JSON ends at byte 8", Logs.Problem(Logs.Archive("{\"id\": 1")));

    [Fact]
    public void A_deep_sample_is_refused() =>
        Assert.Equal("the member `samples/0.json` nests deeper than 512 levels at byte 534, which is not read here",
            Logs.Problem(Logs.Archive($$"""{"id": 1, "messages": {{new string('[', 5000)}}{{new string(']', 5000)}}}""")));

    [Fact]
    public void What_is_passed_over_needs_no_memory()
    {
        // An image of 48 MB in a message: the reader's buffer and the unpacker's are all there is.
        var image = new string('A', 48 << 20);
        var bytes = Logs.Archive($$"""{"id": 1, "epoch": 1, "messages": [{"content": "{{image}}"}], "scores": {"includes": {"value": 1} } }""").Build();
        Logs.Read(bytes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Logs.Read(bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1 << 20);
        Assert.Equal(1, Assert.Single(reading.Run!.Observations).Scores["includes"].Number);
    }
}

using System.Text;
using Warrant.Files;

namespace Warrant.Evidence.Tests;

/// <summary>What a manifest says of a log that was changed in one way.</summary>
public sealed class ManifestTests
{
    static readonly string one = Logs.Sample("1", 1, "\"C\""), two = Logs.Sample("\"b\"", 1, "\"I\"");

    [Theory]
    [InlineData("\"status\": \"success\"", "\"status\": \"success\", \"tags\": [\"best\"]", "header-only edit: `tags`; samples and scores are the same")]
    [InlineData("\"task\": \"capture\"", "\"task\": \"capture\", \"metadata\": {\"by\": \"ada\"}", "header-only edit: `eval.metadata`; samples and scores are the same")]
    [InlineData("\"value\": \"I\"", "\"value\": \"C\"", "scores edited: `b#1`")]
    [InlineData("\"value\": \"I\"", "\"value\": \"I\", \"history\": [1]", "scores edited: `b#1`")]
    [InlineData("stop_reason\": \"stop\"", "stop_reason\": \"content_filter\"", "samples changed: `1#1`, `b#1`")]
    [InlineData("\"id\": \"b\"", "\"id\": \"c\"", "samples taken away: `b#1`; samples added: `c#1`")]
    [InlineData("\"a \\\"quote\\\", a", "\"a \\\"quote\\\",  a", "samples changed: `1#1`, `b#1`")]
    [InlineData(", \"epoch\"", " ,\n\t \"epoch\"", "identical: every part is the same, and it was only written anew")]
    public void A_file_and_an_archive_tell_what_changed(string old, string now, string said)
    {
        Assert.Equal(said, Change(Encoding.UTF8.GetBytes(Logs.File(one, two)), Encoding.UTF8.GetBytes(Logs.File(one, two).Replace(old, now, StringComparison.Ordinal))));
        var archive = new ZipMaker().Add("samples/0.json", one).Add("samples/1.json", two).Add("header.json", Logs.Header);
        var changed = new ZipMaker().Add("header.json", Edit(Logs.Header), new ZipMember { Method = 0 }).Add("samples/0.json", Edit(one)).Add("samples/1.json", Edit(two));
        Assert.Equal(said, Change(archive.Build(), changed.Build()));

        string Edit(string text) => text.Replace(old, now, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_tells_what_changed_of_what_is_read()
    {
        var setting = new LogSetting { Columns = new("id", "ok", null, null, null) };
        Assert.Equal("scores edited: `b#1`", Change("id,ok\na,1\nb,0\n"u8.ToArray(), "id,ok\na,1\nb,1\n"u8.ToArray(), setting));
        Assert.Equal("what is read of it is the same, and something that is not read is different", Change("id,ok\na,1\n"u8.ToArray(), "id,ok,more\na,1,x\n"u8.ToArray(), setting));
    }

    [Fact]
    public void Many_are_counted()
    {
        var before = Logs.File([.. Enumerable.Range(0, 20).Select(i => Logs.Sample($"{i}", 1, "0"))]);
        Assert.Equal("scores edited: `0#1`, `1#1`, `10#1` and 17 more", Change(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(before.Replace("\"value\": 0", "\"value\": 1"))));
    }

    [Fact]
    public void A_manifest_comes_back_from_its_file_and_gives_the_same_bytes()
    {
        var manifest = Of(Encoding.UTF8.GetBytes(Logs.File(one, Logs.Sample("\"\\ud800 \\u001b[2J\"", 1, "1"))));
        var written = ManifestFile.Write(manifest);
        var read = ManifestFile.Read(new MemoryStream(written))!;
        Assert.Equal(written, ManifestFile.Write(read));
        Assert.Equal(manifest.Log, read.Log);
        Assert.Equal(2, read.Samples.Count);
        Assert.True(read.IsWhole);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"manifest\": 2, \"log\": \"sha256:\"}")]
    [InlineData("{\"manifest\": 1, \"log\": \"x\", \"samples\": [")]
    public void What_is_no_manifest_is_none(string text) => Assert.Null(ManifestFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Any_cut_of_a_manifest_or_a_log_gives_none_and_throws_nothing()
    {
        var log = Encoding.UTF8.GetBytes(Logs.File(one));
        var written = ManifestFile.Write(Of(log));
        for (var length = 0; length < written.Length - 1; length++) Assert.Null(ManifestFile.Read(new MemoryStream(written, 0, length)));
        var run = LogReader.Read(new MemoryStream(log), "x").Run!;
        for (var length = 0; length < log.Length - 1; length++) Assert.Null(Manifests.Of(new MemoryStream(log, 0, length), "sha256:", run));
    }

    static string Change(byte[] before, byte[] after, LogSetting? setting = null) => ManifestChange.Between(Of(before, setting), Of(after, setting));

    static Manifest Of(byte[] log, LogSetting? setting = null)
    {
        using var stream = new MemoryStream(log);
        var run = Assert.IsType<Core.Run>(LogReader.Read(stream, "x", setting ?? LogSetting.None).Run);
        stream.Position = 0;
        return Assert.IsType<Manifest>(Manifests.Of(stream, ContentStore.Digest(stream), run));
    }
}

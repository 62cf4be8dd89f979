using System.Text;

namespace Warrant.Evidence.Tests;

public class LogReaderTests
{
    const string Unknown = "not a format that is read here (Inspect, Every Eval Ever, lm-evaluation-harness, garak, JUnit; CSV and JSONL need `columns`)";

    [Theory]
    [InlineData(""), InlineData("PK"), InlineData("PK are my initials"), InlineData("hello"), InlineData("[1, 2]"), InlineData("\0\0\0"), InlineData("{}"), InlineData("{\"eval\": {}}")]
    [InlineData("{\"eval\": 7, \"version\": 2}"), InlineData("{\"version\": 2, \"status\": \"success\"}"), InlineData("{\"samples\": [{\"text\": 1}], \"version\": 2}")]
    public void Other_files_are_told_apart_by_content(string text) => Assert.Equal(Unknown, Logs.Problem(text));

    [Fact]
    public void Other_zips_too()
    {
        Assert.Equal(Unknown, Logs.Problem(new ZipMaker().Add("word/document.xml", "<x/>")));
        Assert.Equal(Unknown, Logs.Problem(new ZipMaker()));
    }

    [Fact]
    public void The_name_says_nothing_about_the_format()
    {
        var reading = LogReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("\uFEFF \n" + Logs.File())), "picture.png");
        Assert.Null(reading.Problem);
        Assert.Equal("capture", reading.Run?.Task);
    }

    [Fact]
    public void A_log_cut_off_in_its_samples_is_no_run()
    {
        var text = Logs.File(Logs.Sample("1", 1, "1"), Logs.Sample("2", 1, "1"));
        for (var length = 2; length < text.Length; length++) Assert.Equal($"the log is cut off: its JSON ends at byte {length}", Logs.Problem(text[..length]));
    }

    [Fact]
    public void It_tells_how_far_it_is_and_leaves_the_stream_open()
    {
        var text = Logs.File(Logs.Sample("1", 1, "1")) + new string(' ', 3 << 20);
        var told = new Told();
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.NotNull(LogReader.Read(stream, "x", told).Run);
        Assert.Equal(told.Values.Order(), told.Values);
        Assert.InRange(told.Values.Count, 3, 5);
        Assert.InRange(told.Values[^1], stream.Length, stream.Length + (1 << 17));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void It_does_not_matter_where_the_stream_stands_or_how_little_it_gives()
    {
        foreach (var bytes in new[] { Logs.Archive(Logs.Sample("1", 1, "1")).Build(), Encoding.UTF8.GetBytes(Logs.File(Logs.Sample("1", 1, "1"))) })
        {
            var stream = new Dribble(bytes, 7) { Position = 5 };
            Assert.Single(LogReader.Read(stream, "x").Run!.Observations);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem() =>
        Assert.Equal("`x`: it cannot be read to its end (the disk is gone)", LogReader.Read(new Broken(Logs.Archive(Logs.Sample("1", 1, "1")).Build()), "x").Problem);

    sealed class Told : IProgress<long>
    {
        public List<long> Values { get; } = [];
        public void Report(long value) => Values.Add(value);
    }

    sealed class Broken(byte[] bytes) : MemoryStream(bytes)
    {
        int reads;
        public override int Read(Span<byte> buffer) => ++reads > 3 ? throw new IOException("the disk is gone.") : base.Read(buffer);
    }
}

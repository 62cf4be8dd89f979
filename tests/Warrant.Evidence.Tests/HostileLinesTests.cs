namespace Warrant.Evidence.Tests;

/// <summary>What is too deep or too long is refused in constant memory, with a sentence that says where.</summary>
public class HostileLinesTests
{
    static readonly string deep = string.Concat(Enumerable.Repeat("[", 5_000)) + string.Concat(Enumerable.Repeat("]", 5_000));

    [Theory]
    [InlineData("{\"entry_type\": \"init\", \"x\": DEEP}"), InlineData("{\"schema_version\": \"0.3.0\", \"evaluation_results\": DEEP}"), InlineData("{\"doc_id\": 1, \"doc\": DEEP}"), InlineData("{\"results\": {}, \"configs\": {\"a\": DEEP}}")]
    public void Five_thousand_levels(string text) => Assert.Contains("nests deeper than 512 levels", OtherLogs.Problem(text.Replace("DEEP", deep)), StringComparison.Ordinal);

    [Fact]
    public void A_line_of_more_than_256_MB()
    {
        using var endless = new Endless("{\"entry_type\": \"init\"}\n{\"x\": \""u8.ToArray(), LineLimit.Longest + 1_000);
        Assert.Equal("`x`: line 2 of the log is longer than 256 MB, which is not read here", LogReader.Read(endless, "x").Problem);
        using var table = new Endless("id,caught,note\na,1,\nb,1,\""u8.ToArray(), LineLimit.Longest + 1_000);
        Assert.Equal("`x`: line 3 of the table is longer than 256 MB, which is not read here", LogReader.Read(table, "x", new LogSetting { Columns = new("id", "caught", null, null, null) }).Problem);
    }

    /// <summary>A start, and then the letter a, over and over.</summary>
    sealed class Endless(byte[] start, long length) : ReadOnlyStream
    {
        long at;
        public override bool CanSeek => true;
        public override long Length => start.Length + length;
        public override long Position { get => at; set => at = value; }

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, Length - at);
            buffer[..count].Fill((byte)'a');
            if (at < start.Length) start.AsSpan((int)at, Math.Min(count, start.Length - (int)at)).CopyTo(buffer);
            at += count;
            return count;
        }
    }
}

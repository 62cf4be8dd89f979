namespace Warrant.Evidence;

/// <summary>Passes reads on and stops at a line that is longer than anybody means.</summary>
sealed class LineLimit(Stream inner, string subject) : ReadOnlyStream
{
    /// <summary>256 MB, in bytes.</summary>
    public const long Longest = 256L << 20;
    long length, line = 1;

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        var read = buffer[..count];
        var newlines = read.Count((byte)'\n');
        if (newlines == 0) length += count;
        else
        {
            line += newlines;
            length = count - read.LastIndexOf((byte)'\n') - 1;
        }
        if (length > Longest) throw new LogException(FormattableString.Invariant($"line {line} of {subject} is longer than 256 MB, which is not read here"));
        return count;
    }
}

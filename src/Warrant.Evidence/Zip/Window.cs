namespace Warrant.Evidence;

/// <summary>The next bytes of a stream from where it stands, and no more. It does not own the stream.</summary>
sealed class Window(Stream stream, long length) : ReadOnlyStream
{
    long left = length;

    public override int Read(Span<byte> buffer)
    {
        if (left == 0 || buffer.IsEmpty) return 0;
        var count = stream.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        left -= count;
        return count;
    }
}

namespace Warrant.Evidence;

/// <summary>Passes reads on and tells how many bytes were read. It does not own the stream under it.</summary>
sealed class WatchedStream(Stream inner, IProgress<long>? progress) : ReadOnlyStream
{
    const int Step = 1 << 20;
    long read, told;

    public override bool CanSeek => true;
    public override long Length => inner.Length;
    public override long Position { get => inner.Position; set => inner.Position = value; }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        read += count;
        if (read - told >= Step) Tell();
        return count;
    }

    public void Tell()
    {
        told = read;
        progress?.Report(read);
    }
}

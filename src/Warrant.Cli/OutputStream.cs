namespace Warrant.Cli;

/// <summary>The way out to a terminal, pipe or file that may be full or closed. What it refuses is dropped from then on, so that nothing breaks off in the middle for a word that cannot be said.</summary>
/// <remarks>A pipe that nobody reads any more (`| head`) is no loss: the framework passes over it.</remarks>
public sealed class OutputStream(Stream inner) : Stream
{
    /// <summary>Why not everything could be written; null where it could.</summary>
    public string? Lost { get; private set; }

    public override void Write(byte[] buffer, int offset, int count) => Try(() => inner.Write(buffer, offset, count));

    public override void Flush() => Try(inner.Flush);

    void Try(Action write)
    {
        if (Lost is not null) return;
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Of a closed stream only the inner exception says what is the matter.
            Lost = (problem.InnerException ?? problem).Message;
        }
    }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}

namespace Warrant.Files.Tests;

public enum FailAt { Create, Write, Flush, Move }

/// <summary>A disk that is full from one act on.</summary>
sealed class FailingDisk(FailAt at) : Disk
{
    static IOException Full => new("No space left on device");

    public override Stream Create(string path) =>
        at is FailAt.Create ? throw Full : at is FailAt.Write ? new Narrow(base.Create(path)) : base.Create(path);

    public override void Flush(Stream file)
    {
        if (at is FailAt.Flush) throw Full;
        base.Flush(file);
    }

    public override void Move(string from, string to)
    {
        if (at is FailAt.Move) throw Full;
        base.Move(from, to);
    }

    // Takes one byte and is full.
    sealed class Narrow(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(buffer[..1]);
            throw Full;
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

namespace Warrant.Evidence.Tests;

/// <summary>A stream that gives a few bytes at a time, as a slow network share does.</summary>
sealed class Dribble(byte[] bytes, int most) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
}

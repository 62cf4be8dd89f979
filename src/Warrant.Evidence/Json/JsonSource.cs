using System.Buffers;

namespace Warrant.Evidence;

/// <summary>A stretch of a JSON text in memory, and how to come by the next one.</summary>
abstract class JsonSource(byte[] buffer)
{
    static readonly SearchValues<byte> space = SearchValues.Create(" \t\r\n"u8);
    Stream stream = Stream.Null;
    string subject = "the log";
    long before;
    int at, end;

    /// <summary>What is in memory and not yet consumed.</summary>
    protected ReadOnlySpan<byte> Rest => buffer.AsSpan(at, end - at);

    /// <summary>Goes on to another text; a byte order mark at its start is passed over.</summary>
    /// <param name="of">What is read, as the subject of a sentence: `the log`, `the member x`.</param>
    public virtual void Open(Stream text, string of)
    {
        (stream, subject, before, at) = (text, of, 0, 0);
        end = text.ReadAtLeast(buffer, 3, throwOnEndOfStream: false);
        if (Rest.StartsWith("\uFEFF"u8)) at = 3;
    }

    /// <summary>Makes sure of a byte in <see cref="Rest"/>; false at the end of the text.</summary>
    protected bool Fill()
    {
        if (at < end) return true;
        before += end;
        at = 0;
        end = stream.Read(buffer);
        return end > 0;
    }

    /// <summary>Hears every byte of the values and names that are consumed; null: nobody does.</summary>
    protected ValueHash? Tap { get; set; }

    protected void Consume(int count)
    {
        Tap?.Hear(buffer.AsSpan(at, count));
        at += count;
    }

    /// <summary>The next byte that is not white space, not consumed; -1 at the end of the text.</summary>
    protected int Ahead()
    {
        while (Fill())
        {
            if (buffer[at] > ' ') return buffer[at];
            var skip = Rest.IndexOfAnyExcept(space);
            if (skip == 0) return buffer[at];
            at = skip < 0 ? end : at + skip;
        }
        return -1;
    }

    protected LogException Early() => new($"{subject} is cut off: its JSON ends at byte {before + at}");
    protected LogException Wrong(string expected) => new($"{subject} is not JSON that can be read: {expected} was expected at byte {before + at}");
    protected LogException Deep(int most) => new($"{subject} nests deeper than {most} levels at byte {before + at}, which is not read here");
}

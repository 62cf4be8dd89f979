using System.Text;

namespace Warrant.Evidence;

/// <summary>Gathers one string of a JSON text after the other; short ones that come again are the same object.</summary>
sealed class JsonTexts
{
    /// <summary>In bytes as written. Nothing that is used here is longer; what is, is absent.</summary>
    public const int Longest = 1 << 20;
    const int Short = 32, Remembered = 4096;

    readonly HashSet<string> known = new(StringComparer.Ordinal);
    byte[] bytes = new byte[256];
    int length;
    bool escapes, pending, tooLong;

    /// <summary>Whether the closing quote was taken.</summary>
    public bool Ended { get; private set; }

    public void Start()
    {
        length = 0;
        escapes = pending = tooLong = Ended = false;
    }

    /// <summary>Takes what belongs to the string, its closing quote too.</summary>
    /// <returns>The bytes taken.</returns>
    public int Take(ReadOnlySpan<byte> from)
    {
        if (from.IsEmpty) return 0;
        if (pending)
        {
            pending = false;
            Keep(from[..1]);
            return 1;
        }
        var stop = from.IndexOfAny((byte)'"', (byte)'\\');
        if (stop < 0)
        {
            Keep(from);
            return from.Length;
        }
        if (from[stop] == '"')
        {
            Keep(from[..stop]);
            Ended = true;
        }
        else
        {
            Keep(from[..(stop + 1)]);
            escapes = pending = true;
        }
        return stop + 1;
    }

    /// <summary>The string; null if it is too long or, then with <paramref name="fault"/>, has an escape that JSON does not know.</summary>
    public string? Text(out bool fault)
    {
        fault = false;
        if (tooLong) return null;
        var written = bytes.AsSpan(0, length);
        if (!escapes) return length <= Short ? Known(written) : Encoding.UTF8.GetString(written);
        var text = JsonEscapes.Resolve(written);
        fault = text is null;
        return text;
    }

    string Known(ReadOnlySpan<byte> written)
    {
        Span<char> chars = stackalloc char[Short];
        chars = chars[..Encoding.UTF8.GetChars(written, chars)];
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(chars, out var text)) return text;
        text = chars.ToString();
        if (known.Count < Remembered) known.Add(text);
        return text;
    }

    void Keep(ReadOnlySpan<byte> more)
    {
        if (tooLong || length + more.Length > Longest)
        {
            tooLong = true;
            return;
        }
        if (length + more.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + more.Length));
        more.CopyTo(bytes.AsSpan(length));
        length += more.Length;
    }
}

using System.Text;

namespace Warrant.Evidence;

/// <summary>Reads CSV (RFC 4180) field by field in a buffer of fixed size; a field that is not asked for is passed over.</summary>
/// <remarks>Commas part fields, quotes may enclose them and are doubled inside. What the RFC forbids is a <see cref="LogException"/>: guessing would move values to other columns.</remarks>
sealed class CsvReader
{
    /// <summary>The longest field that is kept, in bytes.</summary>
    const int LongestField = 1 << 20;

    const int Short = 32, Remembered = 4096;

    readonly HashSet<string> known = new(StringComparer.Ordinal);
    readonly Stream stream;
    readonly byte[] buffer = new byte[1 << 16];
    byte[] kept = new byte[256];
    int at, end, length;
    bool inRow;

    public CsvReader(Stream text)
    {
        stream = text;
        end = text.ReadAtLeast(buffer, 3, throwOnEndOfStream: false);
        if (buffer.AsSpan(0, end).StartsWith("\uFEFF"u8)) at = 3;
    }

    /// <summary>The line on which the current field ends, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The field that was kept last.</summary>
    public string Text => Encoding.UTF8.GetString(kept.AsSpan(0, length));

    /// <summary>The same; where short texts come again they are the same object.</summary>
    public string Known
    {
        get
        {
            if (length > Short) return Text;
            Span<char> chars = stackalloc char[Short];
            chars = chars[..Encoding.UTF8.GetChars(kept.AsSpan(0, length), chars)];
            if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(chars, out var text)) return text;
            text = chars.ToString();
            if (known.Count < Remembered) known.Add(text);
            return text;
        }
    }

    /// <summary>To the next row that is not empty; false at the end.</summary>
    public bool NextRow()
    {
        while (Fill())
        {
            if (buffer[at] is not ((byte)'\n' or (byte)'\r')) return inRow = true;
            EndLine();
        }
        return false;
    }

    /// <summary>The next field of the row; false at the row's end.</summary>
    public bool NextField(bool keep)
    {
        if (!inRow) return false;
        length = 0;
        if (Fill() && buffer[at] == '"') Quoted(keep);
        else Plain(keep);
        if (!Fill()) inRow = false;
        else if (buffer[at] == ',') at++;
        else if (buffer[at] is (byte)'\n' or (byte)'\r')
        {
            EndLine();
            inRow = false;
        }
        else throw Wrong("text after a closing quote");
        return true;
    }

    void Plain(bool keep)
    {
        while (Fill())
        {
            var rest = buffer.AsSpan(at, end - at);
            var stop = rest.IndexOfAny(",\r\n\""u8);
            Keep(stop < 0 ? rest : rest[..stop], keep);
            at += stop < 0 ? rest.Length : stop;
            if (stop < 0) continue;
            if (rest[stop] == '"') throw Wrong("a quote inside a field that does not begin with one");
            return;
        }
    }

    void Quoted(bool keep)
    {
        at++;
        while (Fill())
        {
            var rest = buffer.AsSpan(at, end - at);
            var stop = rest.IndexOf((byte)'"');
            var part = stop < 0 ? rest : rest[..stop];
            Line += part.Count((byte)'\n');
            Keep(part, keep);
            at += part.Length;
            if (stop < 0) continue;
            at++;
            if (!Fill() || buffer[at] != '"') return;
            Keep("\""u8, keep);
            at++;
        }
        throw new LogException(FormattableString.Invariant($"the table is cut off: a quote is open at the end, on line {Line}"));
    }

    void EndLine()
    {
        if (buffer[at++] == '\r' && Fill() && buffer[at] == '\n') at++;
        Line++;
    }

    void Keep(ReadOnlySpan<byte> part, bool keep)
    {
        if (!keep) return;
        if (length + part.Length > LongestField) throw Wrong("a field longer than 1 MB in a column that is read");
        if (length + part.Length > kept.Length) Array.Resize(ref kept, Math.Max(2 * kept.Length, length + part.Length));
        part.CopyTo(kept.AsSpan(length));
        length += part.Length;
    }

    bool Fill()
    {
        if (at < end) return true;
        at = 0;
        end = stream.Read(buffer);
        return end > 0;
    }

    LogException Wrong(string what) => new(FormattableString.Invariant($"line {Line} of the table has {what}"));
}

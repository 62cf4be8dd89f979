using System.Globalization;
using System.Text;

namespace Warrant.Evidence;

/// <summary>Resolves the escapes of a JSON string.</summary>
/// <remarks>
/// Half a surrogate pair, which Python writes where a text was cut, stays as it is written (`\ud800`, six characters): so every text here is
/// well-formed, and two different ids stay different. Bytes that are no UTF-8 become U+FFFD.
/// </remarks>
static class JsonEscapes
{
    /// <summary>The text, or null if there is an escape that JSON does not know.</summary>
    public static string? Resolve(ReadOnlySpan<byte> written)
    {
        var text = new StringBuilder(written.Length);
        while (!written.IsEmpty)
        {
            var plain = written.IndexOf((byte)'\\');
            if (plain != 0)
            {
                var part = plain < 0 ? written : written[..plain];
                text.Append(Encoding.UTF8.GetString(part));
                written = written[part.Length..];
                continue;
            }
            var used = written.Length < 2 ? 0 : written[1] == 'u' ? Unit(written, text) : Mark(written[1], text);
            if (used == 0) return null;
            written = written[used..];
        }
        return text.ToString();
    }

    static int Mark(byte mark, StringBuilder text)
    {
        var c = (char)mark switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (c == '\0') return 0;
        text.Append(c);
        return 2;
    }

    static int Unit(ReadOnlySpan<byte> written, StringBuilder text)
    {
        if (!TryUnit(written, out var c)) return 0;
        if (!char.IsSurrogate(c))
        {
            text.Append(c);
            return 6;
        }
        if (char.IsHighSurrogate(c) && TryUnit(written[6..], out var low) && char.IsLowSurrogate(low))
        {
            text.Append(c).Append(low);
            return 12;
        }
        text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        return 6;
    }

    static bool TryUnit(ReadOnlySpan<byte> written, out char unit)
    {
        unit = '\0';
        if (written.Length < 6 || written[0] != '\\' || written[1] != 'u') return false;
        var good = ushort.TryParse(written[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        unit = (char)value;
        return good;
    }
}

namespace Warrant.Evidence;

/// <summary>The form of a JSON number (RFC 8259, section 6).</summary>
static class JsonNumber
{
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.StartsWith('-')) text = text[1..];
        if (!Digits(ref text, leadingZero: false)) return false;
        if (text.StartsWith('.'))
        {
            text = text[1..];
            if (!Digits(ref text, leadingZero: true)) return false;
        }
        if (text.StartsWith('e') || text.StartsWith('E'))
        {
            text = text[1..];
            if (text.StartsWith('-') || text.StartsWith('+')) text = text[1..];
            if (!Digits(ref text, leadingZero: true)) return false;
        }
        return text.IsEmpty;
    }

    static bool Digits(ref ReadOnlySpan<char> text, bool leadingZero)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        if (count < 0) count = text.Length;
        var good = count > 0 && (leadingZero || count == 1 || text[0] != '0');
        text = text[count..];
        return good;
    }
}

using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>What of a text a reader sees.</summary>
static class Letters
{
    /// <summary>Whether a text has nothing that can be seen.</summary>
    public static bool AreUnseen(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!IsUnseen(rune)) return false;
        return true;
    }

    /// <summary>A text with its spaces, and without what else cannot be seen.</summary>
    public static string Seen(string text) => string.Concat(text.EnumerateRunes().Where(r => Rune.IsWhiteSpace(r) || !IsUnseen(r)));

    /// <summary>A text to compare by: without regard to capitals, to the wide forms of ASCII and to what cannot be seen. Half a character is U+FFFD.</summary>
    /// <remarks>Accents that are written as letters of their own stay: normal forms need a library that is not loaded here.</remarks>
    public static string Plainly(string text) => string.Concat(Seen(text).Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c)).ToLowerInvariant();

    /// <summary>Whether two texts are the same but for that and outer spaces.</summary>
    public static bool Alike(string a, string b) => a.AsSpan().Trim().Equals(b.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)
        || !(Ascii.IsValid(a) && Ascii.IsValid(b)) && Plainly(a).AsSpan().Trim().SequenceEqual(Plainly(b).AsSpan().Trim());

    /// <summary>Spaces, control and format characters, and the letters that are blank by their shape: the Hangul fillers and the empty Braille cell.</summary>
    public static bool IsUnseen(Rune rune) => !(rune.IsAscii && rune.Value > ' ')
        && (Rune.IsWhiteSpace(rune) || rune.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);
}

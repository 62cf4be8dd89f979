using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>How many cells of a terminal a text takes: marks that sit on a letter take none, letters of East Asia and pictures two.</summary>
/// <remarks>The wide blocks after Unicode Standard Annex 11 (East Asian Width W and F), whole blocks where nearly all of one is wide. Terminals differ in what is new or rare.</remarks>
static class Cells
{
    public static int Of(string text)
    {
        if (Ascii.IsValid(text)) return text.Length;
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
            cells += Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : IsWide(rune.Value) ? 2 : 1;
        return cells;
    }

    static bool IsWide(int letter)
    {
        if (letter < 0x1100) return false;
        foreach (var (first, last) in wide)
            if (letter >= first && letter <= last) return true;
        return false;
    }

    static readonly (int First, int Last)[] wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];
}

namespace Warrant.Core;

/// <summary>How wide a text is in the font of the map.</summary>
static class TextWidth
{
    // In thousandths of the size. What the font lacks comes from another, in which it is at most about as wide as it is high.
    const short Wide = 1000, Astral = 1300;

    static readonly short[] regular = Dense(FontWidths.Regular);
    static readonly short[] bold = Dense(FontWidths.Bold);

    public static double Of(ReadOnlySpan<char> text, double size, bool isBold = false)
    {
        var sum = 0;
        foreach (var letter in text) sum += Advance(letter, isBold);
        return sum * size / 1000;
    }

    /// <summary>In thousandths of the font size. A pair of surrogates counts at its first half.</summary>
    public static int Advance(char letter, bool isBold)
    {
        if (letter < regular.Length) return (isBold ? bold : regular)[letter];
        if (char.IsHighSurrogate(letter)) return Astral;
        return char.IsLowSurrogate(letter) ? 0 : Wide;
    }

    static short[] Dense(short[] widths)
    {
        var dense = new short[FontWidths.Ranges[^1].Last + 1];
        Array.Fill(dense, Wide);
        // Combining marks sit on the letter before.
        Array.Fill(dense, (short)0, 0x300, 0x70);
        var at = 0;
        foreach (var (first, last) in FontWidths.Ranges)
            for (int letter = first; letter <= last; letter++) dense[letter] = widths[at++];
        return dense;
    }
}

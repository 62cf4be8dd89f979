namespace Warrant.Core;

/// <summary>Where in the source a part of a text stands, so that a finding can point at the word and not at the paragraph.</summary>
static class WordPlace
{
    /// <param name="start">Where the part starts in the text, in UTF-16 units.</param>
    /// <remarks>Escapes and folded lines make the source differ from the text; a part that is not there word for word has the place of the whole text.</remarks>
    public static Span Of(SafetyCase safetyCase, Placed<string> text, int start, int length)
    {
        var source = safetyCase.Sources[text.At.File].Text.AsSpan(text.At.Start, text.At.Length);
        var part = text.Value.AsSpan(start, length);
        var before = 0;
        for (var at = 0; text.Value.AsSpan(at, start + length - at).IndexOf(part) is var step && at + step < start; at += step + 1) before++;
        var found = -1;
        for (; before >= 0; before--)
        {
            var next = source[(found + 1)..].IndexOf(part);
            if (next < 0) return text.At;
            found += next + 1;
        }
        return new(text.At.File, text.At.Start + found, text.At.Start + found + length);
    }
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>HTML for whatever a component writes: what could steer a reader's eye or terminal stands there as `\u{202E}`, for it must be seen and not obeyed.</summary>
sealed class ShownEncoder : HtmlEncoder
{
    readonly HtmlEncoder inner = Create(UnicodeRanges.All);

    public override int MaxOutputCharactersPerInputCharacter => Math.Max(inner.MaxOutputCharactersPerInputCharacter, @"\u{10FFFF}".Length);

    public override string Encode(string value) => inner.Encode(Shown.Text(value));

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount) => output.Write(inner.Encode(Shown.Text(value.Substring(startIndex, characterCount))));

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) => Encode(output, new string(value), startIndex, characterCount);

    public override bool WillEncode(int unicodeScalar) => inner.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => inner.FindFirstCharacterToEncode(text, textLength);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        inner.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}

/// <summary>Text of a case as a page may hold it.</summary>
static class Shown
{
    /// <summary>As <see cref="Plain.Line"/>, but line ends and tabs stay: HTML takes them for spaces.</summary>
    public static string Text(string text)
    {
        if (text.AsSpan().IndexOfAny('\n', '\t', '\r') < 0) return Plain.Line(text);
        return string.Join('\n', text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => string.Join('\t', line.Split('\t').Select(Plain.Line))));
    }
}

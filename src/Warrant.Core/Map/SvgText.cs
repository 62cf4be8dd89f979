using System.Text;

namespace Warrant.Core;

/// <summary>Puts SVG together: numbers to a tenth of a pixel, texts escaped.</summary>
sealed class SvgText
{
    readonly StringBuilder text = new();

    /// <summary>Markup of the program itself, as it stands.</summary>
    public SvgText Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    public SvgText Raw(char markup)
    {
        text.Append(markup);
        return this;
    }

    public SvgText Number(double value)
    {
        var tenths = (long)Math.Round(value * 10);
        if (tenths < 0)
        {
            text.Append('-');
            tenths = -tenths;
        }
        text.Append(tenths / 10);
        if (tenths % 10 > 0) text.Append('.').Append(tenths % 10);
        return this;
    }

    /// <summary>A letter of a path with a place.</summary>
    public SvgText To(char letter, double x, double y) => Raw(letter).Number(x).Raw(' ').Number(y);

    public SvgText To(char letter, double at) => Raw(letter).Number(at);

    public SvgText Attribute(string name, double value) => Raw(' ').Raw(name).Raw("=\"").Number(value).Raw('"');

    public SvgText Attribute(string name, string value) => Raw(' ').Raw(name).Raw("=\"").Escaped(value).Raw('"');

    /// <summary>Text of a case, for an attribute in double quotes or for between two tags.</summary>
    public SvgText Escaped(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '"': text.Append("&quot;"); break;
                case var high when char.IsHighSurrogate(high) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]):
                    text.Append(high).Append(words[++i]);
                    break;
                // What XML does not allow.
                case var letter when char.IsSurrogate(letter) || letter is '\uFFFE' or '\uFFFF' or < ' ': text.Append('\uFFFD'); break;
                case var letter: text.Append(letter); break;
            }
        }
        return this;
    }

    public override string ToString() => text.ToString();
}

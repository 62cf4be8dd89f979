using System.Globalization;
using System.Xml;

namespace Warrant.Core;

/// <summary>Small steps through the XML, and errors with their place.</summary>
sealed class Parsing(XmlReader xml)
{
    public LineColumn Mark => new(((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition);

    public FaultTreeException Wrong(string message) => new(message, Mark);

    public bool IsPrivate => xml.GetAttribute("role") == "private";

    public string Attribute(string name) =>
        xml.GetAttribute(name) is { } value && value.Trim() is { Length: > 0 } trimmed ? trimmed : throw Wrong($"`{Plain.Line(xml.LocalName)}` has no `{name}`");

    public int Whole(string name) =>
        int.TryParse(Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong($"`{name}` is not a whole number: `{Plain.Line(Attribute(name))}`");

    public void Skip()
    {
        if (xml.IsEmptyElement) return;
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;) { }
    }

    /// <summary>Whether this is a label or attributes; then it is passed over.</summary>
    public bool SkipsNote()
    {
        if (xml.LocalName is not ("label" or "attributes")) return false;
        Skip();
        return true;
    }

    /// <summary>Stands at each child element in turn; whoever walks must have read that child to its end.</summary>
    public IEnumerable<string> Children()
    {
        if (xml.IsEmptyElement) yield break;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element) yield return xml.LocalName;
            else throw Wrong("there is text where an element should be");
        }
    }

    /// <summary>The number at which the reader stands, read to its end.</summary>
    public Quantity Quantity(string scope)
    {
        var at = Mark;
        var quantity = xml.LocalName switch
        {
            "float" or "int" => new Quantity(Number(), null, at),
            "bool" or "constant" => new Quantity(Attribute("value") switch
            {
                "true" => 1,
                "false" => 0,
                _ => throw Wrong($"`{Plain.Line(Attribute("value"))}` is neither `true` nor `false`"),
            }, null, at),
            "parameter" => new Quantity(0, new("parameter", Attribute("name"), scope, at), at),
            _ => throw Wrong($"`{Plain.Line(xml.LocalName)}` is not read as a value; `float`, `int`, `bool` and `parameter` are"),
        };
        Skip();
        return quantity;
    }

    // A zero below zero becomes a plain one by the sum.
    double Number()
    {
        var text = Attribute("value");
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number + 0.0 : throw Wrong($"`{Plain.Line(text)}` is not a number");
    }
}

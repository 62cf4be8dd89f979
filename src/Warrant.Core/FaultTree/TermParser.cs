using System.Xml;

namespace Warrant.Core;

/// <summary>A formula of the Open-PSA format, nested as deep as it likes.</summary>
static class TermParser
{
    /// <summary>Reads the element at which the reader stands to its end.</summary>
    public static Term Read(XmlReader xml, Parsing parsing, string scope)
    {
        var open = new Stack<Term>();
        while (true)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is not ("label" or "attributes"))
            {
                var term = Start(xml, parsing, scope);
                if (open.TryPeek(out var parent)) parent.Inputs.Add(term);
                var closed = term.Reference is not null || term.Kind == "constant";
                if (closed) parsing.Skip();
                else if (xml.IsEmptyElement) Check(term);
                if (!closed && !xml.IsEmptyElement) open.Push(term);
                else if (open.Count == 0) return term;
            }
            else if (xml.NodeType is XmlNodeType.Element) parsing.Skip();
            else if (xml.NodeType is XmlNodeType.EndElement)
            {
                var term = open.Pop();
                Check(term);
                if (open.Count == 0) return term;
            }
            else throw parsing.Wrong("there is text in a formula");
            if (!xml.Read()) throw parsing.Wrong("the file ends within a formula");
        }
    }

    static Term Start(XmlReader xml, Parsing parsing, string scope)
    {
        var (kind, at) = (xml.LocalName, parsing.Mark);
        switch (kind)
        {
            case "and" or "or" or "not" or "xor" or "nand" or "nor" or "iff" or "imply": return new(kind, at);
            case "atleast": return new(kind, at) { Least = parsing.Whole("min") };
            case "cardinality": return new(kind, at) { Least = parsing.Whole("min"), Most = parsing.Whole("max") };
            case "constant":
                if (parsing.Attribute("value") is not ("true" or "false")) throw parsing.Wrong($"`{Plain.Line(parsing.Attribute("value"))}` is neither `true` nor `false`");
                return new(kind, at) { Value = parsing.Attribute("value") == "true" };
            case "gate" or "basic-event" or "house-event": return new(kind, at) { Reference = new(kind, parsing.Attribute("name"), scope, at) };
            case "event": return new(kind, at) { Reference = new(xml.GetAttribute("type") ?? kind, parsing.Attribute("name"), scope, at) };
            default: throw parsing.Wrong($"`{Plain.Line(kind)}` is no formula that is read");
        }
    }

    static void Check(Term term)
    {
        var fits = term.Kind switch
        {
            "not" => term.Inputs.Count == 1,
            "iff" or "imply" => term.Inputs.Count == 2,
            "xor" => term.Inputs.Count > 1,
            _ => term.Inputs.Count > 0,
        };
        if (!fits) throw new FaultTreeException($"`{term.Kind}` over {term.Inputs.Count} inputs means nothing", term.At);
        if (term.Kind is "atleast" or "cardinality" && term.Least > term.Inputs.Count)
            throw new FaultTreeException($"at least {term.Least} of {term.Inputs.Count} is never true", term.At);
        if (term.Kind == "cardinality" && term.Most < term.Least) throw new FaultTreeException($"from {term.Least} to {term.Most} is never true", term.At);
    }
}

using System.Xml;

namespace Warrant.Core;

/// <summary>From XML to definitions. Containers and formulas nest as deep as they like: the parser keeps its own stacks.</summary>
sealed class ModelParser(XmlReader xml)
{
    // Each definition keeps the path of what it is in, so without an end a small file could fill the memory.
    const int MostPath = 1_000;

    readonly Definitions found = new();
    readonly Stack<string> scopes = new(["."]);
    readonly Parsing parsing = new(xml);

    public Definitions Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.Depth == 0 && xml.LocalName != "opsa-mef")
                throw parsing.Wrong($"the root is `{Plain.Line(xml.LocalName)}`; an Open-PSA model begins with `opsa-mef`");
            if (xml.NodeType is XmlNodeType.Element) Element();
            else if (xml.NodeType is XmlNodeType.EndElement && IsContainer(xml.LocalName)) scopes.Pop();
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) throw parsing.Wrong("there is text where a definition should be");
        }
        return found;
    }

    static bool IsContainer(string element) => element is "define-fault-tree" or "define-component";

    string Scope => scopes.Peek() is var scope && scope == "." ? "" : scope;

    void Element()
    {
        switch (xml.LocalName)
        {
            case "opsa-mef" or "model-data": break;
            case "define-fault-tree" or "define-component":
                var name = parsing.Attribute("name");
                if (Scope.Length + name.Length > MostPath) throw parsing.Wrong(FormattableString.Invariant($"the names of what it is in make more than {MostPath} characters"));
                if (!xml.IsEmptyElement) scopes.Push(Scope + name + ".");
                break;
            case "define-gate": Gate(); break;
            case "define-basic-event": found.Events.Add(Event()); break;
            case "define-house-event": found.Houses.Add(Event()); break;
            case "define-parameter": found.Parameters.Add(Event()); break;
            case "define-CCF-group": found.Groups.Add(GroupParser.Read(xml, parsing, Scope)); break;
            // What belongs to event trees and to people says nothing about a fault tree.
            case "label" or "attributes" or "define-event-tree" or "define-initiating-event" or "define-functional-event" or "define-sequence" or "define-rule"
                or "define-consequence" or "define-consequence-group": parsing.Skip(); break;
            default: throw parsing.Wrong($"`{Plain.Line(xml.LocalName)}` is not read");
        }
    }

    void Gate()
    {
        var (name, at, isPrivate) = (parsing.Attribute("name"), parsing.Mark, parsing.IsPrivate);
        Term? formula = null;
        foreach (var _ in parsing.Children())
        {
            if (parsing.SkipsNote()) continue;
            if (formula is not null) throw parsing.Wrong($"gate `{Plain.Line(name)}` has a second formula");
            formula = TermParser.Read(xml, parsing, Scope);
        }
        found.Gates.Add(new(name, Scope, isPrivate, at, formula ?? throw new FaultTreeException($"gate `{Plain.Line(name)}` has no formula", at)));
    }

    EventDefinition Event()
    {
        var (name, at, isPrivate) = (parsing.Attribute("name"), parsing.Mark, parsing.IsPrivate);
        Quantity? value = null;
        foreach (var _ in parsing.Children())
        {
            if (parsing.SkipsNote()) continue;
            if (value is not null) throw parsing.Wrong($"`{Plain.Line(name)}` has a second value");
            value = parsing.Quantity(Scope);
        }
        return new(name, Scope, isPrivate, at, value);
    }
}

using System.Xml;

namespace Warrant.Core;

/// <summary>A common-cause group of the Open-PSA format.</summary>
static class GroupParser
{
    public static GroupDefinition Read(XmlReader xml, Parsing parsing, string scope)
    {
        var group = new GroupDefinition(parsing.Attribute("name"), scope, parsing.Mark, parsing.Attribute("model"), [], null, []);
        foreach (var child in parsing.Children())
        {
            if (parsing.SkipsNote()) continue;
            switch (child)
            {
                case "members":
                    foreach (var member in parsing.Children())
                    {
                        if (member is not ("basic-event" or "event")) throw parsing.Wrong($"`{Plain.Line(member)}` is no member of a common-cause group; `basic-event` is");
                        group.Members.Add(new("basic-event", parsing.Attribute("name"), scope, parsing.Mark));
                        parsing.Skip();
                    }
                    break;
                case "distribution":
                    foreach (var _ in parsing.Children())
                    {
                        if (group.Total is not null) throw parsing.Wrong("a common-cause group has one distribution of one value");
                        group = group with { Total = parsing.Quantity(scope) };
                    }
                    break;
                case "factor": Factor(xml, parsing, group, scope); break;
                case "factors":
                    foreach (var factor in parsing.Children())
                    {
                        if (factor != "factor") throw parsing.Wrong($"`{Plain.Line(factor)}` is no factor");
                        Factor(xml, parsing, group, scope);
                    }
                    break;
                default: throw parsing.Wrong($"`{Plain.Line(child)}` is not read in a common-cause group");
            }
        }
        return group;
    }

    static void Factor(XmlReader xml, Parsing parsing, GroupDefinition group, string scope)
    {
        var level = xml.GetAttribute("level") is null ? (int?)null : parsing.Whole("level");
        var before = group.Factors.Count;
        foreach (var _ in parsing.Children())
        {
            if (group.Factors.Count > before) throw parsing.Wrong("a factor has one value");
            group.Factors.Add((level, parsing.Quantity(scope)));
        }
    }
}

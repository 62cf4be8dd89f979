using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>What a change means, in words.</summary>
public static class ImpactText
{
    public static string Of(Impact impact)
    {
        var text = new StringBuilder();
        foreach (var change in impact.Changes) text.Append(CultureInfo.InvariantCulture, $"{change.On:yyyy-MM-dd}  {Plain.Line(Headline(change))}\n");
        if (impact.IsNone) return text + "nothing in the case rests on that\n";
        Section(text, "grounds touched", impact.Grounds.Select(g => $"{g.Address}: {g.Why}"));
        Section(text, "claims above", impact.Claims.Select(c => $"{c.Id}{(!c.Counts ? " (does not count now)" : c.After ? " (holds without them)" : "")}"));
        if (!impact.Answer) text.Append("answer: no, as it is\n");
        else if (impact.Grounds.Count > 0) text.Append(impact.After ? "answer: yes, and yes while nothing of that counts\n" : "answer: yes, and no while nothing of that counts\n");
        Section(text, "decisions that rest on them", impact.Decisions.Select(d => string.Create(CultureInfo.InvariantCulture, $"act {d.Act} ({d.Outcome} {d.Action}, {d.By}, {d.On:yyyy-MM-dd}, in force until {d.Until:yyyy-MM-dd}) on {string.Join(", ", d.Grounds)}")));
        Section(text, "to do", impact.Duties.Concat(impact.Decisions.SelectMany(d => d.Open)).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.What}{(d.Owner is { } owner ? $"; {owner}" : "")}{(d.Until is { } until ? $"; until {until:yyyy-MM-dd}" : "")}")));
        return text.ToString();
    }

    static string Headline(Change change)
    {
        var parts = new List<string>();
        if (change.Text.Length > 0) parts.Add(change.Text);
        if (change.Fields.Count > 0) parts.Add($"{string.Join(", ", change.Fields)} of {change.System}");
        if (change.Elements.Count > 0) parts.Add(string.Join(", ", change.Elements));
        return string.Join(": ", parts);
    }

    static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0) text.Append(CultureInfo.InvariantCulture, $"{title}\n");
        foreach (var line in all) text.Append("  ").Append(Plain.Line(line)).Append('\n');
    }
}

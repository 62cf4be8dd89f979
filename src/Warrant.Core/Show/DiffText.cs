using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>How two versions of a case differ, in words.</summary>
public static class DiffText
{
    const int Longest = 160, MostSets = 10;

    public static string Of(CaseDiff diff, ReviewAgain again)
    {
        if (diff.IsNone) return "no difference\n";
        var text = new StringBuilder();
        foreach (var section in diff.Elements.GroupBy(e => e.Section))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Plain.Line(section.Key)}\n");
            foreach (var element in section) Append(text, element);
        }
        if (diff.Standings.Count > 0) text.Append("standings\n");
        foreach (var change in diff.Standings) text.Append(CultureInfo.InvariantCulture, $"  {Plain.Line(change.Id)}: {Word(change.From)} → {Word(change.To)}\n");
        var (from, to) = (diff.From, diff.To);
        Line(text, "answer", Answer(from), Answer(to));
        Line(text, "yes until", Until(from), Until(to));
        Line(text, "depth", Depth(from), Depth(to));
        Sets(text, $"no more a {(from.Yes ? "break" : "repair")} set", [.. diff.SetsGone]);
        Sets(text, $"now a {(to.Yes ? "break" : "repair")} set", [.. diff.SetsNew]);
        if (!from.Complete || !to.Complete) text.Append("  what would change the answer was too large to work out for both\n");
        if (again.Changed.Count > 0) text.Append(CultureInfo.InvariantCulture, $"to be reviewed again: {Plain.Line(string.Join(", ", again.Changed))}\n");
        if (again.Above.Count > 0) text.Append(CultureInfo.InvariantCulture, $"  and what rests on that: {Plain.Line(string.Join(", ", again.Above))}\n");
        return text.ToString();
    }

    internal static string Word(Stands how) => how.Standing.ToString().ToLowerInvariant() + (how.Stale ? ", stale" : "") + (how.Standing is Standing.Holds && !how.Answers ? ", does not count" : "");

    static void Append(StringBuilder text, Difference element)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {Plain.Short(element.Name, Longest)}: {string.Join(", ", element.Words)}\n");
        foreach (var key in element.Keys)
        {
            if (key.Key.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    {Plain.Line(key.Key)}\n");
            if (key.From is { } was) text.Append(CultureInfo.InvariantCulture, $"      - {Plain.Short(was, Longest)}\n");
            if (key.To is { } now) text.Append(CultureInfo.InvariantCulture, $"      + {Plain.Short(now, Longest)}\n");
        }
    }

    static void Sets(StringBuilder text, string what, List<string> sets)
    {
        foreach (var set in sets.Take(MostSets)) text.Append(CultureInfo.InvariantCulture, $"  {what}: {Plain.Short(set, Longest)}\n");
        if (sets.Count > MostSets) text.Append(CultureInfo.InvariantCulture, $"  {what}: {sets.Count - MostSets} more; `--format json` has them\n");
    }

    static void Line(StringBuilder text, string what, string from, string to) => text.Append(CultureInfo.InvariantCulture, $"{what}: {(from == to ? $"{from}, as before" : $"{from} → {to}")}\n");

    static string Answer(Outlook of) => $"{(of.Yes ? "yes" : "no")} ({AnswerText.Word(of.Verdict)}, {(of.Stale ? "stale" : "current")})";

    static string Until(Outlook of) => !of.Yes ? "-" : of.YesUntil is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} ({Plain.Short(string.Join(", ", of.EndedBy), Longest)})") : "without an end";

    static string Depth(Outlook of) => of.Depth is { } depth ? depth.ToString(CultureInfo.InvariantCulture) : "-";
}

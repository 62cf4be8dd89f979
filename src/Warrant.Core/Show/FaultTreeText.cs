using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>A fault tree's analysis for people.</summary>
public static class FaultTreeText
{
    public static string Of(FaultTreeAnalysis analysis)
    {
        var text = new StringBuilder();
        Line($"{Plain.Line(analysis.Tree.Top)}: {Count(analysis.Tree.Gates, "gate")}, {Count(analysis.Tree.Events.Count, "event")}");
        if (analysis.CutSets is { } count)
            Line($"minimal cut sets: {count}{(count.IsZero ? "" : $", of {string.Join(", ", analysis.Orders.Select(o => $"{Count(o.Size, "event")}: {o.Count}"))}")}");
        else Line($"minimal cut sets: {(analysis.Tree.Network.IsCoherent ? "too many to count within the budget" : "none are counted, because a gate negates")}");
        if (analysis.UpTo is > 0 and var upTo) Line($"of at most {Count(upTo, "event")}: {(analysis.Orders.Count == 0 ? "none" : string.Join(", ", analysis.Orders.Select(o => $"{Count(o.Size, "event")}: {o.Count}")))}");
        if (analysis.Probability is { } p) Line($"probability, events independent: {p:G12}");
        else if (analysis.Low is { } low) Line($"probability, events independent: between {low:G6} and {analysis.High:G6} (the budget did not suffice for more)");
        else Line($"probability: no number, because an event has none");
        if (analysis.Worst is { } worst) Line($"worst case, any dependence: {worst.Value:G12}{(worst.IsSharp ? "" : " (it may be less: the time was over before the bound was sharp)")}");
        foreach (var set in analysis.Sets) Line($"  {(set.Length == 0 ? "always" : string.Join(", ", set.Select(g => Plain.Line(analysis.Tree.Events[g].Name))))}");
        if (analysis.Sets.Count > 0 && analysis.CutSets > analysis.Sets.Count) Line($"  … and {analysis.CutSets - analysis.Sets.Count} more, none smaller");
        return text.ToString();

        static string Count(int n, string of) => string.Create(CultureInfo.InvariantCulture, $"{n} {of}{(n == 1 ? "" : "s")}");

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}

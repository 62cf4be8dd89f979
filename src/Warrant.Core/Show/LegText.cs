using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>The legs of an alternatives step, and what they share, in words.</summary>
public static class LegText
{
    public static string Of(LegTable table, Assessment assessment)
    {
        var text = new StringBuilder();
        var said = table.Step.Legs.DistinctBy(l => l.Claim.Value).Count();
        text.Append(CultureInfo.InvariantCulture, $"{Plain.Line(table.Step.Address)}: {said} leg{(said == 1 ? "" : "s")}, {table.Legs.Count} of them hold{(table.Legs.Count == 1 ? "s" : "")}, {table.Need} needed\n");
        if (table.Legs.Count < table.Need) text.Append("  too few legs hold, so nothing carries the step\n");
        else if (table.Effective is { } effective)
            text.Append(CultureInfo.InvariantCulture, $"  effective number of legs: {effective}{(effective == 1 ? " – one failure is enough" : "")}\n");
        else text.Append("  effective number of legs: none; no evidence, assumption or common cause ends it, or it is too large to work out\n");
        var items = table.SharedByPairs.Any(p => p.Causes.Count > 0) ? Causes.Items(assessment) : null;
        foreach (var pair in table.SharedByPairs)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Plain.Line(pair.First.Claim.Value)} and {Plain.Line(pair.Second.Claim.Value)} share {Percent(pair.Overlap)} of what they stand on\n");
            if (pair.Grounds.Count > 0) text.Append("    grounds: ").Append(Plain.Line(string.Join(", ", pair.Grounds.Select(g => g.Id)))).Append('\n');
            if (pair.Causes.Count > 0) text.Append("    causes:  ").Append(Plain.Line(string.Join(", ", pair.Causes.Select(c => new SharedCause(c.Kind, c.Value, [.. items![c].Distinct()]).Label)))).Append('\n');
        }
        if (table.Defeats.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  fewest failures that defeat every leg: {table.Defeats[0].Count}\n");
            foreach (var set in table.Defeats.Take(10)) text.Append("    ").Append(FrontierText.Names(set)).Append('\n');
        }
        text.Append(Independence(table.Step, assessment));
        return text.ToString();
    }

    static string Independence(Step step, Assessment assessment)
    {
        var despite = (step.Node["despite"] is { } node ? new Fields(step.Node).Texts("despite") : []).Select(d => d.Value).ToList();
        var known = despite.Count > 0 ? $", despite {Plain.Line(string.Join(", ", despite))}" : "";
        if (step.Independent is not { } claim) return $"  nobody claims that the legs are independent{known}\n";
        var holds = assessment.Case.Find<Claim>(claim.Value) is { } c && assessment.Third[c.Index] is Standing.Holds;
        return $"  independence is claimed by {Plain.Line(claim.Value)}, which {(holds ? "holds" : "does not hold")}{known}\n";
    }

    static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}

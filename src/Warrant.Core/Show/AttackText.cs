using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>The red team's work plan in words.</summary>
public static class AttackText
{
    public static string Of(AttackPlan plan, SafetyCase safetyCase)
    {
        if (!plan.Complete && plan.Targets.Count == 0) return "what to attack: too large to work out within the budget\n";
        if (plan.Targets.Count == 0) return "every break set has something that somebody who is no writer has challenged\n";
        var text = new StringBuilder("what would end the yes, and nobody but its writers has ever challenged; the smallest first\n");
        var told = new HashSet<string>();
        var number = 0;
        foreach (var target in plan.Targets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{++number}. {FrontierText.Names(target.Set)}\n");
            foreach (var (factor, doubts) in target.Doubts)
            {
                if (!told.Add(factor.Name)) continue;
                if (safetyCase[factor.Name]?.Text is { } said) text.Append("   ").Append(Plain.Line(factor.Name)).Append(": ").Append(Plain.Short(said.Value, 160)).Append('\n');
                foreach (var doubt in doubts) text.Append("   - ").Append(doubt).Append('\n');
            }
        }
        if (!plan.Complete) text.Append("… larger sets are too many to work out within the budget\n");
        if (plan.Count > plan.Targets.Count) text.Append(CultureInfo.InvariantCulture, $"… {plan.Count - plan.Targets.Count} larger or further sets\n");
        return text.ToString();
    }
}

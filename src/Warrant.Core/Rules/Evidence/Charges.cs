using System.Globalization;
using System.Text.RegularExpressions;

namespace Warrant.Core;

/// <summary>What the claims above ask of an evidence item.</summary>
/// <param name="Category">That of the nearest claim that has one.</param>
/// <param name="Tier">The tier of the adversary by the nearest claim that names one, in its text or context; 0 where none does.</param>
/// <param name="Side">Whether the way down goes through a side-claim or a bridge.</param>
readonly record struct Charge(string? Category, int Tier, bool Side);

/// <summary>Carries category and adversary down to the evidence.</summary>
static partial class Charges
{
    /// <summary>Each evidence item with each charge under which it is reached from the top, or from an answer, by the claim that names it.</summary>
    public static IEnumerable<(EvidenceItem Item, Charge Charge)> All(Inspection on)
    {
        var seen = new HashSet<(Element, Charge)>();
        var todo = new Stack<(Element, Charge)>(Starts(on).Select(claim => ((Element)claim, default(Charge))));
        while (todo.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            var (element, charge) = next;
            if (element is EvidenceItem item) yield return (item, charge);
            if (element is not Claim { Step: { } step } claim) continue;
            charge = Under(claim, charge);
            foreach (var premise in step.Premises) Push(premise.Value, charge);
            foreach (var leg in step.Legs) Push(leg.Claim.Value, charge);
            foreach (var side in step.Sides.Concat(step.Bridges)) Push(side.Value.Value, charge with { Side = true });
        }

        void Push(string id, Charge charge)
        {
            if (on.Case[id] is Claim or EvidenceItem) todo.Push((on.Case[id]!, charge));
        }
    }

    /// <summary>The highest tier that a text names; 0 for none.</summary>
    public static int TierIn(string? text) =>
        text is null ? 0 : Tier().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();

    static Charge Under(Claim claim, Charge above)
    {
        var tier = Math.Max(TierIn(claim.Text?.Value), claim.Context.Select(c => TierIn(c.Value)).DefaultIfEmpty(0).Max());
        return above with { Category = claim.Category?.Value ?? above.Category, Tier = tier > 0 ? tier : above.Tier };
    }

    static IEnumerable<Claim> Starts(Inspection on)
    {
        if (on.Case.TopClaim is { } top) yield return top;
        foreach (var challenge in on.Case.Challenges)
            if (on.Uses(challenge) && on.Case.Find<Claim>(challenge.Answer?.Value) is { } answer) yield return answer;
    }

    [GeneratedRegex(@"\btiers?[ -]?([1-9])(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tier();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Warrant.Core;

/// <summary>What the claims above ask of an evidence item.</summary>
/// <param name="Category">That of the nearest claim that has one.</param>
/// <param name="Tier">The tier of the adversary by the nearest claim that names one, in its text or context; 0 where none does.</param>
/// <param name="Side">Whether the way down goes through a side-claim or a bridge.</param>
sealed record Charge(string? Category, int Tier, bool Side);

/// <summary>An evidence item and one charge under which it is reached.</summary>
sealed record Charged(EvidenceItem Item, Charge Charge);

/// <summary>Carries category and adversary down to the evidence.</summary>
static partial class Charges
{
    static readonly Charge none = new(null, 0, false);

    /// <summary>Each evidence item with each charge under which it is reached from the top, or from an answer, by the claim that names it.</summary>
    public static List<Charged> All(SafetyCase safetyCase, Func<Element, bool> uses)
    {
        var found = new List<Charged>();
        // Most elements are reached under one charge, so only further ones are looked up.
        var first = new Charge?[safetyCase.Elements.Count];
        var further = new HashSet<(int, Charge)>();
        var todo = new Stack<(Element, Charge)>();
        foreach (var claim in Starts(safetyCase, uses)) todo.Push((claim, none));
        while (todo.TryPop(out var next))
        {
            var (element, charge) = next;
            if (first[element.Index] is not { } met) first[element.Index] = charge;
            else if (met == charge || !further.Add((element.Index, charge))) continue;
            if (element is EvidenceItem item) found.Add(new(item, charge));
            if (element is not Claim { Step: { } step } claim) continue;
            charge = Under(claim, charge);
            foreach (var premise in step.Premises) Push(premise.Value, charge);
            foreach (var leg in step.Legs) Push(leg.Claim.Value, charge);
            // What a number is taken from bears the claim, named as a premise or not.
            foreach (var input in step.With)
                if (Calculating.Origin(safetyCase, input.Value.Value) is EvidenceItem measured) Push(measured.Id, charge);
            if (step.Sides.Length + step.Bridges.Length == 0) continue;
            charge = charge.Side ? charge : charge with { Side = true };
            foreach (var side in step.Sides) Push(side.Value.Value, charge);
            foreach (var bridge in step.Bridges) Push(bridge.Value.Value, charge);
        }
        return found;

        void Push(string id, Charge charge)
        {
            if (safetyCase[id] is { } below and (Claim or EvidenceItem)) todo.Push((below, charge));
        }
    }

    /// <summary>The highest tier that a text names; 0 for none.</summary>
    public static int TierIn(string? text) =>
        text is null || !text.Contains("tier", StringComparison.OrdinalIgnoreCase) ? 0
            : Tier().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();

    static Charge Under(Claim claim, Charge above)
    {
        var tier = TierIn(claim.Text?.Value);
        foreach (var context in claim.Context) tier = Math.Max(tier, TierIn(context.Value));
        var category = claim.Category?.Value ?? above.Category;
        return category == above.Category && (tier == 0 || tier == above.Tier) ? above : above with { Category = category, Tier = tier > 0 ? tier : above.Tier };
    }

    static IEnumerable<Claim> Starts(SafetyCase safetyCase, Func<Element, bool> uses)
    {
        if (safetyCase.TopClaim is { } top) yield return top;
        foreach (var challenge in safetyCase.Challenges)
            if (uses(challenge) && safetyCase.Find<Claim>(challenge.Answer?.Value) is { } answer) yield return answer;
    }

    [GeneratedRegex(@"\btiers?[ -]?([1-9])(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tier();
}

using Warrant.Core;

namespace Warrant.Views;

/// <summary>What one element rests on, and as what.</summary>
/// <param name="Role">Null for a plain premise.</param>
readonly record struct Supports(Element Element, string? Role)
{
    /// <summary>Claims, evidence and assumptions below an element, each once, in the order of the case; of a challenge the claim that answers it.</summary>
    public static IEnumerable<Supports> Of(SafetyCase safetyCase, Element element)
    {
        if (element is Challenge challenge) return Find(safetyCase, challenge.Answer?.Value) is { } answer ? [new(answer, "answers it")] : [];
        if (element is not Claim { Step: { } step }) return [];
        return Named(step).Select(n => (Element: Find(safetyCase, n.Id), n.Role)).Where(n => n.Element is Claim or EvidenceItem or Assumption)
            .GroupBy(n => n.Element!).Select(g => new Supports(g.Key, Joined([.. g.Select(n => n.Role).OfType<string>().Distinct()])));
    }

    static Element? Find(SafetyCase safetyCase, string? id) => id is null ? null : safetyCase[id];

    static string? Joined(IReadOnlyList<string> roles) => roles.Count == 0 ? null : Say.And(roles);

    static IEnumerable<(string Id, string? Role)> Named(Step step)
    {
        foreach (var premise in step.Premises) yield return (premise.Value, null);
        foreach (var leg in step.Legs) yield return (leg.Claim.Value, "would do alone");
        foreach (var side in step.Sides) yield return (side.Value.Value, SideWord(side.Name));
        foreach (var bridge in step.Bridges) yield return (bridge.Value.Value, $"carries the difference in {bridge.Name}");
        foreach (var assumed in step.Assuming) yield return (assumed.Value, "assumed");
        if (step.Independent is { } independent) yield return (independent.Value, "says that the arguments are independent");
        foreach (var input in step.With) yield return (input.Value.Value.LastIndexOf('.') is var dot and > 0 ? input.Value.Value[..dot] : input.Value.Value, $"gives {input.Name}");
    }

    static string SideWord(string role) => role switch
    {
        "complete" => "says that the parts are all",
        "valid" => "says that the measure is valid",
        "implies" => "says that it follows",
        "function" => "says that the formula is right",
        "transfer" => "says that it carries over",
        "elicited" => "says that all was got out of the model",
        "not-sandbagged" => "says that the model did not hold back",
        "red-team-strength" => "says that the attackers were strong enough",
        _ => $"carries the step ({role})",
    };
}

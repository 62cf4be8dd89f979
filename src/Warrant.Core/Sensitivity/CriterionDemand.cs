using System.Globalization;

namespace Warrant.Core;

/// <summary>What a criterion demands of the frontiers and the doubt of the claim that has it in its context, and whether it gets it.</summary>
/// <param name="Word">`depth`, `doubt` or `legs`.</param>
/// <param name="Got">What there is instead, in words; null where the demand is met.</param>
public sealed record CriterionDemand(Criterion Criterion, string Word, string? Got)
{
    public static bool Any(Criterion criterion) => criterion.Says("depth") || criterion.Says("doubt") || criterion.Says("legs");

    /// <summary>The demands of the criteria that a claim has in its own context.</summary>
    public static IEnumerable<CriterionDemand> Of(Assessment assessment, Sensitivity sensitivity, Claim claim)
    {
        foreach (var id in claim.Context)
        {
            if (assessment.Case.Find<Criterion>(id.Value) is not { } criterion || !Any(criterion)) continue;
            var fields = new Fields(criterion.Node);
            var isTop = claim == assessment.Case.TopClaim;
            if (fields.Count("depth") is { } depth)
            {
                var frontiers = isTop ? sensitivity.Frontiers : Frontiers.Of(assessment, claim.Index, 0);
                yield return new(criterion, "depth", frontiers.IsAtLeast(depth.Value) ? null : frontiers.Depth is { } got ? $"a depth of {got}" : "a depth that could not be worked out");
            }
            if (fields.Number("doubt") is { } most)
            {
                var doubt = isTop ? sensitivity.Doubt : DoubtValues.Of(assessment, claim.Index);
                yield return new(criterion, "doubt", doubt.Deciding is not { } value ? "no number" : value > most.Value + 1e-12 ? Above(value, most.Value) : null);
            }
            if (fields.Count("legs") is { } legs)
            {
                var effective = sensitivity.EffectiveLegs(claim) ?? 1;
                yield return new(criterion, "legs", effective < legs.Value ? string.Create(CultureInfo.InvariantCulture, $"{effective}") : null);
            }
        }
    }

    // Four digits, unless they say that the demand is met.
    static string Above(double value, double most)
    {
        var few = Math.Round(value, 4);
        return (few > most ? few : value).ToString("0.###############", CultureInfo.InvariantCulture);
    }
}

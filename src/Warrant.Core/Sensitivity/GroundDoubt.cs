namespace Warrant.Core;

/// <summary>The doubt of one ground, with where it comes from.</summary>
/// <param name="Value">The probability that the ground is false, between 0 and 1; null where nobody gave one, or what was given is no probability.</param>
/// <param name="Origin">`measured`, `elicited`, `default`, `accepted`, `carried by side-claims`; `none` without a value.</param>
public sealed record GroundDoubt(double? Value, string Origin)
{
    static readonly GroundDoubt None = new(null, "none");

    public static GroundDoubt Of(Assessment assessment, Ground ground)
    {
        var safetyCase = assessment.Case;
        var slash = ground.Address.IndexOf('/');
        var element = safetyCase[slash < 0 ? ground.Address : ground.Address[..slash]];
        return (ground.Kind, element) switch
        {
            (GroundKind.Evidence, EvidenceItem evidence) => Of(assessment, evidence),
            (GroundKind.Assumption, Assumption assumption) => Said(assumption.Node) ?? Default(safetyCase, "assumption") ?? None,
            // A warrant that side-claims carry has no doubt of its own: they have it.
            (GroundKind.Warrant, Claim { Step: { } step }) => Said(step.Node) ?? (step.Sides.Length > 0 && step.Kind is not StepKind.Alternatives ? new(0, "carried by side-claims") : Default(safetyCase, "warrant") ?? None),
            (GroundKind.Acceptance, Challenge challenge) => new Fields(challenge.Node).Inner("accepted")?.Number("doubt") is { Value: >= 0 and <= 1 and var accepted } ? new(accepted, "accepted") : None,
            // Arithmetic, a comparison of lists, a challenge that was withdrawn: nothing that could be false by chance.
            _ => new(0, "not in doubt"),
        };
    }

    // What a bound leaves open is measured; a person may doubt more than that, not less.
    static GroundDoubt Of(Assessment assessment, EvidenceItem evidence)
    {
        var said = Said(evidence.Node);
        if (assessment.Facts.Measurements.GetValueOrDefault(evidence.Id) is { } measured)
            return said?.Value > 1 - measured.Confidence ? said : new(Rounded(1 - measured.Confidence), "measured");
        return said ?? Default(assessment.Case, evidence.EvidenceKind?.Value) ?? Default(assessment.Case, "document") ?? None;
    }

    // 1 - 0.95 is 0.05 to whoever reads it.
    static double Rounded(double x) => Math.Round(x, 12);

    static GroundDoubt? Said(MapNode node) => node["doubt"] switch
    {
        Scalar s when Values.Number(s.Value) is >= 0 and <= 1 and var value => new(value, "elicited"),
        MapNode map when new Fields(map).Number("value") is { Value: >= 0 and <= 1 and var value } => new(value, "elicited"),
        _ => null,
    };

    static GroundDoubt? Default(SafetyCase safetyCase, string? kind) =>
        kind is not null && safetyCase.DefaultDoubts.TryGetValue(kind, out var value) && value is >= 0 and <= 1 ? new(value, "default") : null;
}

namespace Warrant.Core;

/// <summary>An alternatives step with what each of its legs stands on.</summary>
/// <param name="Legs">The legs that hold in the third reading, each claim once.</param>
/// <param name="Grounds">By leg: evidence and assumptions below it that hold, in source order.</param>
/// <param name="Evidence">By leg: the evidence among them.</param>
sealed record LegSupport(Step Step, IReadOnlyList<Leg> Legs, IReadOnlyList<IReadOnlyList<Element>> Grounds, IReadOnlyList<IReadOnlyList<EvidenceItem>> Evidence)
{
    /// <summary>How many legs the step needs.</summary>
    public int Need => Step.AtLeast?.Value ?? 1;

    /// <summary>Every alternatives step that the case uses, in source order.</summary>
    public static IReadOnlyList<LegSupport> All(Assessment assessment)
    {
        var used = Reach.Used(assessment.Case);
        return [.. assessment.Case.Claims.Where(c => c.Step is { Kind: StepKind.Alternatives } && used.Contains(c)).Select(c => Of(assessment, c.Step!))];
    }

    public static LegSupport Of(Assessment assessment, Step step)
    {
        var legs = step.Legs.DistinctBy(l => l.Claim.Value)
            .Where(l => assessment.Formula.Node(l.Address) is { } node && assessment.Third[node] is Standing.Holds).ToList();
        var grounds = legs.Select(l => Below(assessment, l)).ToList();
        return new(step, legs, grounds, [.. grounds.Select(g => (IReadOnlyList<EvidenceItem>)[.. g.OfType<EvidenceItem>()])]);
    }

    static IReadOnlyList<Element> Below(Assessment assessment, Leg leg)
    {
        if (assessment.Case.Find<Claim>(leg.Claim.Value) is not { } claim) return [];
        var below = Reach.Below(assessment.Case, claim);
        return [.. assessment.Case.Elements.Where(e => e is EvidenceItem or Assumption && below.Contains(e) && assessment.Third[e.Index] is Standing.Holds)];
    }
}

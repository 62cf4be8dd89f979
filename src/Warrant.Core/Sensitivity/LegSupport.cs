namespace Warrant.Core;

/// <summary>An alternatives step with what each of its legs stands on.</summary>
/// <param name="Legs">The legs that hold in the reading of the walk, each claim once.</param>
/// <param name="Grounds">By leg: the evidence and assumptions that it needs and that hold, with the baselines of comparisons, in source order.</param>
/// <param name="Evidence">By leg: the evidence among them.</param>
sealed record LegSupport(Step Step, IReadOnlyList<Leg> Legs, IReadOnlyList<IReadOnlyList<Element>> Grounds, IReadOnlyList<IReadOnlyList<EvidenceItem>> Evidence)
{
    /// <summary>How many legs the step needs.</summary>
    public int Need => Step.AtLeast?.Value ?? 1;

    /// <summary>Every alternatives step that the case uses, in source order.</summary>
    public static IReadOnlyList<Step> Steps(Assessment assessment)
    {
        var used = Reach.Used(assessment.Case);
        return [.. assessment.Case.Claims.Where(c => c.Step is { Kind: StepKind.Alternatives } && used.Contains(c)).Select(c => c.Step!)];
    }

    /// <param name="walk">One for all steps that are asked about.</param>
    public static LegSupport Of(Assessment assessment, Step step, SupportWalk walk)
    {
        var legs = step.Legs.DistinctBy(l => l.Claim.Value)
            .Where(l => assessment.Formula.Node(l.Address) is { } node && walk.Holds(node)).ToList();
        var grounds = legs.Select(l => walk.Below(assessment.Formula.Node(l.Address)!.Value)).ToList();
        return new(step, legs, grounds, [.. grounds.Select(g => (IReadOnlyList<EvidenceItem>)[.. g.OfType<EvidenceItem>()])]);
    }
}

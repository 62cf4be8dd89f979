namespace Warrant.Core;

/// <summary>How many legs an alternatives step really has.</summary>
public sealed record LegTable
{
    public required Step Step { get; init; }
    /// <summary>The legs that hold, each claim once.</summary>
    public required IReadOnlyList<Leg> Legs { get; init; }
    /// <summary>How many legs are needed.</summary>
    public required int Need { get; init; }
    /// <summary>Each pair of legs that hold.</summary>
    public required IReadOnlyList<LegPair> SharedByPairs { get; init; }
    /// <summary>The least number of grounds and causes whose failure leaves fewer legs than are needed; 0 where too few hold, null where it could not be computed or nothing can.</summary>
    public required int? Effective { get; init; }
    /// <summary>What defeats all legs with the fewest failures.</summary>
    public required IReadOnlyList<IReadOnlyList<Factor>> Defeats { get; init; }

    /// <summary>The alternatives steps that the case uses, in source order.</summary>
    public static IReadOnlyList<Step> Steps(Assessment assessment) => LegSupport.Steps(assessment);

    /// <summary>The tables of every alternatives step that the case uses.</summary>
    public static IReadOnlyList<LegTable> All(Assessment assessment, Budget? budget = null) => Of(assessment, LegSupport.Steps(assessment), budget);

    /// <param name="steps">Alternatives steps of the case.</param>
    public static IReadOnlyList<LegTable> Of(Assessment assessment, IReadOnlyList<Step> steps, Budget? budget = null)
    {
        if (steps.Count == 0) return [];
        var (shared, walk) = (Causes.Shared(assessment), new SupportWalk(assessment));
        return [.. steps.Select(s => Of(assessment, LegSupport.Of(assessment, s, walk), shared, budget))];
    }

    /// <summary>What each pair of legs that hold by their grounds has in common, whatever findings and challenges stand against them.</summary>
    public static IReadOnlyList<LegPair> Pairs(Assessment assessment, Step step) => PairsOf(assessment, LegSupport.Of(assessment, step, new SupportWalk(assessment, assessment.First)));

    static List<LegPair> PairsOf(Assessment assessment, LegSupport legs)
    {
        var pairs = new List<LegPair>();
        for (var a = 0; a < legs.Legs.Count; a++)
            for (var b = a + 1; b < legs.Legs.Count; b++) pairs.Add(LegPair.Of(assessment, legs, a, b));
        return pairs;
    }

    static LegTable Of(Assessment assessment, LegSupport legs, IReadOnlyList<SharedCause> shared, Budget? budget)
    {
        var roots = legs.Legs.Select(l => assessment.Formula.Node(l.Address)!.Value).ToList();
        var enough = roots.Count >= legs.Need && roots.Count > 0;
        var (needed, defeats) = enough ? Defeats(legs.Need) : (0, []);
        if (legs.Need > 1 && roots.Count > 0) (_, defeats) = Defeats(1);
        return new() { Step = legs.Step, Legs = legs.Legs, Need = legs.Need, SharedByPairs = PairsOf(assessment, legs), Effective = needed, Defeats = defeats };

        // The size of the smallest sets that leave fewer legs than these, and the sets of that size.
        (int?, IReadOnlyList<IReadOnlyList<Factor>>) Defeats(int need)
        {
            if (budget?.TimeUp?.Invoke() == true) return (null, []);
            var network = new BreakNetwork(assessment, roots, need, Frontiers.IsOfTheWorld, shared);
            return network.IsExact && Frontier.Of(network.Network.Dual(), budget) is { Cuts: { Depth: { } depth } cuts } ? (depth, Frontiers.List(cuts, network.Factors, Listed, depth)) : (null, []);
        }
    }

    const int Listed = 50;
}

/// <summary>What two legs have in common.</summary>
/// <param name="Grounds">Evidence and assumptions under both.</param>
/// <param name="Causes">Causes that different items of the two have in common.</param>
/// <param name="Overlap">Jaccard: what both have over what either has, of grounds and of shared causes; 0 for nothing in common, 1 for all.</param>
public sealed record LegPair(Leg First, Leg Second, IReadOnlyList<Element> Grounds, IReadOnlyList<(string Kind, string Value)> Causes, double Overlap)
{
    internal static LegPair Of(Assessment assessment, LegSupport legs, int a, int b)
    {
        var both = legs.Grounds[a].Intersect(legs.Grounds[b]).ToList();
        var causes = Core.Causes.Common(assessment.Facts, legs.Evidence[a], legs.Evidence[b]).ToList();
        var either = legs.Grounds[a].Union(legs.Grounds[b]).Count() + causes.Count;
        return new(legs.Legs[a], legs.Legs[b], both, causes, either == 0 ? 0 : (double)(both.Count + causes.Count) / either);
    }
}

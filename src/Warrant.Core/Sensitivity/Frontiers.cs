using System.Numerics;

namespace Warrant.Core;

/// <summary>
/// What would change how something stands. Where it holds: the minimal sets of evidence, assumptions and common causes whose failure would end that
/// (break sets). Where it does not: the minimal sets of what would have to hold besides (repair sets).
/// </summary>
public sealed record Frontiers
{
    /// <summary>Whether it holds in the third reading, so that the sets are break sets.</summary>
    public required bool Holds { get; init; }
    /// <summary>False where the diagram did not fit the budget: then there are only the sets up to a size, and their number is not known.</summary>
    public required bool Complete { get; init; }
    /// <summary>Where it is not complete: every set of this size or less is listed; 0 where not even those were found.</summary>
    public int UpTo { get; init; }
    /// <summary>The size of a smallest break set; 0 where it does not hold, null where nothing of the world can end it, or where it is larger than what could be computed.</summary>
    public required int? Depth { get; init; }
    /// <summary>How many sets there are; null where they could not be counted.</summary>
    public required BigInteger? Count { get; init; }
    /// <summary>The smallest sets, in order of size and then of their names; at most as many as were asked for.</summary>
    public required IReadOnlyList<IReadOnlyList<Factor>> Sets { get; init; }
    /// <summary>Warrants, accepted doubts and waivers that alone would end it: the argument's own single points. Null where they could not be worked out.</summary>
    public IReadOnlyList<Factor>? OwnSinglePoints { get; init; } = [];
    /// <summary>What each factor weighs, the heaviest first; empty where it does not hold.</summary>
    public IReadOnlyList<FactorWeight> Weights { get; init; } = [];

    /// <summary>Evidence, assumptions and causes that alone would end it.</summary>
    public IEnumerable<Factor> SinglePoints =>
        (Complete ? Weights.Where(w => w.Smallest == 1).Select(w => w.Factor) : Sets.Where(s => s.Count == 1).Select(s => s[0])).OrderBy(f => f.Name, StringComparer.Ordinal);

    /// <summary>What is in a break set of the smallest size, each once: from the weights, for they know every set and the list only so many. Where the sets are too many to work out, from those listed.</summary>
    public IEnumerable<Factor> InSmallest => Complete ? Weights.Where(w => w.Smallest == Depth).Select(w => w.Factor) : Sets.Where(s => s.Count == Depth).SelectMany(s => s).Distinct();

    /// <summary>Whether so many at least must fail, as far as is known.</summary>
    public bool IsAtLeast(int depth) => Complete ? Depth is not { } known || known >= depth : depth <= (Depth ?? UpTo + 1);

    /// <param name="node">What is asked about: a node of the formula.</param>
    /// <param name="limit">The most sets to list.</param>
    public static Frontiers Of(Assessment assessment, int node, int limit, Budget? budget = null) =>
        assessment.Third[node] is Standing.Holds ? Breaks(assessment, node, limit, budget) : Repairs(assessment, node, limit, budget);

    /// <summary>The kinds that depth is counted over.</summary>
    internal static bool IsOfTheWorld(FactorKind kind) => kind is FactorKind.Evidence or FactorKind.Assumption or FactorKind.Cause;

    /// <summary>The break sets of a node that holds.</summary>
    /// <param name="spared">Names of elements that do not fail: only sets without them are wanted.</param>
    internal static Frontiers Breaks(Assessment assessment, int node, int limit, Budget? budget, IReadOnlySet<string>? spared = null)
    {
        var network = new BreakNetwork(assessment, [node], 1, IsOfTheWorld, Causes.Shared(assessment), spared: spared);
        if (!network.IsExact) return Unknown(holds: true) with { OwnSinglePoints = Own(assessment, node, budget) };
        if (Frontier.Of(network.Network.Dual(), budget) is not { Cuts: { } cuts }) return Small(network.Network.Dual(), network.Factors, limit, budget) with { Holds = true, OwnSinglePoints = Own(assessment, node, budget) };
        return new()
        {
            Holds = true,
            Complete = true,
            Depth = cuts.Depth,
            Count = cuts.Count,
            Sets = List(cuts, network.Factors, limit),
            OwnSinglePoints = Own(assessment, node, budget),
            Weights = FactorWeight.Of(cuts, network.Factors),
        };
    }

    static Frontiers Repairs(Assessment assessment, int node, int limit, Budget? budget)
    {
        var network = new RepairNetwork(assessment, node);
        if (!network.IsExact) return Unknown(holds: false);
        // Where even everything together would not do, there is no set: the argument itself must be written otherwise.
        if (Frontier.Of(network.Network, budget) is not { Cuts: { } cuts }) return Small(network.Network, network.Factors, limit, budget) with { Holds = false, Depth = 0 };
        return new() { Holds = false, Complete = true, Depth = 0, Count = cuts.Count, Sets = List(cuts, network.Factors, limit) };
    }

    // Circles that are too long to follow to their end: no set can be told.
    static Frontiers Unknown(bool holds) => new() { Holds = holds, Complete = false, Count = null, Depth = holds ? null : 0, Sets = [] };

    // What can be shown without the diagram. The smallest set found is the smallest there is; the weights need them all.
    static Frontiers Small(Network network, List<Factor> factors, int limit, Budget? budget)
    {
        var small = SmallSets.Of(network, budget?.TimeUp);
        return new() { Holds = true, Complete = false, Count = null, UpTo = small.UpTo, Depth = small.Sets.Count > 0 ? small.Sets[0].Length : null, Sets = Named(small.Sets.Where((s, i) => i < limit || s.Length == 1), factors) };
    }

    static IReadOnlyList<Factor>? Own(Assessment assessment, int node, Budget? budget)
    {
        var network = new BreakNetwork(assessment, [node], 1, k => k is FactorKind.Warrant or FactorKind.Acceptance or FactorKind.Waiver);
        if (!network.IsExact) return null;
        var (dual, factors) = (network.Network.Dual(), network.Factors);
        if (Frontier.Of(dual, budget)?.Cuts is { } cuts) return [.. List(cuts, factors, int.MaxValue, 1).Select(s => s[0])];
        return SmallSets.Of(dual, budget?.TimeUp, 1) is { UpTo: > 0 } small ? [.. small.Sets.Select(s => factors[s[0]])] : null;
    }

    internal static IReadOnlyList<IReadOnlyList<Factor>> List(MinimalSets sets, List<Factor> factors, int limit, int largest = int.MaxValue) => Named(sets.List(limit, largest), factors);

    static IReadOnlyList<IReadOnlyList<Factor>> Named(IEnumerable<int[]> sets, List<Factor> factors) =>
    [
        .. sets.Select(s => (IReadOnlyList<Factor>)[.. s.Select(i => factors[i]).OrderBy(f => f.Name, StringComparer.Ordinal)])
            .OrderBy(s => s.Count).ThenBy(s => string.Join(' ', s.Select(f => f.Name)), StringComparer.Ordinal),
    ];
}

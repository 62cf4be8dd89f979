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
    /// <summary>The sizes and the number are exact. False where the diagram did not fit the budget; then there is only what could be shown.</summary>
    public required bool Complete { get; init; }
    /// <summary>The size of a smallest break set; 0 where it does not hold, null where nothing of the world can end it, or where it could not be computed.</summary>
    public required int? Depth { get; init; }
    /// <summary>How many sets there are; null where they could not be counted.</summary>
    public required BigInteger? Count { get; init; }
    /// <summary>The smallest sets, in order of size and then of their names; at most as many as were asked for.</summary>
    public required IReadOnlyList<IReadOnlyList<Factor>> Sets { get; init; }
    /// <summary>Warrants, accepted doubts and waivers that alone would end it: the argument's own single points.</summary>
    public IReadOnlyList<Factor> OwnSinglePoints { get; init; } = [];
    /// <summary>What each factor weighs, the heaviest first; empty where it does not hold.</summary>
    public IReadOnlyList<FactorWeight> Weights { get; init; } = [];

    /// <summary>Evidence, assumptions and causes that alone would end it.</summary>
    public IEnumerable<Factor> SinglePoints => Weights.Where(w => w.Smallest == 1).Select(w => w.Factor).OrderBy(f => f.Name, StringComparer.Ordinal);

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
        if (Frontier.Of(network.Network.Dual(), budget) is not { Cuts: { } cuts }) return new() { Holds = true, Complete = false, Depth = null, Count = null, Sets = [] };
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
        // Where even everything together would not do, there is no set: the argument itself must be written otherwise.
        if (Frontier.Of(network.Network, budget) is not { Cuts: { } cuts }) return new() { Holds = false, Complete = false, Depth = 0, Count = null, Sets = [] };
        return new() { Holds = false, Complete = true, Depth = 0, Count = cuts.Count, Sets = List(cuts, network.Factors, limit) };
    }

    static IReadOnlyList<Factor> Own(Assessment assessment, int node, Budget? budget)
    {
        var network = new BreakNetwork(assessment, [node], 1, k => k is FactorKind.Warrant or FactorKind.Acceptance or FactorKind.Waiver);
        return Frontier.Of(network.Network.Dual(), budget)?.Cuts is { } cuts ? [.. List(cuts, network.Factors, int.MaxValue, 1).Select(s => s[0])] : [];
    }

    internal static IReadOnlyList<IReadOnlyList<Factor>> List(MinimalSets sets, List<Factor> factors, int limit, int largest = int.MaxValue) =>
    [
        .. sets.List(limit, largest).Select(s => (IReadOnlyList<Factor>)[.. s.Select(i => factors[i]).OrderBy(f => f.Name, StringComparer.Ordinal)])
            .OrderBy(s => s.Count).ThenBy(s => string.Join(' ', s.Select(f => f.Name)), StringComparer.Ordinal),
    ];
}

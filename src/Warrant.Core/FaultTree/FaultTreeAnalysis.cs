using System.Numerics;

namespace Warrant.Core;

/// <summary>What a fault tree says. What is null could not be found within the budget, or is not defined for it.</summary>
/// <param name="Complete">False where the budget stopped something.</param>
/// <param name="CutSets">How many minimal cut sets there are; null with not or xor.</param>
/// <param name="Orders">How many of each size.</param>
/// <param name="Probability">Of the top, with independent events; null where an event has none.</param>
/// <param name="Low">The probability is at least this: equal to it, or a bound where the diagram was too large.</param>
/// <param name="Worst">The most it can be under any dependence; null with not or xor.</param>
/// <param name="Sets">The smallest cut sets, as far as asked for.</param>
public sealed record FaultTreeAnalysis(FaultTree Tree, bool Complete, BigInteger? CutSets, IReadOnlyList<OrderCount> Orders, double? Probability, double? Low, double? High,
    Bound? Worst, IReadOnlyList<int[]> Sets)
{
    /// <summary>Where the diagram was too large: every cut set of this size or less is counted in <see cref="Orders"/>; 0 where not even those were found. Null where all are.</summary>
    public int? UpTo { get; init; }

    /// <param name="limit">The most cut sets to list.</param>
    public static FaultTreeAnalysis Of(FaultTree tree, int limit = 0, Budget? budget = null)
    {
        var probabilities = tree.Probabilities();
        if (Frontier.Of(tree.Network, budget) is not { } frontier)
        {
            var bounds = probabilities is null ? default((double Low, double High)?) : GateBounds.Of(tree.Network, probabilities);
            return Small(new(tree, false, null, [], null, bounds?.Low, bounds?.High, null, []), limit, budget);
        }
        var p = probabilities is null ? default(double?) : frontier.Probability(probabilities);
        if (!tree.Network.IsCoherent) return new(tree, true, null, [], p, p, p, null, []);
        var cuts = frontier.Cuts;
        var worst = probabilities is null ? null : frontier.Worst(probabilities);
        if (cuts is null) return Small(new(tree, false, null, [], p, p, p, worst, []), limit, budget);
        return new(tree, worst?.IsSharp != false, cuts.Count, cuts.Orders, p, p, p, worst, limit > 0 ? cuts.List(limit) : []);
    }

    // With what can be said of cut sets without a diagram of them.
    static FaultTreeAnalysis Small(FaultTreeAnalysis partly, int limit, Budget? budget)
    {
        var network = partly.Tree.Network;
        var small = network.IsCoherent ? SmallSets.Of(network, budget?.TimeUp) : new(0, []);
        return partly with { Orders = [.. small.Sets.CountBy(s => s.Length).Select(c => new OrderCount(c.Key, c.Value))], Sets = [.. small.Sets.Take(limit)], UpTo = small.UpTo };
    }
}

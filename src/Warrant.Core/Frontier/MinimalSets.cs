using System.Numerics;

namespace Warrant.Core;

/// <summary>The minimal sets of a coherent function, on a diagram: counted and looked up without being listed.</summary>
public sealed class MinimalSets
{
    readonly Diagram sets;
    readonly int[] least;
    IReadOnlyList<OrderCount>? orders;

    internal MinimalSets(Diagram sets)
    {
        this.sets = sets;
        least = SetSizes.Least(sets);
    }

    /// <summary>How many there are.</summary>
    public BigInteger Count => Orders.Aggregate(BigInteger.Zero, (sum, o) => sum + o.Count);

    /// <summary>How many there are of each size, the small ones first; sizes of which there are none are left out.</summary>
    public IReadOnlyList<OrderCount> Orders => orders ??= SetOrders.Of(sets);

    /// <summary>The size of the smallest; null where there is none.</summary>
    public int? Depth => sets.Root == 0 ? null : least[sets.Root];

    /// <summary>By ground: in how many sets it is.</summary>
    /// <param name="grounds">How many grounds are numbered.</param>
    public BigInteger[] Presence(int grounds) => SetOrders.Presence(sets, grounds);

    /// <summary>By ground: the size of the smallest set with it; 0 where it is in none.</summary>
    /// <param name="grounds">How many grounds are numbered.</param>
    public int[] Smallest(int grounds) => SetSizes.Smallest(sets, least, grounds);

    /// <summary>The sets in order of size, the grounds of each in ascending order.</summary>
    /// <param name="limit">The most to list.</param>
    /// <param name="largest">The greatest size to list.</param>
    public IReadOnlyList<int[]> List(int limit, int largest = int.MaxValue) => SetListing.Of(sets, least, limit, largest);
}

/// <summary>How many sets there are of a size.</summary>
public readonly record struct OrderCount(int Size, BigInteger Count);

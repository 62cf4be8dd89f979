using System.Numerics;

namespace Warrant.Core;

/// <summary>How much hangs on one factor.</summary>
/// <param name="Sets">In how many break sets it is.</param>
/// <param name="Smallest">The size of the smallest of them.</param>
public sealed record FactorWeight(Factor Factor, BigInteger Sets, int Smallest)
{
    /// <summary>Those that are in any set: in the smallest sets first, then in the most.</summary>
    internal static IReadOnlyList<FactorWeight> Of(MinimalSets cuts, List<Factor> factors)
    {
        var (presence, smallest) = (cuts.Presence(factors.Count), cuts.Smallest(factors.Count));
        return
        [
            .. factors.Select((f, i) => new FactorWeight(f, presence[i], smallest[i])).Where(w => w.Smallest > 0)
                .OrderBy(w => w.Smallest).ThenByDescending(w => w.Sets).ThenBy(w => w.Factor.Name, StringComparer.Ordinal),
        ];
    }
}

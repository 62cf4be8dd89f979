using System.Numerics;

namespace Warrant.Core;

/// <summary>How many sets a family has, of each size and with each ground, by passes over its diagram.</summary>
static class SetOrders
{
    // Counts up to here fit a machine word with room for rounding in the estimate.
    const double Word = 1e18;

    public static IReadOnlyList<OrderCount> Of(Diagram sets)
    {
        var estimate = Estimate(sets);
        var result = new List<OrderCount>();
        if (estimate < Word)
        {
            var (start, counts) = WordOrders.Of(sets);
            for (var i = 0; i < counts.Length; i++) if (counts[i] > 0) result.Add(new(start + i, counts[i]));
            return result;
        }
        var (from, large) = LargeOrders.Of(sets);
        for (var i = 0; i < large.Length; i++) if (!large[i].IsZero) result.Add(new(from + i, large[i]));
        return result;
    }

    public static BigInteger[] Presence(Diagram sets, int grounds)
    {
        var (count, ways, presence) = (new BigInteger[sets.Count], new BigInteger[sets.Count], new BigInteger[grounds]);
        count[1] = BigInteger.One;
        for (var n = 2; n < count.Length; n++) count[n] = count[sets.Lows[n]] + Of(n) * count[sets.Highs[n]];
        ways[sets.Root] = BigInteger.One;
        for (var n = sets.Count - 1; n > 1; n--)
        {
            if (ways[n].IsZero) continue;
            ways[sets.Lows[n]] += ways[n];
            ways[sets.Highs[n]] += ways[n] * Of(n);
            var with = ways[n] * count[sets.Highs[n]];
            if (sets.Variables[sets.Levels[n]] is >= 0 and var ground) presence[ground] += with;
            else ways[sets.Roots[~sets.Variables[sets.Levels[n]]]] += with;
        }
        return presence;

        BigInteger Of(int n) => sets.Variables[sets.Levels[n]] is < 0 and var module ? count[sets.Roots[~module]] : BigInteger.One;
    }

    static double Estimate(Diagram sets)
    {
        var (count, most) = (new double[sets.Count], 1.0);
        count[1] = 1;
        for (var n = 2; n < count.Length; n++)
        {
            var with = sets.Variables[sets.Levels[n]] is < 0 and var module ? count[sets.Roots[~module]] : 1;
            count[n] = count[sets.Lows[n]] + with * count[sets.Highs[n]];
            most = Math.Max(most, count[n]);
        }
        return most;
    }
}

using System.Numerics;

namespace Warrant.Core;

/// <summary>Sets by size in numbers of any size; slower than <see cref="WordOrders"/>.</summary>
static class LargeOrders
{
    /// <summary>The smallest size and the counts from there on, of the whole.</summary>
    public static (int From, BigInteger[] Counts) Of(Diagram sets)
    {
        var (from, counts) = (new int[sets.Count], new BigInteger[sets.Count][]);
        (counts[0], counts[1]) = ([], [BigInteger.One]);
        for (var n = 2; n < sets.Count; n++)
        {
            var (low, high) = (sets.Lows[n], sets.Highs[n]);
            var module = sets.Variables[sets.Levels[n]] is < 0 and var m ? sets.Roots[~m] : 1;
            var with = Multiply(counts[high], counts[module]);
            var first = from[high] + (module == 1 ? 1 : from[module]);
            if (counts[low].Length == 0) (from[n], counts[n]) = (first, with);
            else if (with.Length == 0) (from[n], counts[n]) = (from[low], counts[low]);
            else
            {
                from[n] = Math.Min(first, from[low]);
                var sum = new BigInteger[Math.Max(first + with.Length, from[low] + counts[low].Length) - from[n]];
                for (var i = 0; i < with.Length; i++) sum[first - from[n] + i] = with[i];
                for (var i = 0; i < counts[low].Length; i++) sum[from[low] - from[n] + i] += counts[low][i];
                counts[n] = sum;
            }
        }
        return (from[sets.Root], counts[sets.Root]);
    }

    static BigInteger[] Multiply(BigInteger[] a, BigInteger[] b)
    {
        if (a.Length == 0 || b.Length == 0) return [];
        var product = new BigInteger[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j < b.Length; j++) product[i + j] += a[i] * b[j];
        return product;
    }
}

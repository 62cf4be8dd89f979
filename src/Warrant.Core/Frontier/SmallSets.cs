namespace Warrant.Core;

/// <summary>The minimal sets up to a size, exact, for a network whose diagram is too large.</summary>
/// <param name="UpTo">Every minimal set of this size or less is here; 0 where not even the single ones could be found.</param>
/// <param name="Sets">In order of size, each in ascending order of its grounds.</param>
public sealed record SmallSets(int UpTo, IReadOnlyList<int[]> Sets)
{
    // Three numbers of 21 bits make one word.
    const int Largest = 3, Bits = 21, Mask = (1 << Bits) - 1;

    // So many sets are looked at, for each size that is tried.
    const long Work = 20_000_000;

    /// <param name="network">A coherent one.</param>
    /// <param name="largest">The greatest size that is wanted, at most 3.</param>
    /// <exception cref="InvalidOperationException">The network negates.</exception>
    public static SmallSets Of(Network network, Func<bool>? timeUp = null, int largest = Largest)
    {
        if (!network.IsCoherent) throw new InvalidOperationException("the network negates, so it has no minimal sets");
        for (var size = network.Grounds < Mask ? largest : 0; size > 0; size--)
            if (new Search(network, size, timeUp).Solve() is { } found)
                return new(size, [.. found.Select(Grounds).OrderBy(s => s.Length).ThenBy(s => s, Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))]);
        return new(0, []);
    }

    // The numbers of a set plus one, the largest lowest; 0 is the empty set.
    static int[] Grounds(ulong set)
    {
        var grounds = new List<int>();
        for (; set != 0; set >>= Bits) grounds.Add((int)(set & Mask) - 1);
        grounds.Reverse();
        return [.. grounds];
    }

    // From the grounds up: an or has the sets of its inputs, an and one of each joined, as far as they are small enough. A set that is left out because it is too
    // large has no part in a small one above, so what is found is exact.
    sealed class Search(Network network, int size, Func<bool>? timeUp)
    {
        long looked;

        public HashSet<ulong>? Solve()
        {
            var (sets, uses) = (new HashSet<ulong>?[network.Count], new int[network.Count]);
            for (var n = 0; n < network.Count; n++)
                foreach (var input in network.Inputs(n)) uses[input]++;
            for (var n = 0; n < network.Count; n++)
            {
                var inputs = network.Inputs(n).ToArray();
                sets[n] = network.Kind(n) switch
                {
                    GateKind.Constant => network.Need(n) == 1 ? [0] : [],
                    GateKind.Ground => [(ulong)network.Need(n) + 1],
                    GateKind.Or => Any(inputs.Select(i => sets[i]!)),
                    GateKind.And => inputs.OrderBy(i => sets[i]!.Count).Aggregate((HashSet<ulong>?)[0], (all, i) => all is null ? null : Both(all, sets[i]!)),
                    _ => AtLeast([.. inputs.Select(i => sets[i]!)], network.Need(n)),
                };
                if (sets[n] is null || timeUp?.Invoke() == true) return null;
                // What nobody needs any more is let go.
                foreach (var input in inputs) if (--uses[input] == 0) sets[input] = null;
            }
            return sets[^1];
        }

        HashSet<ulong>? Any(IEnumerable<HashSet<ulong>> of)
        {
            var all = new HashSet<ulong>();
            foreach (var sets in of)
            {
                if ((looked += sets.Count) > Work) return null;
                all.UnionWith(sets);
            }
            return Minimal(all);
        }

        HashSet<ulong>? Both(HashSet<ulong> first, HashSet<ulong> second)
        {
            if ((looked += (long)first.Count * second.Count) > Work) return null;
            var joined = new HashSet<ulong>();
            foreach (var a in first)
                foreach (var b in second)
                    if (Join(a, b) is { } set) joined.Add(set);
            return Minimal(joined);
        }

        HashSet<ulong>? AtLeast(HashSet<ulong>[] inputs, int need)
        {
            // More than the size cannot come from different inputs unless they share grounds, so every count is kept.
            var counts = new HashSet<ulong>[need + 1];
            for (var j = 0; j <= need; j++) counts[j] = j == 0 ? [0] : [];
            foreach (var input in inputs)
                for (var j = need; j > 0; j--)
                {
                    if (Both(counts[j - 1], input) is not { } both) return null;
                    if (Any([counts[j], both]) is not { } either) return null;
                    counts[j] = either;
                }
            return counts[need];
        }

        ulong? Join(ulong a, ulong b)
        {
            ulong joined = 0;
            for (var place = 0; a != 0 || b != 0; place++)
            {
                if (place == size) return null;
                // Largest first, so the lowest number of either is the larger one.
                var (x, y) = (a & Mask, b & Mask);
                if (x >= y) a >>= Bits;
                if (y >= x) b >>= Bits;
                joined |= Math.Max(x, y) << (place * Bits);
            }
            return joined;
        }

        static HashSet<ulong> Minimal(HashSet<ulong> sets)
        {
            if (sets.Contains(0)) return [0];
            sets.RemoveWhere(s => Parts(s).Any(sets.Contains));
            return sets;
        }

        // The sets within a set, without itself and the empty one.
        static IEnumerable<ulong> Parts(ulong set)
        {
            var (a, b, c) = (set & Mask, set >> Bits & Mask, set >> (2 * Bits));
            if (b == 0) yield break;
            yield return a;
            yield return b;
            if (c == 0) yield break;
            yield return c;
            yield return a | b << Bits;
            yield return a | c << Bits;
            yield return b | c << Bits;
        }
    }
}

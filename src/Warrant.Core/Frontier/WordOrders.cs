namespace Warrant.Core;

/// <summary>Sets by size where every count fits a machine word: a small polynomial for each node, all in one array.</summary>
static class WordOrders
{
    /// <summary>The smallest size and the counts from there on, of the whole. A family without sets has no counts.</summary>
    public static (int From, ulong[] Counts) Of(Diagram sets)
    {
        var (from, start, length) = (new int[sets.Count], new int[sets.Count + 1], new int[sets.Count]);
        var all = new ulong[Math.Max(64, sets.Count * 8)];
        (all[0], length[1], start[2]) = (1, 1, 1);
        for (var n = 2; n < sets.Count; n++)
        {
            var (low, high) = (sets.Lows[n], sets.Highs[n]);
            // A ground adds one to the size: the polynomial x. A module multiplies by its own polynomial.
            var module = sets.Variables[sets.Levels[n]] is < 0 and var m ? sets.Roots[~m] : 1;
            var first = from[high] + (module == 1 ? 1 : from[module]);
            var end = length[high] == 0 || length[module] == 0 ? first : first + length[high] + length[module] - 1;
            var least = length[low] == 0 ? first : end == first ? from[low] : Math.Min(first, from[low]);
            var size = Math.Max(end, length[low] == 0 ? 0 : from[low] + length[low]) - least;
            (from[n], length[n], start[n + 1]) = (least, size, start[n] + size);
            if (start[n + 1] > all.Length) Array.Resize(ref all, Math.Max(start[n + 1], all.Length * 2));
            var own = all.AsSpan(start[n], size);
            for (var i = 0; i < length[low]; i++) own[from[low] - least + i] = all[start[low] + i];
            for (var j = 0; j < length[module]; j++)
                for (var i = 0; i < length[high]; i++) own[first - least + i + j] += all[start[high] + i] * all[start[module] + j];
        }
        var root = sets.Root;
        return (from[root], all.AsSpan(start[root], length[root]).ToArray());
    }
}

namespace Warrant.Core;

/// <summary>Sizes of the smallest sets of a family.</summary>
static class SetSizes
{
    /// <summary>Larger than any set; two of them can be added.</summary>
    public const int None = int.MaxValue / 4;

    /// <summary>By node: the size of the smallest set in its family.</summary>
    public static int[] Least(Diagram sets)
    {
        var least = new int[sets.Count];
        least[0] = None;
        for (var n = 2; n < least.Length; n++)
            least[n] = Math.Min(None, Math.Min(least[sets.Lows[n]], Variable(sets, least, n) + least[sets.Highs[n]]));
        return least;
    }

    public static int[] Smallest(Diagram sets, int[] least, int grounds)
    {
        var above = new int[sets.Count];
        Array.Fill(above, None);
        above[sets.Root] = 0;
        var smallest = new int[grounds];
        for (var n = sets.Count - 1; n > 1; n--)
        {
            if (above[n] >= None) continue;
            var (low, high) = (sets.Lows[n], sets.Highs[n]);
            above[low] = Math.Min(above[low], above[n]);
            above[high] = Math.Min(above[high], above[n] + Variable(sets, least, n));
            var rest = above[n] + least[high];
            if (sets.Variables[sets.Levels[n]] is >= 0 and var ground) smallest[ground] = smallest[ground] == 0 ? rest + 1 : Math.Min(smallest[ground], rest + 1);
            else
            {
                var root = sets.Roots[~sets.Variables[sets.Levels[n]]];
                above[root] = Math.Min(above[root], rest);
            }
        }
        return smallest;
    }

    static int Variable(Diagram sets, int[] least, int node) => sets.Variables[sets.Levels[node]] is < 0 and var module ? least[sets.Roots[~module]] : 1;
}

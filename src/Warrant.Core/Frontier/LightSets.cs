namespace Warrant.Core;

/// <summary>
/// From one pass over a diagram: the lightest set, and the lightest that leaves its way at each node. A pass costs far more than a step of the programme, so each gives all it can.
/// </summary>
static class LightSets
{
    // Sets that were of no use for long are forgotten.
    const int Most = 4000;

    /// <param name="weights">By level from the first.</param>
    /// <param name="lightest">By node: the weight of its lightest set.</param>
    /// <param name="sets">Gets those that weigh less than 1, as rows of the programme.</param>
    public static void Find(Diagram function, int root, int firstLevel, double[] weights, Func<int, double> lightest, Packing packing, List<int[]> sets)
    {
        if (sets.Count > Most) sets.RemoveRange(0, sets.Count - Most / 2);
        var (path, weight) = (new List<int>(), 0.0);
        for (var n = root; n > 1;)
        {
            var (level, low, high) = (function.Levels[n] - firstLevel, function.Lows[n], function.Highs[n]);
            var (without, with) = (lightest(low), lightest(high) + weights[level]);
            var taken = with < without;
            if (weight + (taken ? without : with) < 0.999) sets.Add(Walk(taken ? low : high, taken ? -1 : level));
            if (taken)
            {
                path.Add(packing.Row(level));
                weight += weights[level];
            }
            n = taken ? high : low;
        }
        sets.Add([.. path]);

        int[] Walk(int n, int first)
        {
            var set = new List<int>(path);
            if (first >= 0) set.Add(packing.Row(first));
            while (n > 1)
            {
                var level = function.Levels[n] - firstLevel;
                if (lightest(function.Lows[n]) <= lightest(function.Highs[n]) + weights[level]) n = function.Lows[n];
                else
                {
                    set.Add(packing.Row(level));
                    n = function.Highs[n];
                }
            }
            return [.. set];
        }
    }
}

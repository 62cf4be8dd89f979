namespace Warrant.Core;

/// <summary>
/// The least cover of one module by cutting planes: the set that is lightest under the weights so far is found by one pass over the diagram, and enters the
/// programme until none is lighter than 1. In the end the weights are divided by the lightest, so they are a cover whatever rounding did before.
/// </summary>
sealed class ModuleCover
{
    const double Enough = 1 - 1e-11, Capped = 1.001;

    readonly Diagram function;
    readonly int first, end, root;
    readonly double[] lightest;
    readonly Func<bool>? timeUp;

    public ModuleCover(Diagram function, int module, Func<bool>? timeUp)
    {
        (this.function, this.timeUp) = (function, timeUp);
        (first, end, root) = (module == 0 ? 2 : function.Ends[module - 1], function.Ends[module], function.Roots[module]);
        (FirstLevel, EndLevel) = Levels(function, module);
        lightest = new double[Math.Max(0, end - first)];
        (Costs, Weights) = (new double[EndLevel - FirstLevel], new double[EndLevel - FirstLevel]);
    }

    public int FirstLevel { get; }
    public int EndLevel { get; }

    /// <summary>By level from the first: the probability of its variable.</summary>
    public double[] Costs { get; }
    /// <summary>By level from the first: the cover.</summary>
    public double[] Weights { get; }
    bool IsWhole => end == function.Count;

    /// <summary>What the cover costs; not capped at 1.</summary>
    public double Value { get; private set; }

    /// <summary>The levels of a module; none where it is constant.</summary>
    public static (int First, int End) Levels(Diagram function, int module) => (module == 0 ? 0 : function.LevelEnds[module - 1], function.LevelEnds[module]);

    /// <summary>Fills the cover, and says how much probability could be packed: the same, up to rounding.</summary>
    public double Solve()
    {
        // A constant: false needs no cover, true can have none.
        if (root < 2) return Value = root;
        if (IsOneSet()) return Cheapest();
        var packed = 0.0;
        foreach (var level in Alone())
        {
            Weights[level] = 1;
            packed += Costs[level];
        }
        for (var level = 0; level < Costs.Length; level++) if (Costs[level] <= 0) Weights[level] = 1;
        if (Lightest(Weights) < Enough) packed += Pack();
        var least = Lightest(Weights);
        // Stopped before every set weighs something: all ones are a cover too.
        if (least <= 0)
        {
            Array.Fill(Weights, 1);
            least = 1;
        }
        for (var level = 0; level < Weights.Length; level++)
        {
            if (least < 1) Weights[level] /= least;
            Value += Weights[level] * Costs[level];
        }
        return packed;
    }

    // All variables are needed together: one set, which the cheapest covers. It may be as large as the case, so no programme is set up for it.
    bool IsOneSet()
    {
        for (var n = first; n < end; n++) if (function.Lows[n] != 0) return false;
        return true;
    }

    double Cheapest()
    {
        var cheapest = function.Levels[root] - FirstLevel;
        for (var n = first; n < end; n++) if (Costs[function.Levels[n] - FirstLevel] < Costs[cheapest]) cheapest = function.Levels[n] - FirstLevel;
        Weights[cheapest] = 1;
        return Value = Costs[cheapest];
    }

    double Pack()
    {
        var packing = new Packing(Costs);
        var weights = (double[])Weights.Clone();
        var pool = new List<int[]>();
        while (true)
        {
            packing.Fill(weights);
            if (Lightest(weights) >= Enough) break;
            LightSets.Find(function, root, FirstLevel, weights, Of, packing, pool);
            var entered = false;
            while (packing.Best(pool) is { } set && packing.Enter(set)) entered = true;
            // Beyond 1 there is nothing to prove for the whole, and without a change there is nothing to gain.
            if (!entered || IsWhole && packing.Sum > Capped || timeUp?.Invoke() == true) break;
        }
        packing.Fill(Weights);
        return packing.Packed();
    }

    // The variables that suffice alone: each is a minimal set, so its weight is 1 and no other set has it.
    List<int> Alone()
    {
        var alone = new List<int>();
        var whenNone = new bool[end - first];
        for (var n = first; n < end; n++) whenNone[n - first] = Empty(function.Lows[n]);
        for (var n = root; n > 1; n = function.Lows[n]) if (Empty(function.Highs[n])) alone.Add(function.Levels[n] - FirstLevel);
        return alone;

        bool Empty(int node) => node < 2 ? node == 1 : whenNone[node - first];
    }

    double Lightest(double[] weights)
    {
        var (levels, lows, highs) = (function.Levels, function.Lows, function.Highs);
        for (var n = first; n < end; n++)
            lightest[n - first] = Math.Min(Of(lows[n]), Of(highs[n]) + weights[levels[n] - FirstLevel]);
        return Of(root);
    }

    double Of(int node) => node < 2 ? node == 1 ? 0 : double.PositiveInfinity : lightest[node - first];
}

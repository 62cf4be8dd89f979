namespace Warrant.Core;

/// <summary>
/// The minimal sets of a coherent function as a zero-suppressed diagram (Minato 1993), in the modules of its binary diagram (Rauzy 1993): those without the
/// variable, and those with it that are not enough without it.
/// </summary>
sealed class SetBuilder
{
    readonly Diagram function;
    readonly NodeStore nodes = new(2);
    readonly PairCache known = new(1 << 21);
    readonly Func<bool>? timeUp;
    Frame[] frames = new Frame[256];
    uint steps;

    struct Frame
    {
        public int Sets, Function, Low;
    }

    SetBuilder(Diagram function, Budget budget)
    {
        this.function = function;
        (nodes.Limit, timeUp) = (budget.Nodes, budget.TimeUp);
        for (var i = 0; i < 2; i++) nodes[i].Level = int.MaxValue;
    }

    /// <summary>Null where the budget did not suffice.</summary>
    public static Diagram? Of(Diagram function, Budget budget)
    {
        var builder = new SetBuilder(function, budget);
        var sets = new int[function.Count];
        sets[1] = 1;
        for (var n = 2; n < sets.Length; n++)
        {
            var high = builder.Without(sets[function.Highs[n]], function.Lows[n]);
            if (high < 0 || (sets[n] = builder.Make(function.Levels[n], sets[function.Lows[n]], high)) < 0) return null;
        }
        return builder.Freeze(sets);
    }

    // The sets on which the function, monotone, is false.
    int Without(int sets, int of)
    {
        var depth = 0;
        while (true)
        {
            int result;
            while (true)
            {
                // The empty set stays where the function is not constant: it is false where nothing is.
                if (sets == 1 && of > 1)
                {
                    result = 1;
                    break;
                }
                // Levels that the sets do not have are levels that they are without.
                while (function.Levels[of] < nodes[sets].Level && of > 1) of = function.Lows[of];
                result = of == 1 || sets == 0 ? 0 : of == 0 ? sets : -1;
                if (result >= 0 || known.TryGet(sets, of, out result)) break;
                if (depth == frames.Length) Array.Resize(ref frames, depth * 2);
                frames[depth++] = new Frame { Sets = sets, Function = of, Low = -1 };
                if (function.Levels[of] == nodes[sets].Level) of = function.Lows[of];
                sets = nodes[sets].Low;
            }
            while (true)
            {
                if (depth == 0) return result;
                ref var frame = ref frames[depth - 1];
                if (frame.Low < 0)
                {
                    frame.Low = result;
                    (sets, of) = (nodes[frame.Sets].High, frame.Function);
                    if (function.Levels[of] == nodes[frame.Sets].Level) of = function.Highs[of];
                    break;
                }
                result = Make(nodes[frame.Sets].Level, frame.Low, result);
                if (result < 0 || (++steps & 0x3FFF) == 0 && timeUp?.Invoke() == true) return -1;
                known.Put(frame.Sets, frame.Function, result);
                depth--;
            }
        }
    }

    int Make(int level, int low, int high)
    {
        if (high == 0) return low;
        var node = nodes.Find(level, low, high);
        if ((node & 0x3FF) == 0) known.Fit(nodes.Count * 2);
        return node;
    }

    Diagram Freeze(int[] sets)
    {
        var map = new int[nodes.Count];
        map[1] = 1;
        foreach (var root in function.Roots) if (sets[root] > 1) map[sets[root]] = -1;
        var kept = 2;
        for (var n = nodes.Count - 1; n > 1; n--)
        {
            if (map[n] == 0) continue;
            kept++;
            if (nodes[n].Low > 1) map[nodes[n].Low] = -1;
            if (nodes[n].High > 1) map[nodes[n].High] = -1;
        }
        var (levels, lows, highs) = (new int[kept], new int[kept], new int[kept]);
        levels[0] = levels[1] = int.MaxValue;
        (lows[1], highs[1]) = (1, 1);
        kept = 2;
        for (var n = 2; n < nodes.Count; n++)
        {
            if (map[n] == 0) continue;
            (levels[kept], lows[kept], highs[kept]) = (nodes[n].Level, map[nodes[n].Low], map[nodes[n].High]);
            map[n] = kept++;
        }
        var roots = new int[function.Roots.Length];
        for (var m = 0; m < roots.Length; m++) roots[m] = map[sets[function.Roots[m]]];
        return new(levels, lows, highs, function.Variables, roots, [], function.LevelEnds);
    }
}

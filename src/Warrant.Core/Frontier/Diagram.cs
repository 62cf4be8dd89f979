namespace Warrant.Core;

/// <summary>
/// A finished decision diagram in modules, without negated edges. Node 0 is false (the empty family), node 1 true (the family of the empty set); children have smaller
/// numbers than parents, and the nodes of a module smaller ones than those of the modules that use it. A level's variable is a ground or a module below.
/// </summary>
sealed class Diagram(int[] levels, int[] lows, int[] highs, int[] variables, int[] roots, int[] ends, int[] levelEnds)
{
    /// <summary>Level, child without and child with the variable, by node; entries of the two terminals are not read.</summary>
    public int[] Levels { get; } = levels;
    public int[] Lows { get; } = lows;
    public int[] Highs { get; } = highs;

    /// <summary>By level: the number of a ground, or ~m for module m.</summary>
    public int[] Variables { get; } = variables;

    /// <summary>By module: its root. The last is the whole.</summary>
    public int[] Roots { get; } = roots;

    /// <summary>By module: the number after that of its last node. Its first is the end of the module before, or 2.</summary>
    public int[] Ends { get; } = ends;

    /// <summary>By module: the level after its last. Its first is the end of the module before, or 0.</summary>
    public int[] LevelEnds { get; } = levelEnds;

    public int Count => Levels.Length;

    public int Root => Roots[^1];

    /// <summary>The diagram of the dual function: x ↦ not f(not x). What has to hold becomes what has to fail.</summary>
    public Diagram Dual()
    {
        var (lows, highs, roots) = (new int[Count], new int[Count], new int[Roots.Length]);
        for (var n = 2; n < Count; n++) (lows[n], highs[n]) = (Swap(Highs[n]), Swap(Lows[n]));
        for (var m = 0; m < roots.Length; m++) roots[m] = Swap(Roots[m]);
        return new(Levels, lows, highs, Variables, roots, Ends, LevelEnds);
    }

    static int Swap(int node) => node < 2 ? 1 - node : node;
}

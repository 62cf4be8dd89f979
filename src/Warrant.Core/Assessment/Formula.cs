namespace Warrant.Core;

/// <summary>
/// The one formula of a case: and and at-least over numbered nodes, leaves being grounds. Truth flows up every edge,
/// falsity only up those that carry it. Cycles are allowed: what rests on itself alone is unknown, because truth and
/// falsity are least fixed points, found by counting inputs (Dowling and Gallier 1984), in linear time and without recursion.
/// </summary>
public sealed class Formula
{
    readonly int[] need, parentStart, childStart;
    readonly Edge[] parents, children;

    internal Formula(List<int> need, List<Link> edges)
    {
        this.need = [.. need];
        (parentStart, parents) = Group(edges, need.Count, byChild: true);
        (childStart, children) = Group(edges, need.Count, byChild: false);
    }

    /// <summary>A node that needs all its inputs; with none it holds.</summary>
    public const int All = -1;
    /// <summary>A leaf: it stands as it is said to.</summary>
    public const int Leaf = -2;

    public int Count => need.Length;

    /// <summary>The inputs of a node, in the order in which they were added.</summary>
    public ReadOnlySpan<Edge> Inputs(int node) => children.AsSpan(childStart[node]..childStart[node + 1]);

    /// <summary>The nodes that have this one as an input.</summary>
    public ReadOnlySpan<Edge> Uses(int node) => parents.AsSpan(parentStart[node]..parentStart[node + 1]);

    public bool IsLeaf(int node) => need[node] == Leaf;

    /// <summary><see cref="All"/>, <see cref="Leaf"/>, or how many of its inputs a node needs.</summary>
    public int Need(int node) => need[node];

    /// <summary>Whether a node can never hold: it needs an input and has none.</summary>
    public bool IsNever(int node) => need[node] > 0 && childStart[node + 1] == childStart[node];

    /// <param name="leaves">How each leaf stands; entries of other nodes are not read.</param>
    /// <param name="blocked">Nodes that are unknown whatever their inputs; null for none.</param>
    /// <param name="failing">Nodes that fail of themselves once truth is known, such as an open challenge whose grounds hold.</param>
    /// <param name="held">Nodes that hold whatever their inputs; null for none.</param>
    public Standing[] Evaluate(ReadOnlySpan<Standing> leaves, bool[]? blocked = null, Func<int, bool[], bool>? failing = null, IReadOnlyList<int>? candidates = null, bool[]? held = null)
    {
        var holds = Truth(leaves, blocked, held);
        var fails = Falsity(leaves, blocked, holds, failing, candidates);
        var result = new Standing[need.Length];
        for (var n = 0; n < result.Length; n++) result[n] = holds[n] ? Standing.Holds : fails[n] ? Standing.Fails : Standing.Unknown;
        return result;
    }

    bool[] Truth(ReadOnlySpan<Standing> leaves, bool[]? blocked, bool[]? held)
    {
        var holds = new bool[need.Length];
        var left = new int[need.Length];
        var todo = new Stack<int>();
        for (var n = 0; n < need.Length; n++)
        {
            left[n] = need[n] == All ? childStart[n + 1] - childStart[n] : need[n];
            if (held?[n] == true || (need[n] == Leaf ? leaves[n] == Standing.Holds : left[n] == 0) && blocked?[n] != true) todo.Push(n);
        }
        while (todo.TryPop(out var n))
        {
            if (holds[n]) continue;
            holds[n] = true;
            foreach (var edge in Uses(n))
                if (--left[edge.Node] == 0 && blocked?[edge.Node] != true) todo.Push(edge.Node);
        }
        return holds;
    }

    bool[] Falsity(ReadOnlySpan<Standing> leaves, bool[]? blocked, bool[] holds, Func<int, bool[], bool>? failing, IReadOnlyList<int>? candidates)
    {
        var fails = new bool[need.Length];
        var todo = new Stack<int>();
        for (var n = 0; n < need.Length; n++)
            if (need[n] == Leaf && leaves[n] == Standing.Fails && blocked?[n] != true) todo.Push(n);
        if (failing is not null)
            foreach (var n in candidates ?? [])
                if (blocked?[n] != true && failing(n, holds)) todo.Push(n);
        while (todo.TryPop(out var n))
        {
            if (fails[n]) continue;
            fails[n] = true;
            foreach (var edge in Uses(n))
                if (edge.CarriesFalsity && need[edge.Node] == All && blocked?[edge.Node] != true) todo.Push(edge.Node);
        }
        return fails;
    }

    // A counting sort, so that edges keep their order.
    static (int[], Edge[]) Group(List<Link> edges, int nodes, bool byChild)
    {
        var start = new int[nodes + 1];
        foreach (var edge in edges) start[(byChild ? edge.Child : edge.Parent) + 1]++;
        for (var n = 0; n < nodes; n++) start[n + 1] += start[n];
        var at = start.AsSpan(0, nodes).ToArray();
        var grouped = new Edge[edges.Count];
        foreach (var edge in edges)
        {
            var (key, other) = byChild ? (edge.Child, edge.Parent) : (edge.Parent, edge.Child);
            grouped[at[key]++] = new Edge(other, edge.Falsity);
        }
        return (start, grouped);
    }
}

/// <summary>An edge of the formula from what needs to what is needed.</summary>
readonly record struct Link(int Parent, int Child, bool Falsity);

/// <summary>One end of an edge of the formula.</summary>
public readonly record struct Edge(int Node, bool CarriesFalsity);

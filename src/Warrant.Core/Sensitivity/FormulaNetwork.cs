namespace Warrant.Core;

/// <summary>
/// Puts parts of a formula into a network of gates. What rests on itself alone does not hold: a cycle is unrolled from false upwards,
/// as often as a value can still come round.
/// </summary>
abstract class FormulaNetwork(Formula formula)
{
    // Gates that unrolling one cycle may make.
    const long MostUnrolled = 40_000;

    readonly int[] made = new int[formula.Count];

    /// <summary>False where cycles were so large that they were not followed to the end: then the network holds less often than the formula, never more.</summary>
    public bool IsExact { get; private set; } = true;

    protected NetworkBuilder To { get; } = new();

    /// <summary>The gate of a leaf.</summary>
    protected abstract int Leaf(int node);

    /// <summary>What a node needs besides its inputs; <see cref="NetworkBuilder.True"/> for nothing.</summary>
    protected virtual int Besides(int node) => NetworkBuilder.True;

    /// <summary>A gate in place of a node and all that is below it; null for most.</summary>
    protected virtual int? Instead(int node) => null;

    /// <summary>The gate of an input that nothing can make true, such as a name that names nothing.</summary>
    protected virtual int Never(int parent) => NetworkBuilder.False;

    /// <summary>How many of the inputs an at-least node needs.</summary>
    protected virtual int Need(int node) => formula.Need(node);

    /// <summary>The gate of a node, with everything below it.</summary>
    protected int Make(int root)
    {
        Components.Visit(formula, root, members =>
        {
            var rounds = members.Count == 1 ? 1 : Components.Rounds(formula, members);
            var most = (int)Math.Min(rounds, Math.Max(1, MostUnrolled / members.Count));
            foreach (var node in members) made[node] = NetworkBuilder.False;
            for (var round = 0; round < most; round++)
            {
                var changed = false;
                foreach (var node in members)
                {
                    var value = Value(node);
                    changed |= value != made[node];
                    made[node] = value;
                }
                if (!changed) return;
            }
            if (most < rounds) IsExact = false;
        });
        return made[root];
    }

    int Value(int node)
    {
        if (Instead(node) is { } instead) return instead;
        if (Besides(node) is var besides && besides == NetworkBuilder.False) return NetworkBuilder.False;
        var value = formula.IsLeaf(node) ? Leaf(node) : Gate(node);
        return besides == NetworkBuilder.True ? value : To.And([value, besides]);
    }

    int Gate(int node)
    {
        var edges = formula.Inputs(node);
        var inputs = new int[edges.Length];
        for (var i = 0; i < inputs.Length; i++) inputs[i] = formula.IsNever(edges[i].Node) ? Never(node) : made[edges[i].Node];
        return formula.Need(node) == Formula.All ? To.And(inputs) : To.AtLeast(Need(node), inputs);
    }
}

namespace Warrant.Core;

/// <summary>
/// Puts a part of a formula into a network of gates. Without recursion, for a chain of 100,000 claims is a case. What rests on itself is
/// unknown, so an edge back into a node that is still being made counts as false.
/// </summary>
abstract class FormulaNetwork(Formula formula)
{
    const int Unmade = -1, Making = -2;

    readonly int[] made = Filled(formula.Count);

    protected NetworkBuilder To { get; } = new();

    /// <summary>The gate of a leaf.</summary>
    protected abstract int Leaf(int node);

    /// <summary>What a node needs besides its inputs; true for nothing.</summary>
    protected abstract int Besides(int node);

    /// <summary>A gate in place of a node and all that is below it; null for most.</summary>
    protected virtual int? Instead(int node) => null;

    /// <summary>The gate of an input that nothing can ever make true, such as a name that names nothing.</summary>
    protected abstract int Never(int parent);

    /// <summary>How many of the inputs an at-least node needs.</summary>
    protected virtual int Need(int node) => formula.Need(node);

    /// <summary>The gate of a node, with everything below it.</summary>
    protected int Make(int root)
    {
        var todo = new Stack<int>([root]);
        var inputs = new List<int>();
        while (todo.TryPeek(out var node))
        {
            if (made[node] is not (Unmade or Making))
            {
                todo.Pop();
                continue;
            }
            if (Instead(node) is { } instead) made[node] = instead;
            else if (formula.IsLeaf(node)) made[node] = Leaf(node);
            else if (made[node] == Unmade && Besides(node) == NetworkBuilder.False) made[node] = NetworkBuilder.False;
            else if (made[node] == Unmade)
            {
                made[node] = Making;
                foreach (var edge in formula.Inputs(node))
                    if (made[edge.Node] == Unmade) todo.Push(edge.Node);
            }
            else
            {
                todo.Pop();
                made[node] = Gate(node, inputs);
            }
        }
        return made[root];
    }

    int Gate(int node, List<int> inputs)
    {
        inputs.Clear();
        foreach (var edge in formula.Inputs(node))
            inputs.Add(formula.IsNever(edge.Node) ? Never(node) : made[edge.Node] is Making ? NetworkBuilder.False : made[edge.Node]);
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(inputs);
        var gate = formula.Need(node) == Formula.All ? To.And(span) : To.AtLeast(Need(node), span);
        return To.And([gate, Besides(node)]);
    }

    static int[] Filled(int count)
    {
        var made = new int[count];
        Array.Fill(made, Unmade);
        return made;
    }
}

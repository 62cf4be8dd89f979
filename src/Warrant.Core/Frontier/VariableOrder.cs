namespace Warrant.Core;

/// <summary>Static orders of the variables of a module: those of one walk down, with the inputs of each gate taken in different orders.</summary>
static class VariableOrder
{
    /// <summary>How many different orders there are to try.</summary>
    public const int Ways = 4;

    /// <summary>The variables below a gate, uppermost first. Fills <paramref name="inner"/> with its gates.</summary>
    /// <param name="isVariable">Grounds and the modules below.</param>
    /// <param name="sizes">How large each node is, written out as a tree.</param>
    public static int[] Of(Network network, int gate, bool[] isVariable, double[] sizes, int way, List<int> inner)
    {
        var (order, todo, seen) = (new Growing(), new Growing(), new HashSet<int>());
        inner.Clear();
        todo.Add(gate);
        while (todo.Count > 0)
        {
            var node = todo.Pop();
            if (!seen.Add(node)) continue;
            if (isVariable[node] && node != gate)
            {
                order.Add(node);
                continue;
            }
            inner.Add(node);
            var inputs = network.Inputs(node).ToArray();
            Sort(inputs, sizes, way);
            for (var i = inputs.Length - 1; i >= 0; i--) todo.Add(inputs[i]);
        }
        inner.Sort();
        return order.ToArray();
    }

    // The largest first does best on most trees, so it is tried first; then the smallest, then as written, both ways round.
    static void Sort(int[] inputs, double[] sizes, int way)
    {
        if (way == 3) Array.Reverse(inputs);
        if (way > 1) return;
        var keys = new double[inputs.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = way == 1 ? sizes[inputs[i]] : -sizes[inputs[i]];
        Array.Sort(keys, inputs);
    }
}

namespace Warrant.Core;

/// <summary>Builds the diagram of a network, module by module, and tries other orders where one grows too large.</summary>
sealed class DiagramBuilder
{
    // The first try may make so many nodes, and each round of tries eight times as many as the one before.
    const int FirstLimit = 1 << 15;

    readonly Network network;
    readonly Budget budget;
    readonly BinaryStore store = new();
    readonly bool[] modules, isVariable;
    readonly double[] sizes;
    readonly int[] edges, moduleOf;
    readonly Growing levels = new(), lows = new(), highs = new(), variables = new(), roots = new(), ends = new(), levelEnds = new();
    readonly List<int> inner = [];
    int[] order = [];

    DiagramBuilder(Network network, Budget budget)
    {
        (this.network, this.budget) = (network, budget);
        store.TimeUp = budget.TimeUp;
        modules = Modules.Of(network);
        (edges, moduleOf, sizes, isVariable) = (new int[network.Count], new int[network.Count], new double[network.Count], new bool[network.Count]);
        for (var n = 0; n < network.Count; n++)
        {
            isVariable[n] = modules[n] || network.Kind(n) is GateKind.Ground;
            sizes[n] = 1;
            foreach (var input in network.Inputs(n)) sizes[n] += sizes[input];
        }
        for (var i = 0; i < 2; i++) Add(int.MaxValue, i, i);
    }

    /// <summary>Null where the budget did not suffice.</summary>
    public static Diagram? Of(Network network, Budget budget)
    {
        var builder = new DiagramBuilder(network, budget);
        for (var n = 0; n < network.Count; n++)
            if (builder.modules[n] && !builder.Solve(n)) return null;
        return new(builder.levels.ToArray(), builder.lows.ToArray(), builder.highs.ToArray(), builder.variables.ToArray(), builder.roots.ToArray(), builder.ends.ToArray(), builder.levelEnds.ToArray());
    }

    bool Solve(int module)
    {
        var room = budget.Nodes - levels.Count;
        for (var limit = Math.Min(FirstLimit, room); limit > 0; limit = (int)Math.Min(limit * 8L, room))
        {
            for (var way = 0; way < VariableOrder.Ways; way++)
            {
                if (Try(module, way, limit) is >= 0 and var edge)
                {
                    Freeze(module, edge);
                    return true;
                }
                if (budget.TimeUp?.Invoke() == true) return false;
            }
            if (limit == room) return false;
        }
        return false;
    }

    int Try(int module, int way, int limit)
    {
        store.Clear();
        store.Limit = limit;
        order = VariableOrder.Of(network, module, isVariable, sizes, way, inner);
        for (var i = 0; i < order.Length; i++)
            if ((edges[order[i]] = store.Variable(variables.Count + i)) < 0) return BinaryStore.Exceeded;
        foreach (var gate in inner)
            if ((edges[gate] = Gate(gate)) < 0) return BinaryStore.Exceeded;
        return edges[module];
    }

    int Gate(int gate)
    {
        var inputs = network.Inputs(gate).ToArray();
        switch (network.Kind(gate))
        {
            case GateKind.Constant: return 1 - network.Need(gate);
            // Only where the whole is one ground.
            case GateKind.Ground: return store.Variable(variables.Count);
            case GateKind.Not: return edges[inputs[0]] ^ 1;
            case GateKind.Xor: return store.Xor(edges[inputs[0]], edges[inputs[1]]);
        }
        // The deepest first, so that each operation adds above what is there.
        var depth = new int[inputs.Length];
        for (var i = 0; i < inputs.Length; i++) depth[i] = -store.Level(edges[inputs[i]]);
        Array.Sort(depth, inputs);
        return network.Kind(gate) switch
        {
            GateKind.And => Fold(inputs, BinaryStore.True, and: true),
            GateKind.Or => Fold(inputs, BinaryStore.False, and: false),
            _ => AtLeast(inputs, network.Need(gate)),
        };
    }

    int Fold(int[] inputs, int edge, bool and)
    {
        foreach (var input in inputs)
        {
            edge = and ? store.And(edge, edges[input]) : store.Or(edge, edges[input]);
            if (edge < 0) break;
        }
        return edge;
    }

    // At least j of the inputs so far, for each j; with input x: (x and at least j-1) or at least j.
    int AtLeast(int[] inputs, int need)
    {
        var counts = new int[need + 1];
        Array.Fill(counts, BinaryStore.False, 1, need);
        foreach (var input in inputs)
            for (var j = need; j > 0; j--)
            {
                var both = store.And(edges[input], counts[j - 1]);
                if (both < 0 || (counts[j] = store.Or(both, counts[j])) < 0) return BinaryStore.Exceeded;
            }
        return counts[need];
    }

    // Copies what the root reaches and gives negated edges a node of their own.
    void Freeze(int module, int root)
    {
        var map = new int[store.Count * 2];
        (map[0], map[1]) = (1, 0);
        if (root > 1) map[root] = -1;
        for (var edge = map.Length - 1; edge > 1; edge--)
        {
            if (map[edge] == 0) continue;
            ref var node = ref store[edge >> 1];
            if ((node.Low ^ (edge & 1)) is > 1 and var low) map[low] = -1;
            if ((node.High ^ (edge & 1)) is > 1 and var high) map[high] = -1;
        }
        for (var edge = 2; edge < map.Length; edge++)
        {
            if (map[edge] == 0) continue;
            ref var node = ref store[edge >> 1];
            map[edge] = levels.Count;
            Add(node.Level, map[node.Low ^ (edge & 1)], map[node.High ^ (edge & 1)]);
        }
        moduleOf[module] = roots.Count;
        roots.Add(map[root]);
        ends.Add(levels.Count);
        if (order.Length == 0 && network.Kind(module) is GateKind.Ground) variables.Add(network.Need(module));
        foreach (var variable in order) variables.Add(modules[variable] ? ~moduleOf[variable] : network.Need(variable));
        levelEnds.Add(variables.Count);
    }

    void Add(int level, int low, int high)
    {
        levels.Add(level);
        lows.Add(low);
        highs.Add(high);
    }
}

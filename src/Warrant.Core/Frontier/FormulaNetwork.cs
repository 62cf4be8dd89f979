namespace Warrant.Core;

/// <summary>The formula of a case as a network without cycles: when does the root hold?</summary>
/// <param name="Network">True if the root holds; of failures see <see cref="Network.Dual"/>.</param>
/// <param name="IsExact">False where cycles were so large that they were not followed to the end: then the network holds less often than the formula, never more.</param>
public sealed record FormulaNetwork(Network Network, bool IsExact)
{
    /// <summary>What a leaf is besides the number of a ground: it never holds, or always.</summary>
    public const int Never = -1, Always = -2;

    // Gates that unrolling one cycle may make.
    const long MostUnrolled = 4_000_000;

    /// <param name="ground">By leaf: the number of its ground, or <see cref="Never"/>, or <see cref="Always"/>. Two leaves may be one ground.</param>
    /// <param name="grounds">How many grounds are numbered.</param>
    /// <param name="blocked">Nodes that never hold, whatever their inputs; null for none.</param>
    /// <param name="extra">Grounds that a node needs beside its inputs, such as an error that may be mended; null for none.</param>
    public static FormulaNetwork Of(Formula formula, int root, Func<int, int> ground, int grounds, bool[]? blocked = null, Func<int, int>? extra = null)
    {
        var builder = new NetworkBuilder();
        var nodes = new int[formula.Count];
        var exact = true;
        Components.Visit(formula, root, members =>
        {
            // A node of a cycle without other support does not hold: from false upwards, as often as a value can still come round.
            var rounds = Components.Rounds(formula, members);
            if ((long)rounds * members.Count > MostUnrolled) (rounds, exact) = ((int)Math.Max(1, MostUnrolled / members.Count), false);
            for (var round = 0; round < rounds; round++)
            {
                var changed = false;
                foreach (var n in members)
                {
                    var value = Node(n);
                    changed |= value != nodes[n];
                    nodes[n] = value;
                }
                if (!changed) break;
            }
        });
        return new(builder.Build(nodes[root], grounds), exact);

        int Node(int n)
        {
            if (blocked?[n] == true) return NetworkBuilder.False;
            var value = formula.IsLeaf(n) ? Leaf(ground(n)) : Gate(n);
            return extra?.Invoke(n) is >= 0 and var also ? builder.And([value, builder.Ground(also)]) : value;
        }

        int Leaf(int number) => number switch
        {
            Never => NetworkBuilder.False,
            Always => NetworkBuilder.True,
            _ => builder.Ground(number),
        };

        int Gate(int n)
        {
            var inputs = new int[formula.Inputs(n).Length];
            for (var i = 0; i < inputs.Length; i++) inputs[i] = nodes[formula.Inputs(n)[i].Node];
            return formula.Need(n) == Formula.All ? builder.And(inputs) : builder.AtLeast(formula.Need(n), inputs);
        }
    }
}

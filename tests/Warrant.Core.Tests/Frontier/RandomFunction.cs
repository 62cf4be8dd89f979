using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Core.Tests;

/// <summary>A random monotone function of up to six grounds, as gates over earlier nodes, with its grounds' probabilities.</summary>
sealed record RandomFunction(int Grounds, (int Need, int[] Inputs)[] Gates, double[] Doubts)
{
    public static Gen<RandomFunction> Generator { get; } =
        from grounds in Gen.Choose(1, 6)
        from count in Gen.Choose(1, 8)
        from gates in Gen.CollectToArray(Enumerable.Range(0, count), i => Gate(grounds + i))
        from doubts in Gen.ArrayOf(Gen.Choose(0, 20).Select(n => n / 20.0), grounds)
        select new RandomFunction(grounds, gates, doubts);

    static Gen<(int, int[])> Gate(int nodes) =>
        from inputs in Gen.Choose(1, 4).SelectMany(n => Gen.ArrayOf(Gen.Choose(Math.Max(0, nodes - 8), nodes - 1), n))
        from need in Gen.Choose(1, inputs.Length)
        select (need, inputs);

    public Network Network()
    {
        var builder = new NetworkBuilder();
        var nodes = new List<int>();
        for (var i = 0; i < Grounds; i++) nodes.Add(builder.Ground(i));
        foreach (var (need, inputs) in Gates) nodes.Add(builder.AtLeast(need, [.. inputs.Select(i => nodes[i])]));
        return builder.Build(nodes[^1], Grounds);
    }

    /// <summary>The value by the definition of the gates; bit i of the outcome is ground i.</summary>
    public bool Holds(int outcome)
    {
        var values = new List<bool>();
        for (var i = 0; i < Grounds; i++) values.Add((outcome >> i & 1) == 1);
        foreach (var (need, inputs) in Gates) values.Add(inputs.Count(i => values[i]) >= need);
        return values[^1];
    }

    public override string ToString() => $"{Grounds}: {string.Join("; ", Gates.Select(g => $"{g.Need}/{string.Join(",", g.Inputs)}"))} at {string.Join(" ", Doubts)}";
}

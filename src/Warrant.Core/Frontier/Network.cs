namespace Warrant.Core;

/// <summary>What a node of a <see cref="Network"/> is.</summary>
public enum GateKind : byte
{
    /// <summary>Always false or always true; <see cref="Network.Need"/> is 0 or 1.</summary>
    Constant,
    /// <summary>A ground, by its number.</summary>
    Ground,
    And,
    Or,
    /// <summary>True if at least <see cref="Network.Need"/> of its inputs are.</summary>
    AtLeast,
    Not,
    /// <summary>True if exactly one of its two inputs is.</summary>
    Xor,
}

/// <summary>
/// A function of numbered grounds, as gates. Every input has a smaller number than its gate, so a loop upwards evaluates it and nothing recurses.
/// Made by <see cref="NetworkBuilder"/>; only what the root reaches is in it.
/// </summary>
public sealed class Network
{
    readonly GateKind[] kinds;
    readonly int[] needs, starts, inputs;

    internal Network(GateKind[] kinds, int[] needs, int[] starts, int[] inputs, int grounds)
    {
        (this.kinds, this.needs, this.starts, this.inputs, Grounds) = (kinds, needs, starts, inputs, grounds);
        IsCoherent = true;
        foreach (var kind in kinds) if (kind is GateKind.Not or GateKind.Xor) IsCoherent = false;
    }

    /// <summary>How many nodes there are; the last is the root.</summary>
    public int Count => kinds.Length;

    public int Root => kinds.Length - 1;

    /// <summary>How many grounds are numbered, used or not.</summary>
    public int Grounds { get; }

    /// <summary>No gate negates: the function is monotone, so it has minimal sets and a worst case.</summary>
    public bool IsCoherent { get; }

    public GateKind Kind(int node) => kinds[node];

    /// <summary>How many inputs an at-least gate needs, the number of a ground, the value of a constant.</summary>
    public int Need(int node) => needs[node];

    public ReadOnlySpan<int> Inputs(int node) => inputs.AsSpan(starts[node], starts[node + 1] - starts[node]);

    /// <summary>The value of the function; entries are by the number of the ground.</summary>
    public bool Evaluate(ReadOnlySpan<bool> grounds)
    {
        var value = new bool[Count];
        for (var n = 0; n < value.Length; n++)
        {
            var on = 0;
            foreach (var input in Inputs(n)) if (value[input]) on++;
            value[n] = kinds[n] switch
            {
                GateKind.Constant => needs[n] == 1,
                GateKind.Ground => grounds[needs[n]],
                GateKind.And => on == Inputs(n).Length,
                GateKind.Or => on > 0,
                GateKind.AtLeast => on >= needs[n],
                GateKind.Not => on == 0,
                _ => on == 1,
            };
        }
        return value[^1];
    }

    /// <summary>
    /// The dual: what fails when what holds is this network. True of a set of failures if and only if this one is false when exactly those grounds fail.
    /// </summary>
    /// <exception cref="InvalidOperationException">The network is not coherent.</exception>
    public Network Dual()
    {
        if (!IsCoherent) throw new InvalidOperationException("only a coherent network has a dual made of the same gates");
        var (dual, need) = ((GateKind[])kinds.Clone(), (int[])needs.Clone());
        for (var n = 0; n < dual.Length; n++)
            switch (kinds[n])
            {
                case GateKind.Constant: need[n] = 1 - needs[n]; break;
                case GateKind.And: dual[n] = GateKind.Or; break;
                case GateKind.Or: dual[n] = GateKind.And; break;
                case GateKind.AtLeast: need[n] = Inputs(n).Length - needs[n] + 1; break;
            }
        return new(dual, need, starts, inputs, Grounds);
    }
}

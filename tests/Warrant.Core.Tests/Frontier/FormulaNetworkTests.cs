using FsCheck;
using FsCheck.Fluent;
using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>The network of a formula holds exactly when the formula does, cycles included.</summary>
public sealed class FormulaNetworkTests
{
    const int Leaves = 4;

    [Fact]
    public void The_network_says_what_the_formula_says()
    {
        // Inputs may come later than their node, so most of these have cycles.
        var formulas = from count in Gen.Choose(1, 8)
                       from nodes in Gen.ArrayOf(from inputs in Gen.Choose(1, 4).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, Leaves + count - 1), n)) from need in Gen.Choose(-1, 3) select (need == 0 ? Formula.All : need, inputs), count)
                       select nodes;
        Prop.ForAll(formulas.ToArbitrary(), nodes =>
        {
            var formula = Of(nodes);
            var network = new Plain(formula);
            for (var x = 0; x < 1 << Leaves; x++)
            {
                bool[] on = [.. Enumerable.Range(0, Leaves).Select(i => (x >> i & 1) == 1)];
                var standings = new Standing[formula.Count];
                for (var i = 0; i < Leaves; i++) standings[i] = on[i] ? Standing.Holds : Standing.Unknown;
                if ((formula.Evaluate(standings)[Leaves] is Standing.Holds) != network.Network.Evaluate(on)) return false;
            }
            return network.IsExact;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(0xc1c, 0x21));
    }

    [Fact]
    public void What_rests_on_itself_alone_does_not_hold()
    {
        var network = new Plain(Of([(Formula.All, [5]), (Formula.All, [4])])).Network;
        Assert.False(network.Evaluate([true, true, true, true]));
        Assert.Equal(GateKind.Constant, network.Kind(network.Root));
    }

    // Every leaf is a ground of its own.
    sealed class Plain : FormulaNetwork
    {
        public Plain(Formula formula) : base(formula) => Network = To.Build(Make(Leaves), Leaves);

        public Network Network { get; }

        protected override int Leaf(int node) => To.Ground(node);
    }

    static Formula Of((int Need, int[] Inputs)[] nodes) => new(
        [.. Enumerable.Repeat(Formula.Leaf, Leaves), .. nodes.Select(n => n.Need)],
        [.. nodes.SelectMany((n, i) => n.Inputs.Select(input => new Link(Leaves + i, input, false)))]);
}

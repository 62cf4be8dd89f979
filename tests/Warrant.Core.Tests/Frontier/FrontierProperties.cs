using FsCheck;
using FsCheck.Fluent;
using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>Everything that is read off a diagram, against definitions and brute force, on random monotone functions.</summary>
public sealed class FrontierProperties
{
    static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(0xf00d, 0x11);

    [Fact]
    public void Minimal_sets_are_those_of_brute_force() => Each((f, solved) =>
    {
        Same(MinimalTrue(f), solved.Cuts!.List(int.MaxValue));
        // A path set is a smallest set of grounds without which the function is false.
        Same(Minimal(f, x => !f.Holds(~x & (1 << f.Grounds) - 1)), solved.Paths!.List(int.MaxValue));
    });

    [Fact]
    public void Counts_sizes_and_presence_are_those_of_the_list() => Each((f, solved) =>
    {
        var (cuts, sets) = (solved.Cuts!, MinimalTrue(f));
        Assert.Equal(sets.Count, cuts.Count);
        Assert.Equal(sets.GroupBy(s => s.Length).OrderBy(g => g.Key).Select(g => new OrderCount(g.Key, g.Count())), cuts.Orders);
        Assert.Equal(sets.Count == 0 ? null : sets.Min(s => s.Length), cuts.Depth);
        var (presence, smallest) = (cuts.Presence(f.Grounds), cuts.Smallest(f.Grounds));
        for (var g = 0; g < f.Grounds; g++)
        {
            Assert.Equal(sets.Count(s => s.Contains(g)), presence[g]);
            Assert.Equal(sets.Where(s => s.Contains(g)).Select(s => s.Length).DefaultIfEmpty(0).Min(), smallest[g]);
        }
        var sizes = cuts.List(3).Select(s => s.Length).ToList();
        Assert.Equal(sets.Select(s => s.Length).Order().Take(3), sizes);
    });

    [Fact]
    public void Cut_sets_and_path_sets_are_each_others_minimal_transversals() => Each((f, solved) =>
    {
        var (cuts, paths) = (solved.Cuts!.List(int.MaxValue), solved.Paths!.List(int.MaxValue));
        Same(Minimal(f, x => cuts.All(c => c.Any(g => (x >> g & 1) == 1))), paths);
        Same(Minimal(f, x => paths.All(c => c.Any(g => (x >> g & 1) == 1))), cuts);
    });

    [Fact]
    public void Probability_and_slopes_are_those_of_enumeration() => Each((f, solved) =>
    {
        var (p, importances) = solved.Importances(f.Doubts);
        Assert.Equal(Enumerated(f, f.Doubts), p, 1e-12);
        Assert.Equal(p, solved.Probability(f.Doubts), 1e-15);
        for (var g = 0; g < f.Grounds; g++)
        {
            var (on, off) = ((double[])f.Doubts.Clone(), (double[])f.Doubts.Clone());
            (on[g], off[g]) = (1, 0);
            Assert.Equal(Enumerated(f, on) - Enumerated(f, off), importances[g].Birnbaum, 1e-12);
        }
    });

    [Fact]
    public void Worst_and_best_case_are_those_over_all_joint_outcomes() => Each((f, solved) =>
    {
        var worst = solved.Worst(f.Doubts);
        var best = solved.Best(f.Doubts);
        Assert.Equal(JointOutcomes.Most(f.Grounds, f.Holds, f.Doubts), worst.Value, 1e-9);
        Assert.Equal(1 - JointOutcomes.Most(f.Grounds, x => !f.Holds(x), f.Doubts), best.Value, 1e-9);
        Assert.True(worst.IsSharp && best.IsSharp, $"{worst.Value} {worst.Attained} {best.Value} {best.Attained}");
    });

    [Fact]
    public void The_weights_prove_the_worst_case() => Each((f, solved) =>
    {
        var worst = solved.Worst(f.Doubts);
        Assert.All(worst.Weights, w => Assert.True(w >= 0));
        foreach (var set in MinimalTrue(f)) if (set.Length > 0) Assert.True(set.Sum(g => worst.Weights[g]) >= 1 - 1e-12);
        if (worst.Value < 1) Assert.Equal(worst.Value, worst.Weights.Zip(f.Doubts, (w, d) => w * d).Sum(), 1e-12);
    });

    [Fact]
    public void The_dual_swaps_what_holds_and_what_fails() => Each((f, solved) =>
    {
        var dual = f.Network().Dual();
        Same([.. solved.Paths!.List(int.MaxValue)], Frontier.Of(dual)!.Cuts!.List(int.MaxValue));
        for (var x = 0; x < 1 << f.Grounds; x++)
            Assert.Equal(!f.Holds(~x & (1 << f.Grounds) - 1), dual.Evaluate([.. Enumerable.Range(0, f.Grounds).Select(g => (x >> g & 1) == 1)]));
    });

    [Fact]
    public void Small_sets_without_a_diagram_are_all_the_small_sets() => Each((f, _) =>
    {
        var small = SmallSets.Of(f.Network());
        Assert.Equal(3, small.UpTo);
        Same(MinimalTrue(f).Where(s => s.Length <= 3), small.Sets);
        Same(MinimalTrue(f).Where(s => s.Length <= 1), SmallSets.Of(f.Network(), largest: 1).Sets);
    });

    [Fact]
    public void Bounds_without_a_diagram_hold() => Each((f, solved) =>
    {
        var (low, high) = GateBounds.Of(f.Network(), f.Doubts);
        Assert.InRange(solved.Probability(f.Doubts), low - 1e-12, high + 1e-12);
        Assert.True(GateBounds.Any(f.Network(), f.Doubts) >= solved.Worst(f.Doubts).Value - 1e-12);
    });

    static void Each(Action<RandomFunction, Frontier> check) => Prop.ForAll(RandomFunction.Generator.ToArbitrary(), f => check(f, Frontier.Of(f.Network())!)).Check(Many);

    static double Enumerated(RandomFunction f, double[] p) =>
        Enumerable.Range(0, 1 << f.Grounds).Where(f.Holds).Sum(x => Enumerable.Range(0, f.Grounds).Aggregate(1.0, (product, g) => product * ((x >> g & 1) == 1 ? p[g] : 1 - p[g])));

    static List<int[]> MinimalTrue(RandomFunction f) => Minimal(f, f.Holds);

    static List<int[]> Minimal(RandomFunction f, Func<int, bool> holds) =>
        [.. Enumerable.Range(0, 1 << f.Grounds).Where(x => holds(x) && Enumerable.Range(0, f.Grounds).All(g => (x >> g & 1) == 0 || !holds(x & ~(1 << g))))
            .Select(x => Enumerable.Range(0, f.Grounds).Where(g => (x >> g & 1) == 1).ToArray())];

    static void Same(IEnumerable<int[]> expected, IEnumerable<int[]> actual) => Assert.Equal(Keys(expected), Keys(actual));

    static List<string> Keys(IEnumerable<int[]> sets) => [.. sets.Select(s => string.Join(",", s)).Order(StringComparer.Ordinal)];
}

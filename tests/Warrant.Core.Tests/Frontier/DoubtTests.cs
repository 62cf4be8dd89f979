using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>Published and hand-computed values of best, independent and worst case.</summary>
public sealed class DoubtTests
{
    public static TheoryData<string, double[], int[][], double, double, double> Structures => new()
    {
        { "both needed", [.05, .05], [[0], [1]], .05, .0975, .10 },
        { "a hundred needed", [.. Enumerable.Repeat(.01, 100)], [.. Enumerable.Range(0, 100).Select(i => new[] { i })], .01, .6339676587, 1 },
        { "either", [.05, .05], [[0, 1]], 0, .0025, .05 },
        { "two of three", [.1, .2, .3], [[0, 1], [0, 2], [1, 2]], 0, .098, .3 },
        { "shared and legs", [.1, .2, .3], [[0], [1, 2]], .1, .154, .3 },
        { "bridge", [.1, .1, .1, .1, .1], [[0, 1], [3, 4], [0, 2, 4], [1, 2, 3]], 0, .02152, .2 },
        { "three legs and one assumption", [.05, .05, .05, .02], [[3], [0, 1, 2]], .02, .0201225, .07 },
        { "any two of four layers", [.01, .02, .03, .04], [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]], 0, .00340072, .05 },
    };

    [Theory, MemberData(nameof(Structures))]
    public void Best_independent_and_worst(string structure, double[] doubts, int[][] breaks, double best, double independent, double worst)
    {
        Assert.NotEmpty(structure);
        var solved = Frontier.Of(Sets(doubts.Length, breaks))!;
        Assert.Equal(best, solved.Best(doubts).Value, 1e-10);
        Assert.Equal(independent, solved.Probability(doubts), 1e-10);
        Assert.Equal(worst, solved.Worst(doubts).Value, 1e-10);
        Assert.True(solved.Worst(doubts).IsSharp);
        Assert.Equal(breaks.Length, solved.Cuts!.Count);
    }

    [Fact]
    public void Importances_of_two_trains()
    {
        // p1 p2 v1 v2: each train fails with its pump or its valve.
        var builder = new NetworkBuilder();
        int Train(int i) => builder.Or([builder.Ground(i), builder.Ground(i + 2)]);
        var solved = Frontier.Of(builder.Build(builder.And([Train(0), Train(1)]), 4))!;
        double[] p = [.6, .7, .4, .5];
        var (whole, weighs) = solved.Importances(p);
        Assert.Equal(.646, whole, 1e-12);
        Check(weighs[0], .51, .4737, .7895, 1.316, 1.9);
        Check(weighs[3], .228, .1765, .5882, 1.176, 1.214);
        Assert.Equal([.42, .30, .28, .20], solved.Cuts!.List(9).Select(s => Math.Round(s.Aggregate(1.0, (product, g) => product * p[g]), 12)).OrderDescending());

        static void Check(Importance of, double birnbaum, double criticality, double fussellVesely, double achievement, double reduction)
        {
            Assert.Equal(birnbaum, of.Birnbaum, 5e-5);
            Assert.Equal(criticality, of.Criticality, 5e-5);
            Assert.Equal(fussellVesely, of.FussellVesely, 5e-5);
            Assert.Equal(achievement, of.RiskAchievement, 5e-4);
            Assert.Equal(reduction, of.RiskReduction, 5e-4);
        }
    }

    [Fact]
    public void Small_functions()
    {
        Assert.Equal(.496, Frontier.Of(Sets(3, [[0], [1], [2]]))!.Probability([.1, .2, .3]), 1e-12);
        Assert.Equal(.074, Frontier.Of(Sets(3, [[0, 1], [1, 2]]))!.Probability([.1, .2, .3]), 1e-12);
    }

    [Fact]
    public void Splitting_a_ground_in_two_needed_halves_changes_no_worst_case() =>
        Assert.Equal(Frontier.Of(Sets(2, [[0, 1]]))!.Worst([.1, .3]).Value, Frontier.Of(Sets(3, [[0, 2], [1, 2]]))!.Worst([.05, .05, .3]).Value, 1e-12);

    [Fact]
    public void Nothing_needed_never_fails_and_the_impossible_always_does()
    {
        var builder = new NetworkBuilder();
        var (never, always) = (Frontier.Of(builder.Build(NetworkBuilder.False, 1))!, Frontier.Of(builder.Build(NetworkBuilder.True, 1))!);
        Assert.Equal((0.0, 0.0, 0.0), (never.Probability([.5]), never.Worst([.5]).Value, never.Best([.5]).Value));
        Assert.Equal((1.0, 1.0, 1.0), (always.Probability([.5]), always.Worst([.5]).Value, always.Best([.5]).Value));
        Assert.Equal((0, 1), ((int)never.Cuts!.Count, (int)always.Cuts!.Count));
        Assert.Empty(Assert.Single(always.Cuts.List(5)));
    }

    [Fact]
    public void A_chain_of_many_grounds_is_no_deeper_than_memory()
    {
        // (g0 or g1) and (g1 or g2) and …: one module, as deep as it is long.
        const int Long = 100_000;
        var builder = new NetworkBuilder();
        var links = new int[Long];
        for (var i = 0; i < Long; i++) links[i] = builder.Or([builder.Ground(i), builder.Ground(i + 1)]);
        var solved = Frontier.Of(builder.Build(builder.And(links), Long + 1))!;
        Assert.InRange(solved.Probability([.. Enumerable.Repeat(.9999, Long + 1)]), .998, .9991);
        Assert.Equal(Long / 2, solved.Cuts!.Depth);
    }

    [Fact]
    public void A_budget_that_is_too_small_gives_no_diagram()
    {
        var gates = Sets(12, [.. Enumerable.Range(0, 12).Select(i => new[] { i, (i + 1) % 12, (i + 5) % 12 })]);
        Assert.Null(Frontier.Of(gates, new Budget(Nodes: 20)));
        Assert.NotNull(Frontier.Of(gates));
    }

    static Network Sets(int grounds, int[][] sets)
    {
        var builder = new NetworkBuilder();
        return builder.Build(builder.Or([.. sets.Select(s => builder.And([.. s.Select(builder.Ground)]))]), grounds);
    }
}

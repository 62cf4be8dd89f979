using Warrant.Core;

namespace Warrant.Core.Tests;

public sealed class CommonCauseTests
{
    [Fact]
    public void Shares_of_three_members()
    {
        Near([.08, 0, .02], CommonCauses.BetaFactor(3, .1, .2));
        Near([.08, .009, .002], CommonCauses.MultipleGreekLetters(.1, [.2, .1]));
        Near([.05, .0142857142857, .0214285714286], CommonCauses.AlphaFactor(.1, [.7, .2, .1]));
        Near([.07, .01, .01], CommonCauses.PhiFactor(.1, [.7, .2, .1]));
    }

    [Fact]
    public void Three_trains_with_two_groups()
    {
        var builder = new NetworkBuilder();
        var probabilities = new List<double>();
        var (pumps, valves) = (Group(), Group());
        var solved = Frontier.Of(builder.Build(builder.And([.. Enumerable.Range(0, 3).Select(i => builder.Or([pumps[i], valves[i]]))]), probabilities.Count))!;
        Assert.Equal(.04308037, solved.Probability([.. probabilities]), 5e-9);
        Assert.Equal(10, solved.Cuts!.Count);

        int[] Group()
        {
            var inputs = Enumerable.Range(0, 3).Select(_ => new List<int>()).ToArray();
            foreach (var cause in CommonCauses.Expand(3, CommonCauses.BetaFactor(3, .1, .2)))
            {
                probabilities.Add(cause.Probability);
                foreach (var member in cause.Members) inputs[member].Add(builder.Ground(probabilities.Count - 1));
            }
            return [.. inputs.Select(i => builder.Or([.. i]))];
        }
    }

    [Fact]
    public void A_cause_for_each_subset_has_a_limit() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CommonCauses.Expand(40, [.. Enumerable.Repeat(.01, 40)]));

    static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-12);
    }
}

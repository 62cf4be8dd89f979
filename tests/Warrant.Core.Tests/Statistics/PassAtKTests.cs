using FsCheck.Fluent;
using MathNet.Numerics;

namespace Warrant.Core.Tests;

public sealed class PassAtKTests
{
    [Theory]
    [InlineData(10, 3, 1, 0.3)]
    [InlineData(10, 3, 5, 0.9166666667)]
    [InlineData(200, 10, 10, 0.4085478661)]
    [InlineData(10, 0, 5, 0)]
    [InlineData(10, 6, 5, 1)]
    [InlineData(10, 10, 10, 1)]
    [InlineData(10, 1, 10, 1)]
    public void Published_values(int attempts, int successes, int k, double expected) =>
        Assert.Equal(expected, PassAtK.Estimate(attempts, successes, k)!.Value, 5.1e-11);

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(9, 9, 10)]
    public void Fewer_than_k_attempts_give_no_estimate(int attempts, int successes, int k) => Assert.Null(PassAtK.Estimate(attempts, successes, k));

    [Fact]
    public void Is_the_ratio_of_binomials() =>
        Properties.Hold(
            from attempts in Gen.Choose(1, 150) from successes in Gen.Choose(0, attempts) from k in Gen.Choose(1, attempts) select (attempts, successes, k),
            it => Math.Abs(PassAtK.Estimate(it.attempts, it.successes, it.k)!.Value
                - (1 - SpecialFunctions.Binomial(it.attempts - it.successes, it.k) / SpecialFunctions.Binomial(it.attempts, it.k))) < 1e-10);

    [Fact]
    public void Rises_with_successes_and_with_k() =>
        Properties.Hold(
            from attempts in Gen.Choose(2, 5000) from successes in Gen.Choose(0, attempts - 1) from k in Gen.Choose(1, attempts - 1) select (attempts, successes, k),
            it => PassAtK.Estimate(it.attempts, it.successes, it.k) <= PassAtK.Estimate(it.attempts, it.successes + 1, it.k)
                && PassAtK.Estimate(it.attempts, it.successes, it.k) <= PassAtK.Estimate(it.attempts, it.successes, it.k + 1) + 1e-14);

    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(5, 6, 1)]
    [InlineData(5, -1, 1)]
    [InlineData(5, 1, 0)]
    public void Arguments_outside_their_range_throw(int attempts, int successes, int k) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PassAtK.Estimate(attempts, successes, k));
}

using FsCheck.Fluent;

namespace Warrant.Core.Tests;

public sealed class HoeffdingChernoffTests
{
    [Fact]
    public void Published_bounds()
    {
        Assert.Equal(0.0295130496, HoeffdingChernoff.Upper(0, 100, 0.95), 5.1e-11);
        Assert.Equal(0.0950, HoeffdingChernoff.Upper(3 / 96.0, 96, 0.95), 5e-5);
    }

    // By bisection with 40 digits in mpmath.
    [Theory]
    [InlineData(0.03125, 96, 0.95, 0.09500902686435079, 0.0050308101187682454)]
    [InlineData(0.5, 10, 0.95, 0.83567831637854605, 0.16432168362145395)]
    [InlineData(0.25, 1000000, 0.99, 0.25131566291710605, 0.24868740718744933)]
    [InlineData(0.999, 50, 0.95, 1, 0.9369520576052285)]
    [InlineData(1e-09, 1000, 0.95, 0.0029912654116946353, 0)]
    [InlineData(0.3, 7, 0.999, 0.89288510651791014, 0.0049216600865460752)]
    public void Bounds_to_twelve_digits(double mean, int units, double confidence, double upper, double lower)
    {
        Near.Equal(upper, HoeffdingChernoff.Upper(mean, units, confidence), 1e-12);
        Near.Equal(lower, HoeffdingChernoff.Lower(mean, units, confidence), 1e-12);
    }

    [Fact]
    public void Ends_are_closed_forms()
    {
        Assert.Equal(1, HoeffdingChernoff.Upper(1, 50, 0.95));
        Assert.Equal(0, HoeffdingChernoff.Lower(0, 50, 0.95));
        Near.Equal(1 - Math.Pow(0.05, 1 / 50.0), HoeffdingChernoff.Upper(0, 50, 0.95), 1e-13);
        Near.Equal(Math.Pow(0.05, 1 / 50.0), HoeffdingChernoff.Lower(1, 50, 0.95), 1e-13);
    }

    [Fact]
    public void No_units_no_knowledge()
    {
        Assert.Equal(0, HoeffdingChernoff.Lower(0.5, 0, 0.95));
        Assert.Equal(1, HoeffdingChernoff.Upper(0.5, 0, 0.95));
    }

    // Where the true bound lies below the smallest number, a step once landed at the other end: the lower bound was 1, the upper 0.
    [Theory]
    [InlineData(8.288668876567849e-05, 50, 0.95)]
    [InlineData(1.9555599033917646e-05, 50, 0.5)]
    [InlineData(0.00087784, 6, 0.975)]
    public void A_bound_too_small_to_write_is_none(double mean, int units, double confidence)
    {
        Assert.InRange(HoeffdingChernoff.Lower(mean, units, confidence), 0, 1e-299);
        Assert.Equal(1, HoeffdingChernoff.Upper(1 - mean, units, confidence), 1e-15);
    }

    [Fact]
    public void The_bounds_lie_on_either_side_of_the_mean() =>
        Properties.Hold(
            from power in Gen.Choose(0, 16_000_000) from high in Gen.Elements(true, false) from units in Gen.Elements(1, 2, 3, 6, 10, 50, 1000, 1_000_000) from confidence in Properties.Confidence
            select (mean: Math.Pow(10, power / -1e6) is var small && high ? 1 - small : small, units, confidence),
            it => HoeffdingChernoff.Lower(it.mean, it.units, it.confidence) <= it.mean && it.mean <= HoeffdingChernoff.Upper(it.mean, it.units, it.confidence), 100_000);

    [Fact]
    public void The_bound_solves_its_equation() =>
        Properties.Hold(
            from mean in Gen.Choose(1, 999_999) from units in Gen.Choose(1, 2000) from confidence in Properties.Confidence select (mean: mean / 1e6, units, confidence),
            it => Solves(it.mean, HoeffdingChernoff.Upper(it.mean, it.units, it.confidence), it.units, it.confidence)
                && Solves(it.mean, HoeffdingChernoff.Lower(it.mean, it.units, it.confidence), it.units, it.confidence)
                && HoeffdingChernoff.Upper(it.mean, it.units, it.confidence) > it.mean
                && HoeffdingChernoff.Lower(it.mean, it.units, it.confidence) < it.mean);

    [Fact]
    public void Rises_with_the_mean_and_tightens_with_the_units() =>
        Properties.Hold(
            from mean in Properties.Unit from more in Properties.Unit from units in Gen.Choose(1, 100_000) from confidence in Properties.Confidence
            select (low: Math.Min(mean, more), high: Math.Max(mean, more), units, confidence),
            it => HoeffdingChernoff.Upper(it.low, it.units, it.confidence) <= HoeffdingChernoff.Upper(it.high, it.units, it.confidence)
                && HoeffdingChernoff.Lower(it.low, it.units, it.confidence) <= HoeffdingChernoff.Lower(it.high, it.units, it.confidence)
                && HoeffdingChernoff.Upper(it.low, it.units + 1, it.confidence) <= HoeffdingChernoff.Upper(it.low, it.units, it.confidence)
                && HoeffdingChernoff.Lower(it.low, it.units + 1, it.confidence) >= HoeffdingChernoff.Lower(it.low, it.units, it.confidence));

    [Fact]
    public void Never_tighter_than_Clopper_Pearson_on_counts() =>
        Properties.Hold(
            from units in Gen.Choose(1, 2000) from events in Gen.Choose(0, units) from confidence in Properties.Confidence select (events, units, confidence),
            it => HoeffdingChernoff.Upper((double)it.events / it.units, it.units, it.confidence) >= ClopperPearson.Upper(it.events, it.units, it.confidence) - 1e-14
                && HoeffdingChernoff.Lower((double)it.events / it.units, it.units, it.confidence) <= ClopperPearson.Lower(it.events, it.units, it.confidence) + 1e-14);

    [Fact]
    public void Covers_the_mean_of_halves_as_often_as_it_says_counted_out()
    {
        // Each unit is 0, ½ or 1 with the chances (1−q)², 2q(1−q), q²: the sum of n units is half a binomial of 2n.
        for (var units = 1; units <= 8; units++)
        {
            for (var mean = 0.02; mean < 1; mean += 0.02)
            {
                double above = 0, below = 0;
                for (var halves = 0; halves <= 2 * units; halves++)
                {
                    var chance = Enumeration.Binomial(halves, 2 * units, mean);
                    if (mean <= HoeffdingChernoff.Upper(halves / (2.0 * units), units, 0.95)) above += chance;
                    if (mean >= HoeffdingChernoff.Lower(halves / (2.0 * units), units, 0.95)) below += chance;
                }
                Assert.True(above >= 0.95 && below >= 0.95, $"{units} units at {mean}: {above}, {below}");
            }
        }
    }

    [Theory]
    [InlineData(-0.1, 10, 0.95)]
    [InlineData(1.1, 10, 0.95)]
    [InlineData(double.NaN, 10, 0.95)]
    [InlineData(0.5, -1, 0.95)]
    [InlineData(0.5, 10, 1)]
    public void Arguments_outside_their_range_throw(double mean, int units, double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => HoeffdingChernoff.Upper(mean, units, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => HoeffdingChernoff.Lower(mean, units, confidence));
    }

    static bool Solves(double m, double p, int units, double confidence)
    {
        // So near an end, 1 − p has too few digits left to put it back.
        if (p is < 1e-6 or > 1 - 1e-6) return true;
        var distance = units * (m * Math.Log(m / p) + (1 - m) * Math.Log((1 - m) / (1 - p)));
        return Math.Abs(distance / -Math.Log(1 - confidence) - 1) < 1e-9;
    }
}

using System.Globalization;

namespace Warrant.Core.Tests;

/// <summary>A bound is shown in four digits that are true: rounded to the nearest, "at most 0.2" would stand where the bound is 0.20004. A limit is shown as the case states it.</summary>
public sealed class ShownBoundTests
{
    [Theory]
    [InlineData(0.20004, "0.2", "0.2001")]
    [InlineData(0.19996, "0.1999", "0.2")]
    [InlineData(0.2, "0.2", "0.2")]
    [InlineData(0.1 + 0.2, "0.3", "0.3")]
    [InlineData(0.999996, "0.9999", "1")]
    [InlineData(-0.999996, "-1", "-0.9999")]
    [InlineData(-0.012341, "-0.01235", "-0.01234")]
    [InlineData(99999, "9.999E+04", "1E+05")]
    [InlineData(12344, "1.234E+04", "1.235E+04")]
    [InlineData(0, "0", "0")]
    public void A_bound_is_rounded_outward(double bound, string lower, string upper)
    {
        Assert.Equal(lower, MeasurementText.Lower(bound));
        Assert.Equal(upper, MeasurementText.Upper(bound));
    }

    [Fact]
    public void And_stays_near()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 20_000; i++)
        {
            var x = (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-300, 300));
            var (lower, upper) = (double.Parse(MeasurementText.Lower(x), CultureInfo.InvariantCulture), double.Parse(MeasurementText.Upper(x), CultureInfo.InvariantCulture));
            var err = 1e-12 * Math.Abs(x);
            Assert.True(lower <= x + err && x <= upper + err, $"{lower} {x:R} {upper}");
            Assert.True(upper - lower <= 1.01e-3 * Math.Abs(x), $"{lower} {x:R} {upper}");
        }
    }

    [Fact]
    public void A_limit_keeps_its_digits()
    {
        Assert.Equal("upper 0.00012345678", MeasurementText.Expectation(new(new(0.00012345678, false), null)));
        Assert.Equal("above 0.99999", MeasurementText.Expectation(new(null, new(0.99999, true))));
    }
}

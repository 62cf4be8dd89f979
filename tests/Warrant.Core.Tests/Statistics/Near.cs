namespace Warrant.Core.Tests;

static class Near
{
    public static void Equal(double expected, double actual, double relative)
    {
        var off = Math.Abs(actual - expected);
        Assert.True(off <= relative * Math.Abs(expected), FormattableString.Invariant($"expected {expected:R}, got {actual:R}, off by {off / Math.Abs(expected):E2} of it"));
    }
}

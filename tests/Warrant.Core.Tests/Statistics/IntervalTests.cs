using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Core.Tests;

public sealed class IntervalTests
{
    static Interval I(double lower, double upper) => new(lower, upper);

    [Fact]
    public void Arithmetic()
    {
        Assert.Equal(I(4, 6), I(1, 2).Plus(I(3, 4)));
        Assert.Equal(I(-3, -1), I(1, 2).Minus(I(3, 4)));
        Assert.Equal(I(-8, 4), I(-1, 2).Times(I(-4, 1)));
        Assert.Equal(I(0.25, 1), I(1, 2).Over(I(2, 4)));
        Assert.Equal(I(-2, 1), I(-1, 2).Negated());
        Assert.Equal(I(1, 3), I(1, 5).Min(I(2, 3)));
        Assert.Equal(I(2, 5), I(1, 5).Max(I(2, 3)));
        Assert.Equal(I(0, Math.Log(2)), I(1, 2).Ln());
        Assert.Equal(I(1, Math.E), I(0, 1).Exp());
    }

    [Fact]
    public void Powers()
    {
        Assert.Equal(I(0, 9), I(-3, 2).Power(I(2, 2)));
        Assert.Equal(I(-27, 8), I(-3, 2).Power(I(3, 3)));
        Assert.Equal(I(4, 9), I(-3, -2).Power(I(2, 2)));
        Assert.Equal(I(0.25, 1), I(-2, -1).Power(I(-2, -2)));
        Assert.Equal(I(-1, -0.5), I(-2, -1).Power(I(-1, -1)));
        Assert.Equal(I(1, 1), I(-3, 2).Power(I(0, 0)));
        Assert.Equal(I(2, 3), I(4, 9).Power(I(0.5, 0.5)));
        Assert.Equal(I(0.25, 4), I(0.5, 2).Power(I(-2, 2)));
        Assert.Equal(I(0, 1), I(0, 0.5).Power(I(0, 2)));
    }

    [Fact]
    public void What_is_undefined_somewhere_is_null()
    {
        Assert.Null(I(1, 2).Over(I(-1, 1)));
        Assert.Null(I(1, 2).Over(I(0, 1)));
        Assert.Null(I(0, 1).Ln());
        Assert.Null(I(-1, 1).Ln());
        Assert.Null(I(-1, 1).Power(I(0.5, 0.5)));
        Assert.Null(I(-1, 1).Power(I(2, 3)));
        Assert.Null(I(0, 1).Power(I(-1, -1)));
        Assert.Null(I(-1, 1).Power(I(-2, -2)));
        Assert.Null(I(0, 1).Power(I(-1, 2)));
    }

    [Fact]
    public void What_is_too_large_is_null()
    {
        Assert.Null(I(1, 1e308).Times(I(1, 100)));
        Assert.Null(I(1, 1e308).Plus(I(1, 1e308)));
        Assert.Null(I(0, 1000).Exp());
        Assert.Null(I(1, 10).Power(I(400, 400)));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    public void Ends_are_finite_and_in_order(double lower, double upper) => Assert.Throws<ArgumentOutOfRangeException>(() => I(lower, upper));

    [Fact]
    public void A_power_holds_every_power_of_its_points() =>
        Properties.Hold(
            from b in Wide from e in Gen.OneOf(Wide, Gen.Choose(-6, 6).Select(n => I(n, n))) from s in Properties.Unit from t in Properties.Unit select (b, e, s, t),
            it => it.b.Power(it.e) is not { } range || range.Contains(Math.Pow(Within(it.b, it.s), Within(it.e, it.t))));

    [Fact]
    public void Powers_are_null_only_where_a_point_is_undefined_or_too_large() =>
        Properties.Hold(
            from b in Wide from e in Gen.OneOf(Wide, Gen.Choose(-6, 6).Select(n => I(n, n))) select (b, e),
            it => it.b.Power(it.e) is not null
                || it.b.Lower < 0 && (it.e.Lower < it.e.Upper || it.e.Lower != Math.Floor(it.e.Lower))
                || it.b.Contains(0) && it.e.Lower < 0);

    internal static Gen<Interval> Wide { get; } =
        from x in Gen.Choose(-40, 40) from width in Gen.Choose(0, 24) select I(x / 8.0, (x + width) / 8.0);

    internal static double Within(Interval range, double share) => Math.Clamp(range.Lower + share * (range.Upper - range.Lower), range.Lower, range.Upper);
}

using FsCheck.Fluent;
using MathNet.Numerics;

namespace Warrant.Core.Tests;

public sealed class IncompleteBetaTests
{
    // Computed with 45 digits by the positive hypergeometric series in mpmath.
    [Theory]
    [InlineData(0.95, 25, 0.5, 0.11104701911643949141)]
    [InlineData(0.099, 1e5, 9e5, 0.000415315730254702186)]
    [InlineData(0.0985, 1e5, 9e5, 2.56297691861845545e-7)]
    [InlineData(0.49, 5e5, 5e5, 2.64562670865224199e-89)]
    [InlineData(1e-7, 3.5, 1e6, 0.0000251563627587851207)]
    [InlineData(0.45, 12345.5, 12345.5, 3.29008531486528205e-56)]
    [InlineData(0.20735051062060006, 1000.5, 1000.5, 8.6625796944932195e-185)]
    [InlineData(0.001215894575830257, 100, 0.01, 3.2550656626840321e-296)]
    [InlineData(1.819768018347439e-17, 10, 0.5, 7.0171202676495514e-169)]
    [InlineData(0.7660650902436088, 1000.5, 3, 4.4621094036541203e-112)]
    [InlineData(6.094629441024979e-100, 1.5, 0.01, 1.0092056688717508e-151)]
    [InlineData(2.0594420247924613e-06, 10, 10, 1.2678180901557529e-52)]
    public void Lower_tail_to_twelve_digits(double x, double a, double b, double expected) =>
        Near.Equal(expected, IncompleteBeta.Lower(x, a, b), 1e-12);

    [Theory]
    [InlineData(0.32505831397203755, 100, 1000.5, 1.2496560692784855e-76)]
    [InlineData(0.9947291675237194, 3, 100, 7.8572060428399595e-225)]
    [InlineData(0.661611802787021, 1000.5, 1000.5, 3.1143793576004678e-50)]
    [InlineData(0.9999999561200269, 0.01, 10, 2.7221768303286931e-77)]
    [InlineData(0.0003850555568368777, 0.01, 10, 0.049191330021036703)]
    [InlineData(0.099, 1e5, 9e5, 0.999584684269745298)]
    public void Upper_tail_to_twelve_digits(double x, double a, double b, double expected) =>
        Near.Equal(expected, IncompleteBeta.Upper(x, a, b), 1e-12);

    // By bisection on the same series.
    [Theory]
    [InlineData(0.05, 2, 99, 0.00356515260325674748)]
    [InlineData(1e-12, 5, 5, 0.00151483291566844404)]
    [InlineData(1e-300, 10, 3, 6.57726903421590194e-31)]
    [InlineData(0.5, 0.5, 0.5, 0.5)]
    [InlineData(0.3, 0.5, 20.5, 0.00365896841987700746)]
    [InlineData(0.05, 0.1, 2, 3.7650711858354082e-14)]
    [InlineData(1e-05, 100, 1000, 0.0582377615279122289)]
    [InlineData(0.975, 0.5, 100.5, 0.0247452700152698925)]
    [InlineData(0.025, 1.5, 99.5, 0.00108110170908006432)]
    public void Inverse_to_twelve_digits(double p, double a, double b, double expected) =>
        Near.Equal(expected, IncompleteBeta.LowerInverse(p, a, b), 1e-12);

    // Jeffreys' interval for x events in n trials: the quantiles of Beta(x + ½, n − x + ½).
    [Theory]
    [InlineData(0, 10, null, 0.2171962675)]
    [InlineData(0, 100, null, 0.0247452700)]
    [InlineData(1, 100, 0.0010811017, 0.0457788966)]
    [InlineData(10, 100, 0.0525846753, 0.1701239297)]
    [InlineData(99, 100, 0.9542211034, 0.9989188983)]
    [InlineData(0, 4603, null, 0.0005455402)]
    public void Jeffreys_quantiles(int events, int trials, double? lower, double upper)
    {
        if (lower is { } expected) Assert.Equal(expected, IncompleteBeta.LowerInverse(0.025, events + 0.5, trials - events + 0.5), 5e-11);
        Assert.Equal(upper, IncompleteBeta.UpperInverse(0.025, events + 0.5, trials - events + 0.5), 5e-11);
    }

    [Fact]
    public void Agrees_with_MathNet() =>
        Properties.Hold(
            from x in Properties.Unit from a in Gen.Choose(1, 2000) from b in Gen.Choose(1, 2000) select (x, a: a / 10.0, b: b / 10.0),
            it => Math.Abs(IncompleteBeta.Lower(it.x, it.a, it.b) - SpecialFunctions.BetaRegularized(it.a, it.b, it.x)) < 1e-11);

    [Fact]
    public void The_tails_add_up_to_1() =>
        Properties.Hold(
            from x in Properties.Unit from a in Gen.Choose(1, 100_000) from b in Gen.Choose(1, 100_000) select (x, a: a / 7.0, b: b / 7.0),
            it => Math.Abs(IncompleteBeta.Lower(it.x, it.a, it.b) + IncompleteBeta.Upper(it.x, it.a, it.b) - 1) < 1e-15);

    [Fact]
    public void The_inverse_undoes_the_function() =>
        Properties.Hold(
            from log in Gen.Choose(-3000, -1) from a in Gen.Choose(1, 5000) from b in Gen.Choose(1, 5000)
            select (p: Math.Pow(10, log / 10.0), a: a / 5.0, b: b / 5.0),
            it =>
            {
                var x = IncompleteBeta.LowerInverse(it.p, it.a, it.b);
                // Near 0 a double cannot hold x; near 1 it holds it too coarsely for p to come back.
                if (x < 1e-300 || x > 1 - 1e-6) return true;
                // One unit in the last place of x moves p by at most this.
                var step = 1e-15 * (it.a + it.b) / (1 - x);
                return Math.Abs(IncompleteBeta.Lower(x, it.a, it.b) / it.p - 1) < 1e-12 + step;
            });

    [Fact]
    public void The_inverses_are_mirrors() =>
        Properties.Hold(
            from p in Properties.Unit from a in Gen.Choose(1, 5000) from b in Gen.Choose(1, 5000) select (p, a: a / 5.0, b: b / 5.0),
            it => Math.Abs(IncompleteBeta.UpperInverse(it.p, it.a, it.b) - (1 - IncompleteBeta.LowerInverse(it.p, it.b, it.a))) < 1e-12);

    [Fact]
    public void Ends_are_exact()
    {
        Assert.Equal(0, IncompleteBeta.Lower(0, 2, 3));
        Assert.Equal(1, IncompleteBeta.Lower(1, 2, 3));
        Assert.Equal(1, IncompleteBeta.Upper(0, 2, 3));
        Assert.Equal(0, IncompleteBeta.Upper(1, 2, 3));
        Assert.Equal(0, IncompleteBeta.LowerInverse(0, 2, 3));
        Assert.Equal(1, IncompleteBeta.LowerInverse(1, 2, 3));
        Assert.Equal(1, IncompleteBeta.UpperInverse(0, 2, 3));
        Assert.Equal(0, IncompleteBeta.UpperInverse(1, 2, 3));
    }

    [Theory]
    [InlineData(-0.1, 1, 1)]
    [InlineData(1.1, 1, 1)]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(0.5, 0, 1)]
    [InlineData(0.5, 1, -1)]
    [InlineData(0.5, double.PositiveInfinity, 1)]
    [InlineData(0.5, 1, double.NaN)]
    public void Arguments_outside_their_range_throw(double x, double a, double b)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => IncompleteBeta.Lower(x, a, b));
        Assert.Throws<ArgumentOutOfRangeException>(() => IncompleteBeta.Upper(x, a, b));
        Assert.Throws<ArgumentOutOfRangeException>(() => IncompleteBeta.LowerInverse(x, a, b));
        Assert.Throws<ArgumentOutOfRangeException>(() => IncompleteBeta.UpperInverse(x, a, b));
    }
}

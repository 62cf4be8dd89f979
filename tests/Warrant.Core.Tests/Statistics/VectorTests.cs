namespace Warrant.Core.Tests;

/// <summary>Published and independently computed numbers for what is shown beside the bounds, for counts, for streams and for many bounds.</summary>
public sealed class VectorTests
{
    [Theory]
    [InlineData(0, 10, 0, .2775327999, 0, .2171962675)]
    [InlineData(0, 100, 0, .0369934982, 0, .0247452700)]
    [InlineData(1, 100, .0017674321, .0544861962, .0010811017, .0457788966)]
    [InlineData(10, 100, .0552291371, .1743656615, .0525846753, .1701239297)]
    [InlineData(99, 100, .9455138038, .9982325679, .9542211034, .9989188983)]
    [InlineData(0, 4603, 0, .0008338596, 0, .0005455402)]
    public void Wilson_and_Jeffreys(int events, int trials, double wilsonLower, double wilsonUpper, double jeffreysLower, double jeffreysUpper)
    {
        var wilson = Displayed.Wilson(events, trials, 0.95);
        var jeffreys = Displayed.Jeffreys(events, trials, 0.95);
        Assert.Equal(wilsonLower, wilson.Lower, 5.1e-11);
        Assert.Equal(wilsonUpper, wilson.Upper, 5.1e-11);
        Assert.Equal(jeffreysLower, jeffreys.Lower, 5.1e-11);
        Assert.Equal(jeffreysUpper, jeffreys.Upper, 5.1e-11);
    }

    [Fact]
    public void Garwood_bounds_on_a_count()
    {
        Assert.Equal(0, Garwood.Lower(0, 0.975));
        Assert.Equal(3.6888794541, Garwood.Upper(0, 0.975), 5.1e-11);
        Assert.Equal(2.9957322736, Garwood.Upper(0, 0.95), 5.1e-11);
        Assert.Equal(.6186721229, Garwood.Lower(3, 0.975), 5.1e-11);
        Assert.Equal(8.7672730697, Garwood.Upper(3, 0.975), 5.1e-11);
        Assert.Equal(7.7536565279, Garwood.Upper(3, 0.95), 5.1e-11);
    }

    [Fact]
    public void Clustered_and_naive_standard_errors()
    {
        Assert.Equal(.1720465053, Displayed.ClusteredError([(2, 3), (3, 3), (0, 2), (1, 2)]), 5.1e-11);
        Assert.Equal(.1632993162, Displayed.StandardError([1, 1, 0, 1, 1, 1, 0, 0, 1, 0]), 5.1e-11);
    }

    [Fact]
    public void Standard_error_of_a_paired_difference()
    {
        double[] differences = [.. "1101011011".Zip("1001010011", (a, b) => (double)(a - b))];
        Assert.Equal(0.2, differences.Average(), 1e-15);
        Assert.Equal(.1333333333, Displayed.StandardError(differences), 5.1e-11);
    }

    [Fact]
    public void E_values_against_a_rate()
    {
        Assert.Equal(2.2531294080, BetaMixture.LogE(0, 100, 0.05, 0.5, 0.5), 5.1e-11);
        Assert.Equal(1.8082373481, BetaMixture.LogE(2, 100, 0.1), 5.1e-11);
    }

    [Fact]
    public void Confidence_sequences()
    {
        Assert.Equal(.07328437, BetaMixture.Upper(0, 100, 0.95), 5.1e-9);
        Assert.Equal(.00985560, BetaMixture.Upper(0, 1000, 0.95), 5.1e-9);
        Assert.Equal(.00034571, BetaMixture.Lower(3, 300, 0.95), 5.1e-9);
        Assert.Equal(.04917100, BetaMixture.Upper(3, 300, 0.95), 5.1e-9);
        Assert.Equal((0.0, 1.0), (BetaMixture.Lower(0, 0, 0.95), BetaMixture.Upper(0, 0, 0.95)));
    }

    [Fact]
    public void Holm_rejects_three_and_Benjamini_and_Hochberg_four()
    {
        double[] p = [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1];
        Assert.Equal(3, ManyBounds.Holm(p, 0.05).Count(r => r));
        Assert.Equal(4, ManyBounds.BenjaminiHochberg(p, 0.05).Count(r => r));
        Assert.True(ManyBounds.Holm([.04, .001], 0.05) is [true, true]);
        Assert.True(ManyBounds.Holm([.03, .03], 0.05) is [false, false]);
    }

    // Closed forms: P(1, x) = 1 − e⁻ˣ, Q(2, x) = (1 + x)e⁻ˣ, P(½, z²/2) is the normal; t with 1 and 2 degrees of freedom.
    [Fact]
    public void Closed_forms_of_the_incomplete_gamma_function_and_its_kin()
    {
        foreach (var x in new[] { 1e-10, 0.01, 0.7, 1.9, 2.1, 3, 30, 300 })
        {
            Near(-Accurate.ExpMinusOne(-x), IncompleteGamma.Lower(x, 1));
            Near(Math.Exp(-x), IncompleteGamma.Upper(x, 1));
            Near((1 + x) * Math.Exp(-x), IncompleteGamma.Upper(x, 2));
        }
        Near(1.959963984540054, Quantiles.Normal(0.95));
        Near(2.5758293035489004, Quantiles.Normal(0.99));
        Near(12.706204736174694, Quantiles.Student(0.95, 1));
        Near(4.302652729749464, Quantiles.Student(0.95, 2));
    }

    [Fact]
    public void The_inverses_of_the_incomplete_gamma_function_undo_it()
    {
        foreach (var a in new[] { 0.05, 0.5, 1, 1.5, 4, 37.5, 1000, 1e6 })
            foreach (var p in new[] { 1e-30, 1e-6, 0.05, 0.3, 0.5, 0.8, 0.99 })
            {
                var upper = IncompleteGamma.UpperInverse(p, a);
                // A p near 1 fixes the small x only to its own rounding; the tail it gives is what counts.
                if (upper > 0) Near(p, IncompleteGamma.Upper(upper, a), 1e-11);
                var lower = IncompleteGamma.LowerInverse(p, a);
                if (lower > 1e-300) Near(p, IncompleteGamma.Lower(lower, a), 1e-11);
            }
    }

    [Fact]
    public void The_bootstrap_is_a_function_of_its_seed_and_says_nothing_on_a_clean_run()
    {
        double[] units = [0, 0, 1, 1, 0.5, 0, 1];
        Assert.Equal(Displayed.Bootstrap(units, 0.95, 7), Displayed.Bootstrap(units, 0.95, 7));
        Assert.NotEqual(Displayed.Bootstrap(units, 0.95, 7), Displayed.Bootstrap([0, 0, 0, 0, 0.5, 0, 1], 0.95, 7));
        Assert.Equal(new Interval(0, 0), Displayed.Bootstrap(new double[20], 0.95, 7));
    }

    static void Near(double expected, double actual, double relative = 2e-13) =>
        Assert.True(Math.Abs(actual / expected - 1) < relative, $"{actual:R} instead of {expected:R}");
}

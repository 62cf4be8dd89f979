using MathNet.Numerics;

namespace Warrant.Core.Tests;

/// <summary>The incomplete beta and gamma functions and their inverses over a grid: against MathNet.Numerics where that is exact to twelve digits, and against closed forms.</summary>
public sealed class OracleTests
{
    // MathNet itself is off by 1.2e-12 at shape 25: mpmath sides with ours, see IncompleteBetaTests.
    static readonly double[] shapes = [0.5, 1, 1.5, 2, 3, 5, 10];
    static readonly double[] parts = [0.001, 0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 0.99];
    static readonly double[] tails = [1e-300, 1e-100, 1e-30, 1e-12, 1e-6, 0.001, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5];

    [Fact]
    public void Beta_as_MathNet_has_it()
    {
        foreach (var (a, b, x) in from a in shapes from b in shapes from x in parts select (a, b, x))
            Same(SpecialFunctions.BetaRegularized(a, b, x), IncompleteBeta.Lower(x, a, b), $"I at {x} of {a} and {b}");
    }

    [Fact]
    public void Gamma_as_MathNet_has_it()
    {
        foreach (var (a, part) in from a in shapes from part in parts select (a, part))
        {
            var x = 2 * a * part;
            Same(SpecialFunctions.GammaLowerRegularized(a, x), IncompleteGamma.Lower(x, a), $"P at {x} of {a}");
            Same(SpecialFunctions.GammaUpperRegularized(a, x), IncompleteGamma.Upper(x, a), $"Q at {x} of {a}");
        }
    }

    // MathNet's own inverses stop at 1e-8 or so; held against its functions ours come back.
    [Fact]
    public void The_inverses_come_back_through_MathNet()
    {
        foreach (var (a, b, p) in from a in shapes from b in shapes from p in parts select (a, b, p))
        {
            var x = IncompleteBeta.LowerInverse(p, a, b);
            // Near 1 a double holds x so coarsely that p cannot come back.
            if (x < 0.99) Same(p, SpecialFunctions.BetaRegularized(a, b, x), $"inverse of I at {p} of {a} and {b}");
        }
        foreach (var (a, p) in from a in shapes from p in parts select (a, p))
        {
            Same(p, SpecialFunctions.GammaLowerRegularized(a, IncompleteGamma.LowerInverse(p, a)), $"inverse of P at {p} of {a}");
            Same(p, SpecialFunctions.GammaUpperRegularized(a, IncompleteGamma.UpperInverse(p, a)), $"inverse of Q at {p} of {a}");
        }
    }

    // With b = 1 the function is xᵃ, with a = 1 it is 1 − (1 − x)ᵇ, and with both ½ it is the arcsine law.
    [Fact]
    public void Beta_where_it_has_a_closed_form()
    {
        foreach (var (a, p) in from a in new[] { 0.5, 1, 2, 3.7, 10, 100, 1e4, 1e6 } from p in tails select (a, p))
        {
            if (Math.Pow(p, 1 / a) is > 1e-290 and var root) Same(root, IncompleteBeta.LowerInverse(p, a, 1), $"x^{a} = {p}");
            Same(-Accurate.ExpMinusOne(Accurate.LogOnePlus(-p) / a), IncompleteBeta.LowerInverse(p, 1, a), $"1 - (1 - x)^{a} = {p}");
            Same(-Accurate.ExpMinusOne(Math.Log(p) / a), IncompleteBeta.UpperInverse(p, 1, a), $"(1 - x)^{a} = {p}");
        }
        foreach (var p in tails.Where(p => p > 1e-140)) Same(Math.Pow(Math.Sin(Math.PI * p / 2), 2), IncompleteBeta.LowerInverse(p, 0.5, 0.5), $"arcsine at {p}");
    }

    // Of shape 1 it is 1 − e⁻ˣ; of a whole shape n, Q is e⁻ˣ times the first n terms of eˣ.
    [Fact]
    public void Gamma_where_it_has_a_closed_form()
    {
        foreach (var p in tails)
        {
            Same(-Math.Log(p), IncompleteGamma.UpperInverse(p, 1), $"e^-x = {p}");
            Same(-Accurate.LogOnePlus(-p), IncompleteGamma.LowerInverse(p, 1), $"1 - e^-x = {p}");
        }
        foreach (var (n, x) in from n in Enumerable.Range(1, 12) from x in new[] { 0.1, 0.5, 1, 2, 5, 10, 30, 100, 500 } select (n, x))
        {
            double term = Math.Exp(-x), sum = term;
            for (var k = 1; k < n; k++) sum += term *= x / k;
            Same(sum, IncompleteGamma.Upper(x, n), $"Q at {x} of {n}");
            if (sum < 0.5) Same(x, IncompleteGamma.UpperInverse(sum, n), $"inverse of Q at {x} of {n}");
        }
    }

    // With whole parameters it is a sum of binomial terms, all positive, and so is the bound that decides.
    [Fact]
    public void A_binomial_tail_added_up_term_by_term()
    {
        foreach (var (events, trials) in from trials in new[] { 5, 20, 100, 400 } from events in new[] { 1, 2, 4 } select (events, trials))
        {
            var bound = ClopperPearson.Upper(events, trials, 0.95);
            double term = Math.Pow(1 - bound, trials), sum = term;
            for (var k = 1; k <= events; k++) sum += term *= bound / (1 - bound) * (trials - k + 1) / k;
            Same(0.05, sum, $"{events} of {trials}");
        }
    }

    static void Same(double expected, double found, string what) => Assert.True(Math.Abs(found - expected) <= 1e-12 * Math.Abs(expected), FormattableString.Invariant($"{what}: {found:R} instead of {expected:R}, off by {Math.Abs(found / expected - 1):E1}"));
}

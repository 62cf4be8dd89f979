namespace Warrant.Core;

/// <summary>The beta distribution with the parameters a and b: its density on the logit scale and its lower tail.</summary>
/// <remarks>What depends on the parameters alone is computed once, for the search of a quantile asks many times.</remarks>
readonly struct BetaTail
{
    readonly double a, b, n, scale;

    public BetaTail(double a, double b)
    {
        (this.a, this.b) = (a, b);
        n = a + b;
        scale = Math.Sqrt(a / n * b / (2 * Math.PI)) * Math.Exp(Stirling.Error(n) - Stirling.Error(a) - Stirling.Error(b));
    }

    /// <summary>ln B(a, b).</summary>
    public double LogBeta => a * Math.Log(a / n) + b * Math.Log(b / n) - Math.Log(scale);

    /// <summary>The lower tail I_x(a, b), the upper tail, the density xᵃyᵇ/B(a, b) of the logit of x, and the slope a·y − b·x of that density's logarithm.</summary>
    /// <param name="x">Strictly between 0 and 1.</param>
    /// <param name="y">1 − x, rounded.</param>
    /// <param name="yLow">What the rounding of y took away, where that is known.</param>
    public (double Lower, double Upper, double Density, double Slope) At(double x, double y, double yLow = 0)
    {
        // The products to twice the precision: far out, one rounding of n·x would cost several digits of the tail.
        var nx = n * x;
        var ny = n * y;
        var nxLow = Math.FusedMultiplyAdd(n, x, -nx);
        var nyLow = Math.FusedMultiplyAdd(n, y, -ny) + n * yLow;
        var deviance = Accurate.Deviance(a, nx) + Accurate.Deviance(b, ny);
        if (nx > 1e-290) deviance += nxLow * (1 - a / nx) + nyLow * (1 - b / ny);
        var density = scale * Math.Exp(-deviance);

        var slope = nx <= ny ? a - nx - nxLow : ny - b + nyLow;
        if (slope >= 0)
        {
            var lower = density == 0 ? 0 : density / Fraction(a, b, x, slope);
            return (lower, 1 - lower, density, slope);
        }
        var upper = density == 0 ? 0 : density / Fraction(b, a, y, -slope);
        return (1 - upper, upper, density, slope);
    }

    // The continued fraction of xᵃyᵇ / (B(a,b)·I_x(a,b)): the even part of NIST DLMF 8.17.22, as DiDonato and Morris 1992 (Algorithm 708) arrange
    // it for x ≤ a/(a+b). Forward recurrence of numerators and denominators: all terms that matter are positive, and no division waits for another.
    static double Fraction(double a, double b, double x, double slope)
    {
        var reciprocal = 1 / (a + 1);
        double numerator = a * (slope + 1) * reciprocal, numeratorBefore = 1;
        double denominator = 1, denominatorBefore = 0;
        for (var m = 1.0; m < 1e7; m++)
        {
            var mbx = m * (b - m) * x;
            var p = (a + m - 1) * (a + b + m - 1) * mbx * x * reciprocal * reciprocal;
            var q = m + mbx * reciprocal;
            reciprocal = 1 / (a + 2 * m + 1);
            q += (a + m) * (slope + 1 + m * (2 - x)) * reciprocal;

            (numerator, numeratorBefore) = (q * numerator + p * numeratorBefore, numerator);
            (denominator, denominatorBefore) = (q * denominator + p * denominatorBefore, denominator);
            var change = numerator * denominatorBefore - numeratorBefore * denominator;
            if (Math.Abs(change) <= 1e-16 * Math.Abs(numerator * denominatorBefore)) break;
            if (Math.Abs(numerator) < 1e100) continue;
            numerator *= 1e-100; numeratorBefore *= 1e-100; denominator *= 1e-100; denominatorBefore *= 1e-100;
        }
        return numerator / denominator;
    }
}

namespace Warrant.Core;

/// <summary>Both tails of the gamma distribution of scale 1, and the search for a quantile.</summary>
static class GammaTail
{
    /// <summary>P(a, x), Q(a, x), and the density xᵃe⁻ˣ/Γ(a) of ln x.</summary>
    /// <param name="x">Above 0, finite.</param>
    public static (double Lower, double Upper, double Density) At(double x, double a)
    {
        var density = Math.Sqrt(a / (2 * Math.PI)) * Math.Exp(-Stirling.Error(a) - Accurate.Deviance(a, x));
        if (density == 0) return x < a ? (0, 1, 0) : (1, 0, 0);
        if (x < a + 1)
        {
            var lower = density * Series(x, a);
            return (lower, 1 - lower, density);
        }
        var upper = density / Fraction(x, a);
        return (1 - upper, upper, density);
    }

    /// <summary>The x at which the tail is p, for p above 0 and at most ½.</summary>
    public static double Quantile(double p, double a, bool upper)
    {
        double low = -1e5, high = 720;
        var t = Math.Clamp(Guess(p, a, upper), -700, 700);
        for (var step = 0; step < 300; step++)
        {
            var (below, above, density) = At(Math.Exp(t), a);
            var tail = upper ? above : below;
            var distance = tail > 0 ? Math.Log(tail / p) : double.NegativeInfinity;
            if (distance == 0) break;
            if (upper == distance > 0) low = t; else high = t;

            // The tail's logarithm has the slope ±density/tail in ln x, and the density's logarithm the slope a − x.
            var slope = (upper ? -density : density) / tail;
            var newton = distance / slope;
            var damping = 1 - newton * (a - Math.Exp(t) - slope) / 2;
            var move = -newton / Math.Max(0.5, damping);
            if (Math.Abs(distance) < 1e-5) return Math.Exp(t) * Math.Exp(move);
            if (damping < 4 && t + move > low && t + move < high)
            {
                t += move;
                continue;
            }
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) break;
            t = middle;
        }
        return Math.Exp(t);
    }

    // NIST DLMF 8.7.1: Σ xⁿ/(a(a+1)…(a+n)); all terms positive.
    static double Series(double x, double a)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < 10_000_000; n++)
        {
            term *= x / (a + n);
            sum += term;
            if (term < sum * 1e-17) break;
        }
        return sum;
    }

    // NIST DLMF 8.9.2 by Lentz's method as Thompson and Barnett 1986 give it: the denominator of xᵃe⁻ˣ/Γ(a) over Q.
    static double Fraction(double x, double a)
    {
        var b = x + 1 - a;
        var f = b == 0 ? 1e-300 : b;
        var c = f;
        var d = 0.0;
        for (var n = 1; n < 10_000_000; n++)
        {
            var an = -n * (n - a);
            b += 2;
            d = b + an * d;
            d = 1 / (d == 0 ? 1e-300 : d);
            c = b + an / c;
            if (c == 0) c = 1e-300;
            var change = c * d;
            f *= change;
            if (Math.Abs(change - 1) < 1e-16) break;
        }
        return f;
    }

    // Wilson and Hilferty 1931 from shape 1 on; below it, and far down, the leading term xᵃ/Γ(a+1). A start, no result.
    static double Guess(double p, double a, bool upper)
    {
        var logGamma = a * Math.Log(a) - a + 0.5 * Math.Log(2 * Math.PI * a) + Stirling.Error(a);
        var small = (Math.Log(upper ? 1 - p : p) + logGamma) / a;
        if (a < 1) return upper ? Math.Log(Math.Max(1e-3, -Math.Log(p))) : small;
        var z = Math.Sqrt(-2 * Math.Log(p));
        z -= (2.515517 + z * (0.802853 + z * 0.010328)) / (1 + z * (1.432788 + z * (0.189269 + z * 0.001308)));
        var root = 1 - 1 / (9 * a) + (upper ? z : -z) / (3 * Math.Sqrt(a));
        return root > 0.1 ? Math.Log(a) + 3 * Math.Log(root) : small;
    }
}

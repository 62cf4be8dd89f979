namespace Warrant.Core;

/// <summary>One-sided bounds on the mean of independent values in [0, 1], whatever their distribution.</summary>
/// <remarks>
/// Hoeffding 1963, theorem 1 (2.1), inverted: n·kl(m, p) ≤ ln(1/α) with kl(m, p) = m·ln(m/p) + (1−m)·ln((1−m)/(1−p)).
/// On values that are 0 or 1 it is wider than Clopper–Pearson, and equal to it where all are alike.
/// </remarks>
public static class HoeffdingChernoff
{
    /// <summary>sup {p ≥ m : n·kl(m, p) ≤ ln(1/α)}: 1 − α^(1/n) at m = 0, 1 at m = 1, and 1 without units.</summary>
    /// <param name="mean">The mean m of the units, from 0 to 1.</param>
    /// <param name="units">The number n of independent units, at least 0.</param>
    /// <param name="confidence">1 − α, between 0 and 1, e.g. 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Upper(double mean, int units, double confidence)
    {
        Check(mean, units, confidence);
        return units == 0 ? 1 : Above(mean, 1 - mean, -Math.Log(1 - confidence) / units).P;
    }

    /// <summary>inf {p ≤ m : n·kl(m, p) ≤ ln(1/α)}: α^(1/n) at m = 1, 0 at m = 0, and 0 without units.</summary>
    /// <inheritdoc cref="Upper"/>
    public static double Lower(double mean, int units, double confidence)
    {
        Check(mean, units, confidence);
        return units == 0 ? 0 : Above(1 - mean, mean, -Math.Log(1 - confidence) / units).Q;
    }

    const double Least = 1e-300;

    // The p above m with kl(m, p) = c, and 1 − p, for m and its rest 1 − m. Newton's method on the logit of p, in which kl is convex with the slope p − m:
    // from a start above the root it comes down to it without passing it.
    static (double P, double Q) Above(double m, double rest, double c)
    {
        if (m == 0) return (-Accurate.ExpMinusOne(-c), Math.Exp(-c));
        if (rest == 0) return (1, 0);

        var (p, q) = Start(m, rest, c);
        // rest/q would be beyond the largest number, and the step from there lands at the other end. Both bounds err outwards.
        if (q < Least) return (1, 0);
        for (var step = 0; step < 200; step++)
        {
            var excess = Accurate.Deviance(m, p) + Accurate.Deviance(rest, q) - c;
            var slope = p <= q ? p - m : rest - q;
            if (excess <= 0 || slope <= 0) break;
            var odds = Math.Exp(-excess / slope);
            (p, q) = (p * odds / (q + p * odds), q / (q + p * odds));
            if (excess < 1e-15 * c) break;
        }
        return (p, q);
    }

    // The least of three points above the root: by Pinsker kl ≥ 2(p−m)², by Bernstein kl ≥ (p−m)²/2p, and by leaving out −m·ln p ≥ 0.
    static (double P, double Q) Start(double m, double rest, double c)
    {
        var p = m + Math.Min(Math.Sqrt(c / 2), c + Math.Sqrt(c * (c + 2 * m)));
        var q = rest * Math.Exp(-(c - m * Math.Log(m)) / rest);
        return 1 - p > q ? (p, 1 - p) : (1 - q, q);
    }

    static void Check(double mean, int units, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        if (mean is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "must be from 0 to 1");
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "must lie between 0 and 1");
    }
}

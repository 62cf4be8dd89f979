namespace Warrant.Core;

/// <summary>Evidence that stays valid while it grows: the beta-mixture e-value against a rate, and the confidence sequence that it inverts to.</summary>
/// <remarks>
/// Robbins 1970; Waudby-Smith and Ramdas 2024. For trials that are 0 or 1, E is a martingale under the rate p₀; for values in [0, 1] with mean p₀ it is a
/// supermartingale, for aˣb¹⁻ˣ ≤ xa + (1 − x)b. By Ville's inequality it ever reaches 1/α with probability at most α.
/// </remarks>
public static class BetaMixture
{
    /// <summary>ln E with E = B(a + s, b + t − s) / B(a, b) / (p₀ˢ (1 − p₀)ᵗ⁻ˢ).</summary>
    /// <param name="sum">s: events, or the sum of values; from 0 to t.</param>
    /// <param name="trials">t, at least 0.</param>
    /// <param name="rate">p₀, between 0 and 1.</param>
    /// <param name="a">Of the mixing distribution; above 0.</param>
    /// <param name="b">Of the mixing distribution; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double LogE(double sum, int trials, double rate, double a = 1, double b = 1)
    {
        Check(sum, trials);
        if (rate is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "must lie between 0 and 1");
        return Mixed(sum, trials, a, b) - Plain(sum, trials, rate, 1 - rate);
    }

    /// <summary>The upper end of the confidence sequence, mixed with Beta(1, 1): the largest rate whose E stays below 1/α.</summary>
    /// <param name="sum">s: events, or the sum of values; from 0 to t.</param>
    /// <param name="trials">t, at least 0; without any the bound is 1.</param>
    /// <param name="confidence">1 − α, between 0 and 1. Both ends hold together at it, at all times.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Upper(double sum, int trials, double confidence)
    {
        Check(sum, trials);
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "must lie between 0 and 1");
        if (trials == 0 || sum == trials) return 1;
        var limit = Mixed(sum, trials, 1, 1) + Math.Log(1 - confidence);

        // E falls up to the mean and grows above it; on the logit scale the search ends at the last digit.
        double low = sum == 0 ? -745 : Math.Log(sum / (trials - sum)), high = 745;
        for (var step = 0; step < 200 && high - low > 1e-15 * Math.Max(1, Math.Abs(low)); step++)
        {
            var t = low + (high - low) / 2;
            if (limit - Plain(sum, trials, 1 / (1 + Math.Exp(-t)), 1 / (1 + Math.Exp(t))) < 0) low = t; else high = t;
        }
        return 1 / (1 + Math.Exp(-high));
    }

    /// <summary>The lower end of the confidence sequence; 0 without trials.</summary>
    /// <inheritdoc cref="Upper"/>
    public static double Lower(double sum, int trials, double confidence) => 1 - Upper(trials - sum, trials, confidence);

    static double Plain(double sum, int trials, double p, double q) =>
        (sum == 0 ? 0 : sum * Math.Log(p)) + (sum == trials ? 0 : (trials - sum) * (p < 0.5 ? Accurate.LogOnePlus(-p) : Math.Log(q)));

    static double Mixed(double sum, int trials, double a, double b) => new BetaTail(a + sum, b + trials - sum).LogBeta - new BetaTail(a, b).LogBeta;

    static void Check(double sum, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (!(sum >= 0 && sum <= trials)) throw new ArgumentOutOfRangeException(nameof(sum), sum, "must be from 0 to the number of trials");
    }
}

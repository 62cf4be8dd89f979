using System.Runtime.CompilerServices;

namespace Warrant.Core;

/// <summary>Intervals that readers know and that do not keep their stated coverage for every rate: they are shown and never decide.</summary>
public static class Displayed
{
    /// <summary>Wilson's two-sided score interval.</summary>
    /// <param name="events">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <remarks>Wilson 1927. At 0 and at n events one end is 0 or 1.</remarks>
    public static Interval Wilson(int events, int trials, double confidence)
    {
        var z = Quantiles.Normal(confidence);
        double n = trials, square = z * z;
        var middle = events + square / 2;
        var half = z * Math.Sqrt(events * (n - events) / n + square / 4);
        return new(events == 0 ? 0 : (middle - half) / (n + square), events == trials ? 1 : Math.Min(1, (middle + half) / (n + square)));
    }

    /// <summary>Jeffreys' two-sided interval: quantiles of Beta(x + ½, n − x + ½), with 0 below no events and 1 above n.</summary>
    /// <remarks>Brown, Cai and DasGupta 2001, section 3.1.</remarks>
    /// <inheritdoc cref="Wilson"/>
    public static Interval Jeffreys(int events, int trials, double confidence)
    {
        double tail = (1 - confidence) / 2, a = events + 0.5, b = trials - events + 0.5;
        return new(events == 0 ? 0 : IncompleteBeta.LowerInverse(tail, a, b), events == trials ? 1 : IncompleteBeta.UpperInverse(tail, a, b));
    }

    /// <summary>The clustered standard error of a mean: √(Σ_g (Σ_{i∈g} r_i)²)/n with r_i the distances from the mean of all scores.</summary>
    /// <param name="clusters">Of each cluster the sum of its scores and their number.</param>
    /// <remarks>Miller, Adding Error Bars to Evals, 2024, section 2.2. 0 on a clean run.</remarks>
    public static double ClusteredError(IReadOnlyCollection<(double Sum, int Count)> clusters)
    {
        double sum = 0, n = 0;
        foreach (var (s, count) in clusters) (sum, n) = (sum + s, n + count);
        if (n == 0) return double.NaN;
        var squares = 0.0;
        foreach (var (s, count) in clusters) squares += (s - count * sum / n) * (s - count * sum / n);
        return Math.Sqrt(squares) / n;
    }

    /// <summary>The standard error of the mean of values, with n − 1: for paired differences that of their mean.</summary>
    /// <remarks>Miller 2024, section 4.2. NaN with fewer than two.</remarks>
    public static double StandardError(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2) return double.NaN;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1.0) / values.Count);
    }

    /// <summary>The percentile bootstrap of the mean of units.</summary>
    /// <param name="seed">Same seed, same interval.</param>
    /// <remarks>Efron 1979, 1,000 resamples; xorshift64* (Vigna 2016). 0 wide where all units are alike.</remarks>
    // A loop of hundreds of thousands of rounds that runs once a log: there is no time to find out that it is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Interval Bootstrap(ReadOnlySpan<double> units, double confidence, ulong seed)
    {
        const int Resamples = 1000;
        var state = seed == 0 ? 0x9E3779B97F4A7C15 : seed;
        var means = new double[Resamples];
        for (var r = 0; r < Resamples; r++)
        {
            var sum = 0.0;
            for (var i = 0; i < units.Length; i++)
            {
                state ^= state >> 12;
                state ^= state << 25;
                state ^= state >> 27;
                sum += units[(int)Math.BigMul(state * 0x2545F4914F6CDD1D, (ulong)units.Length, out _)];
            }
            means[r] = sum / units.Length;
        }
        Array.Sort(means);
        var cut = (int)Math.Floor((1 - confidence) / 2 * Resamples);
        return new(means[cut], means[Resamples - 1 - cut]);
    }
}

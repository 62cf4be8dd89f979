namespace Warrant.Core;

/// <summary>Exact one-sided bounds on the mean of a Poisson count.</summary>
/// <remarks>Garwood 1936. The two-sided interval at confidence c is both bounds at (1 + c)/2. Divided by the exposure they are bounds on the rate.</remarks>
public static class Garwood
{
    /// <summary>The upper bound: Q⁻¹(α; k + 1), which is −ln α without events.</summary>
    /// <param name="events">k, at least 0.</param>
    /// <param name="confidence">1 − α, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Upper(long events, double confidence)
    {
        Check(events, confidence);
        return events == 0 ? -Math.Log(1 - confidence) : IncompleteGamma.UpperInverse(1 - confidence, events + 1.0);
    }

    /// <summary>The lower bound: P⁻¹(α; k), 0 without events.</summary>
    /// <inheritdoc cref="Upper"/>
    public static double Lower(long events, double confidence)
    {
        Check(events, confidence);
        return events == 0 ? 0 : IncompleteGamma.LowerInverse(1 - confidence, events);
    }

    static void Check(long events, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "must lie between 0 and 1");
    }
}

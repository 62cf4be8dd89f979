namespace Warrant.Core;

/// <summary>Exact one-sided bounds on a rate, from events in independent trials.</summary>
/// <remarks>Clopper and Pearson 1934. The two-sided interval at confidence c is both bounds at (1 + c)/2.</remarks>
public static class ClopperPearson
{
    /// <summary>The one-sided upper bound on the rate: 1 − α^(1/n) without events, 1 where every trial is one, and 1 without trials.</summary>
    /// <param name="events">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 0.</param>
    /// <param name="confidence">Between 0 and 1, e.g. 0.95.</param>
    /// <remarks>P(rate ≤ bound) ≥ confidence whatever the rate.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Upper(int events, int trials, double confidence)
    {
        Check(events, trials, confidence);
        if (events == trials) return 1;
        if (events == 0) return -Accurate.ExpMinusOne(Math.Log(1 - confidence) / trials);
        return IncompleteBeta.UpperInverse(1 - confidence, events + 1.0, trials - events);
    }

    /// <summary>The one-sided lower bound on the rate: α^(1/n) where every trial is an event, 0 without events, and 0 without trials.</summary>
    /// <remarks>P(rate ≥ bound) ≥ confidence whatever the rate.</remarks>
    /// <inheritdoc cref="Upper"/>
    public static double Lower(int events, int trials, double confidence)
    {
        Check(events, trials, confidence);
        if (events == 0) return 0;
        if (events == trials) return Math.Exp(Math.Log(1 - confidence) / trials);
        return IncompleteBeta.LowerInverse(1 - confidence, events, trials - events + 1.0);
    }

    /// <summary>The least number of trials in which so many events keep the upper bound at or below the limit; null if that is more than an int can say.</summary>
    /// <param name="events">At least 0.</param>
    /// <param name="limit">Above 0, below 1.</param>
    /// <param name="confidence">Between 0 and 1, e.g. 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static int? TrialsNeeded(int events, double limit, double confidence)
    {
        if (limit is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(limit), limit, "must lie between 0 and 1");
        if (Upper(events, int.MaxValue, confidence) > limit) return null;

        // The bound falls with the trials: events trials are too few, int.MaxValue enough.
        long few = events, enough = int.MaxValue;
        while (enough - few > 1)
        {
            var middle = (few + enough) / 2;
            if (Upper(events, (int)middle, confidence) <= limit) enough = middle; else few = middle;
        }
        return (int)enough;
    }

    static void Check(int events, int trials, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        if (events < 0 || events > trials) throw new ArgumentOutOfRangeException(nameof(events), events, "must be from 0 to the number of trials");
        if (confidence is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "must lie between 0 and 1");
    }
}

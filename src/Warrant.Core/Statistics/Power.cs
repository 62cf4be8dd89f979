namespace Warrant.Core;

/// <summary>How often an evaluation would show what is there to be shown, before it is run.</summary>
public static class Power
{
    /// <summary>The chance that the lower bound on the difference of two rates lies above 0, for two independent logs of the same size.</summary>
    /// <param name="higher">The rate in the first log, from 0 to 1.</param>
    /// <param name="lower">The rate in the second log, from 0 to 1.</param>
    /// <param name="samples">In each log, at least 1.</param>
    /// <param name="confidence">Of the bound on the difference, between 0 and 1.</param>
    /// <remarks>
    /// Exact: the sum of the binomial chances of all outcomes for which `value: difference` without pairs would say so, which is when the lower Clopper–Pearson bound of the one,
    /// at half the error, lies above the upper bound of the other. A chance below 1e-18 is left out.
    /// </remarks>
    public static double TwoSample(double higher, double lower, int samples, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        if (higher is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(higher), higher, "must be from 0 to 1");
        if (lower is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(lower), lower, "must be from 0 to 1");
        var half = 1 - (1 - confidence) / 2;
        // Below so many events of the other log the difference shows; the number only grows with the events of the first.
        var below = 0;
        double power = 0, chanceBelow = 0;
        for (var events = 1; events <= samples; events++)
        {
            var chance = Chance(events, samples, higher);
            if (chance < 1e-18 && events < samples * higher) continue;
            if (chance < 1e-18) break;
            var bound = ClopperPearson.Lower(events, samples, half);
            for (; below <= samples && ClopperPearson.Upper(below, samples, half) < bound; below++) chanceBelow += Chance(below, samples, lower);
            power += chance * Math.Min(1, chanceBelow);
        }
        return Math.Min(1, power);
    }

    /// <summary>The least number of samples in each log, found by doubling and bisection, at which the chance reaches the power; null beyond a million.</summary>
    /// <param name="power">Between 0 and 1, e.g. 0.8.</param>
    /// <remarks>The chance is a saw of small teeth, for counts are whole: a few samples fewer may reach it too, and a few more may miss it by little.</remarks>
    /// <inheritdoc cref="TwoSample"/>
    public static int? SamplesNeeded(double higher, double lower, double confidence, double power)
    {
        if (!(higher > lower)) return null;
        const int Most = 1_000_000;
        int few = 0, enough = 1;
        while (TwoSample(higher, lower, enough, confidence) < power)
        {
            if (enough == Most) return null;
            (few, enough) = (enough, Math.Min(Most, 2 * enough));
        }
        while (enough - few > 1)
        {
            var middle = few + (enough - few) / 2;
            if (TwoSample(higher, lower, middle, confidence) >= power) enough = middle; else few = middle;
        }
        return enough;
    }

    // Loader 2000.
    static double Chance(int events, int trials, double rate)
    {
        if (rate is 0 or 1) return events == rate * trials ? 1 : 0;
        if (events == 0) return Math.Exp(trials * Accurate.LogOnePlus(-rate));
        if (events == trials) return Math.Exp(trials * Math.Log(rate));
        double n = trials, x = events, rest = n - x;
        return Math.Sqrt(n / (2 * Math.PI * x * rest))
            * Math.Exp(Stirling.Error(n) - Stirling.Error(x) - Stirling.Error(rest) - Accurate.Deviance(x, n * rate) - Accurate.Deviance(rest, n * (1 - rate)));
    }
}

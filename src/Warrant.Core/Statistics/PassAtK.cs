namespace Warrant.Core;

public static class PassAtK
{
    /// <summary>The unbiased estimate 1 − C(n−c, k)/C(n, k) of the chance that at least one of k attempts succeeds; null with fewer than k attempts.</summary>
    /// <param name="attempts">n, at least 0.</param>
    /// <param name="successes">c, from 0 to n.</param>
    /// <param name="k">At least 1.</param>
    /// <remarks>Chen et al., Evaluating Large Language Models Trained on Code, 2021, equation 1; as a product, so that no binomial overflows.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double? Estimate(long attempts, long successes, int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(attempts);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        if (successes < 0 || successes > attempts) throw new ArgumentOutOfRangeException(nameof(successes), successes, "must be from 0 to the number of attempts");
        if (attempts < k) return null;
        if (attempts - successes < k) return 1;

        // C(n−c, k)/C(n, k) is the same with c and k exchanged; the smaller of them gives the fewer factors.
        var few = Math.Min(successes, k);
        var many = Math.Max(successes, k);
        var failing = 1.0;
        for (var j = 0L; j < few && failing > 0; j++) failing *= (double)(attempts - many - j) / (attempts - j);
        return 1 - failing;
    }
}

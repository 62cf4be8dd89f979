namespace Warrant.Core;

/// <summary>
/// Models of causes that strike several members of a group at once. Each gives, by k - 1, the probability of one cause that strikes exactly k given members, where
/// every member fails with the total probability. Sources: Mosleh and others, NUREG/CR-4780 (beta, multiple Greek letters) and NUREG/CR-5485 (alpha, not staggered).
/// </summary>
public static class CommonCauses
{
    /// <summary>Groups larger than this have too many subsets for the models that have a cause for each.</summary>
    public const int MostMembers = 12;

    /// <summary>A share beta of each member's failures strikes all of them.</summary>
    public static double[] BetaFactor(int size, double total, double beta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        var shares = new double[size];
        shares[0] = (1 - beta) * total;
        shares[^1] = beta * total;
        return shares;
    }

    /// <param name="factors">Beta, gamma, …: the share of failures of at least k that are of at least k + 1 members. One fewer than members.</param>
    public static double[] MultipleGreekLetters(double total, ReadOnlySpan<double> factors)
    {
        var (shares, product) = (new double[factors.Length + 1], total);
        for (var k = 0; k < shares.Length; k++)
        {
            shares[k] = product * (k < factors.Length ? 1 - factors[k] : 1) / Choose(factors.Length, k);
            if (k < factors.Length) product *= factors[k];
        }
        return shares;
    }

    /// <param name="alphas">By k - 1: the share of failure events that strike k members. They need not add up to 1.</param>
    public static double[] AlphaFactor(double total, ReadOnlySpan<double> alphas)
    {
        var mean = 0.0;
        for (var k = 0; k < alphas.Length; k++) mean += (k + 1) * alphas[k];
        var shares = new double[alphas.Length];
        for (var k = 0; k < shares.Length; k++) shares[k] = (k + 1) * alphas[k] / mean / Choose(alphas.Length - 1, k) * total;
        return shares;
    }

    /// <param name="phis">By k - 1: the share of a member's failures that come from causes of k members; together 1.</param>
    public static double[] PhiFactor(double total, ReadOnlySpan<double> phis)
    {
        var shares = new double[phis.Length];
        for (var k = 0; k < shares.Length; k++) shares[k] = phis[k] / Choose(phis.Length - 1, k) * total;
        return shares;
    }

    /// <summary>A cause for each set of members whose size has a probability above zero, the small sets first. Causes are independent of each other.</summary>
    /// <param name="shares">By size - 1, as the models give them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There would be too many: more than <see cref="MostMembers"/> members with causes of other sizes than one and all.</exception>
    public static IReadOnlyList<Cause> Expand(int members, ReadOnlySpan<double> shares)
    {
        var causes = new List<Cause>();
        for (var i = 0; i < members; i++) causes.Add(new([i], shares[0]));
        for (var size = 2; size < members; size++)
            if (shares[size - 1] > 0)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan(members, MostMembers);
                for (var set = 0; set < 1 << members; set++)
                    if (int.PopCount(set) == size) causes.Add(new([.. Enumerable.Range(0, members).Where(i => (set >> i & 1) == 1)], shares[size - 1]));
            }
        if (shares[members - 1] > 0) causes.Add(new([.. Enumerable.Range(0, members)], shares[members - 1]));
        return causes;
    }

    static double Choose(int n, int k)
    {
        var result = 1.0;
        for (var i = 1; i <= k; i++) result = result * (n - k + i) / i;
        return result;
    }
}

/// <summary>A cause that strikes exactly these members of a group.</summary>
public sealed record Cause(IReadOnlyList<int> Members, double Probability);

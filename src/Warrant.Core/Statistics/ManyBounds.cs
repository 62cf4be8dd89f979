namespace Warrant.Core;

/// <summary>Which of several tests may be believed together.</summary>
public static class ManyBounds
{
    /// <summary>Holm's step-down procedure: the chance that any true hypothesis is among those rejected is at most α, whatever ties the tests.</summary>
    /// <param name="pValues">Each from 0 to 1.</param>
    /// <remarks>Holm 1979.</remarks>
    public static bool[] Holm(IReadOnlyList<double> pValues, double alpha)
    {
        var rejected = new bool[pValues.Count];
        var order = Ascending(pValues);
        for (var i = 0; i < order.Length && pValues[order[i]] <= alpha / (order.Length - i); i++) rejected[order[i]] = true;
        return rejected;
    }

    /// <summary>Benjamini and Hochberg's step-up procedure: of those rejected, at most the part q is expected to be true. For display: it bounds no single claim.</summary>
    /// <remarks>Benjamini and Hochberg 1995; for independent tests.</remarks>
    /// <inheritdoc cref="Holm"/>
    public static bool[] BenjaminiHochberg(IReadOnlyList<double> pValues, double q)
    {
        var rejected = new bool[pValues.Count];
        var order = Ascending(pValues);
        var last = order.Length - 1;
        while (last >= 0 && pValues[order[last]] > q * (last + 1) / order.Length) last--;
        for (var i = 0; i <= last; i++) rejected[order[i]] = true;
        return rejected;
    }

    static int[] Ascending(IReadOnlyList<double> values) => [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
}

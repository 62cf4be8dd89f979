namespace Warrant.Core;

/// <summary>The guaranteed bounds on a mean over units, by the method that the design of the measure gives.</summary>
/// <param name="IsBinary">Each unit is one trial that is 0 or 1.</param>
/// <param name="Stream">The bound must hold at all times at once.</param>
readonly record struct MeanBounds(bool IsBinary, bool Stream)
{
    public string Method => Stream ? "confidence-sequence" : IsBinary ? "clopper-pearson" : "hoeffding-chernoff";

    public string Why => Stream ? "the log grows and is looked at again and again, so the bound must hold at all times at once (beta mixture)"
        : IsBinary ? "each unit is one trial that is 0 or 1, so the binomial is exact"
        : "a unit's value may lie between 0 and 1, and this holds whatever its distribution";

    /// <param name="sum">Of the units' values.</param>
    /// <param name="n">How many units.</param>
    public double Upper(double sum, int n, double confidence) => Stream ? BetaMixture.Upper(Math.Clamp(sum, 0, n), n, confidence)
        : IsBinary ? ClopperPearson.Upper((int)sum, n, confidence)
        : HoeffdingChernoff.Upper(Math.Clamp(sum / n, 0, 1), n, confidence);

    /// <inheritdoc cref="Upper"/>
    public double Lower(double sum, int n, double confidence) => Stream ? BetaMixture.Lower(Math.Clamp(sum, 0, n), n, confidence)
        : IsBinary ? ClopperPearson.Lower((int)sum, n, confidence)
        : HoeffdingChernoff.Lower(Math.Clamp(sum / n, 0, 1), n, confidence);
}

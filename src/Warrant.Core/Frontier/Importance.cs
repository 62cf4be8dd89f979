namespace Warrant.Core;

/// <summary>What one ground weighs, by definition and not by an approximation over cut sets.</summary>
/// <param name="Whole">P, the probability of the whole.</param>
/// <param name="Own">p, the probability of the ground.</param>
/// <param name="Birnbaum">B = ∂P/∂p: P if the ground is true, less P if it is false (Birnbaum 1969).</param>
public readonly record struct Importance(double Whole, double Own, double Birnbaum)
{
    /// <summary>p B / P; NaN where P is 0.</summary>
    public double Criticality => Own * Birnbaum / Whole;

    /// <summary>
    /// The probability that the ground is true given that the whole is: p · P(whole if the ground is true) / P. This is Fussell–Vesely in its diagnostic form; it
    /// counts the ground also where it is true beside a set that did without it.
    /// </summary>
    public double FussellVesely => Own * RiskAchievement;

    /// <summary>P if the ground is true, over P.</summary>
    public double RiskAchievement => (Whole + (1 - Own) * Birnbaum) / Whole;

    /// <summary>P over P if the ground is false; infinite where that is 0.</summary>
    public double RiskReduction => Whole / Math.Max(0, Whole - Own * Birnbaum);
}

namespace Warrant.Core;

/// <summary>Two-sided quantiles of the normal and Student's t distribution.</summary>
public static class Quantiles
{
    /// <summary>The z with P(|Z| ≤ z) = confidence for a standard normal Z.</summary>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <remarks>Z²/2 is a gamma variable of shape ½: NIST DLMF 7.11.1.</remarks>
    public static double Normal(double confidence) => Math.Sqrt(2 * IncompleteGamma.LowerInverse(confidence, 0.5));

    /// <summary>The t with P(|T| ≤ t) = confidence for a T of so many degrees of freedom.</summary>
    /// <param name="freedom">At least 1.</param>
    /// <remarks>T²/(ν + T²) is a beta variable with the parameters ½ and ν/2: Abramowitz and Stegun 26.7.1.</remarks>
    public static double Student(double confidence, int freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(freedom, 1);
        var rest = IncompleteBeta.LowerInverse(1 - confidence, freedom / 2.0, 0.5);
        var part = IncompleteBeta.UpperInverse(1 - confidence, 0.5, freedom / 2.0);
        return Math.Sqrt(freedom * part / rest);
    }
}

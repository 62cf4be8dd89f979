namespace Warrant.Core;

/// <summary>All numbers from <see cref="Lower"/> to <see cref="Upper"/>, both finite.</summary>
/// <remarks>
/// Moore 1966. Each operation gives the range of its real counterpart over the operands, taken as free of each other: x − x is not 0 where x is wide.
/// Ends are rounded to nearest. Null where the operation is undefined anywhere within the operands, or a result is too large for a double.
/// </remarks>
public readonly record struct Interval
{
    /// <exception cref="ArgumentOutOfRangeException">An end is not finite, or the lower one is above the upper one.</exception>
    public Interval(double lower, double upper)
    {
        if (!double.IsFinite(lower)) throw new ArgumentOutOfRangeException(nameof(lower), lower, "must be finite");
        if (!double.IsFinite(upper) || upper < lower) throw new ArgumentOutOfRangeException(nameof(upper), upper, "must be finite and not below the lower end");
        (Lower, Upper) = (lower, upper);
    }

    public double Lower { get; }
    public double Upper { get; }

    public static Interval Point(double value) => new(value, value);

    public bool Contains(double value) => value >= Lower && value <= Upper;

    public Interval? Plus(Interval other) => Of(Lower + other.Lower, Upper + other.Upper);
    public Interval? Minus(Interval other) => Of(Lower - other.Upper, Upper - other.Lower);
    public Interval? Times(Interval other) => Hull(Lower * other.Lower, Lower * other.Upper, Upper * other.Lower, Upper * other.Upper);

    /// <summary>Null where the divisor contains 0.</summary>
    public Interval? Over(Interval other) => other.Contains(0) ? null
        : Hull(Lower / other.Lower, Lower / other.Upper, Upper / other.Lower, Upper / other.Upper);

    public Interval Negated() => new(-Upper, -Lower);

    /// <summary>Null for a base that reaches below 0 with an exponent that is no whole number, and for a base that contains 0 with an exponent that reaches below 0. 0⁰ is 1.</summary>
    public Interval? Power(Interval exponent)
    {
        if (exponent.Lower < 0 && Contains(0)) return null;
        var whole = exponent.Lower == exponent.Upper && exponent.Lower == Math.Floor(exponent.Lower);
        if (Lower < 0 && !whole) return null;
        var even = whole && exponent.Lower % 2 == 0;
        if (even && exponent.Lower != 0 && Contains(0)) return Of(0, Math.Pow(Math.Max(-Lower, Upper), exponent.Lower));

        // Elsewhere the power is monotone in the base for a whole exponent, and y·ln x takes its extremes at the corners otherwise.
        return Hull(Math.Pow(Lower, exponent.Lower), Math.Pow(Lower, exponent.Upper), Math.Pow(Upper, exponent.Lower), Math.Pow(Upper, exponent.Upper));
    }

    public Interval Min(Interval other) => new(Math.Min(Lower, other.Lower), Math.Min(Upper, other.Upper));
    public Interval Max(Interval other) => new(Math.Max(Lower, other.Lower), Math.Max(Upper, other.Upper));

    /// <summary>The natural logarithm; null where the operand reaches 0 or below.</summary>
    public Interval? Ln() => Lower > 0 ? Of(Math.Log(Lower), Math.Log(Upper)) : null;

    public Interval? Exp() => Of(Math.Exp(Lower), Math.Exp(Upper));

    static Interval? Of(double lower, double upper) => double.IsFinite(lower) && double.IsFinite(upper) ? new Interval(lower, upper) : null;

    static Interval? Hull(double a, double b, double c, double d) =>
        Of(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
}

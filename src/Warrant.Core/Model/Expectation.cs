namespace Warrant.Core;

/// <summary>What a bound must show: `expect` of an evidence item or a calculation. At least one side is set.</summary>
/// <param name="Upper">The upper bound is to be at most this.</param>
/// <param name="Lower">The lower bound is to be at least this.</param>
public sealed record Expectation(Limit? Upper, Limit? Lower)
{
    /// <summary>One-sided, in (0.5, 1).</summary>
    public double Confidence { get; init; } = 0.95;
    /// <summary>The margin below which the result counts as thin; null: the default, 0.2.</summary>
    public double? Margin { get; init; }
    public Span At { get; init; }
}

/// <param name="Strict">`below` and `above`: equality does not meet it.</param>
public readonly record struct Limit(double Value, bool Strict);

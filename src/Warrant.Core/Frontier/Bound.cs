namespace Warrant.Core;

/// <summary>A bound that holds whatever the dependence, with its proof.</summary>
/// <param name="Value">Between 0 and 1; proved by the weights, up to the rounding of sums of doubles.</param>
/// <param name="Attained">What some dependence that was found does reach; equal to <paramref name="Value"/> up to rounding unless time ran out.</param>
/// <param name="Weights">
/// By ground, 0 or more: for the worst case every minimal cut set weighs at least 1 by them, and the value is Σ weight · probability, at most 1. For the best
/// case it is every minimal path set, and the value is 1 − Σ weight · (1 − probability), at least 0.
/// </param>
public sealed record Bound(double Value, double Attained, double[] Weights)
{
    /// <summary>No dependence does better than the value: the bound is the least there is.</summary>
    public bool IsSharp => Math.Abs(Value - Attained) <= 1e-9 * Math.Max(Math.Abs(Value), 1e-300) || Math.Abs(Value - Attained) <= 1e-15;
}

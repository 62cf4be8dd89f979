namespace Warrant.Core;

/// <summary>What bounds say about an expectation.</summary>
public static class Judging
{
    /// <summary>The least room a result needs not to count as thin, as a part of what the limit leaves.</summary>
    public const double LeastMargin = 0.2;

    /// <summary>Yes if the bound on each wanted side meets it, no if the opposite bound excludes a side, otherwise inconclusive.</summary>
    /// <param name="lower">Lower bound of the quantity, at the expectation's confidence.</param>
    /// <param name="upper">Upper bound of the quantity, at the expectation's confidence.</param>
    public static Outcome Judge(Expectation expect, double lower, double upper)
    {
        if (expect.Upper is { } most && Excludes(lower - most.Value, most.Strict)) return Outcome.No;
        if (expect.Lower is { } least && Excludes(least.Value - upper, least.Strict)) return Outcome.No;

        var met = (expect.Upper ?? expect.Lower) is not null
            && (expect.Upper is not { } t || Meets(t.Value - upper, t.Strict))
            && (expect.Lower is not { } s || Meets(lower - s.Value, s.Strict));
        return met ? Outcome.Yes : Outcome.Inconclusive;
    }

    /// <summary>How far within the expectation the deciding bound lies, as a part of the room there was: (t − U)/t, (L − t)/(1 − t), the smaller of both.</summary>
    /// <remarks>For quantities in [0, 1]. Where the limit leaves no room: 0 if it is met, otherwise −1. Null for an expectation without a side.</remarks>
    public static double? Margin(Expectation expect, double lower, double upper)
    {
        double? above = expect.Upper is { } most ? Part(most.Value - upper, most.Value) : null;
        double? below = expect.Lower is { } least ? Part(lower - least.Value, 1 - least.Value) : null;
        return above is { } x && below is { } y ? Math.Min(x, y) : above ?? below;
    }

    /// <summary>Whether the expectation is met, but with less than the margin m: U > t(1 − m), or 1 − L > (1 − t)(1 − m).</summary>
    /// <remarks>m is <see cref="LeastMargin"/>; an expectation may ask for more, never for less.</remarks>
    public static bool Thin(Measurement measurement, Expectation expect)
    {
        if (measurement.Meets != Outcome.Yes) return false;
        var rest = 1 - Math.Max(LeastMargin, expect.Margin ?? LeastMargin);
        return expect.Upper is { } most && measurement.Upper > most.Value * rest
            || expect.Lower is { } least && 1 - measurement.Lower > (1 - least.Value) * rest;
    }

    static bool Meets(double room, bool strict) => strict ? room > 0 : room >= 0;

    // What a strict limit forbids begins at the limit itself.
    static bool Excludes(double beyond, bool strict) => strict ? beyond >= 0 : beyond > 0;

    static double Part(double left, double room) => room > 0 ? left / room : left >= 0 ? 0 : -1;
}

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
    /// <param name="least">What the quantity is at least: 0, or −1 for a difference, where a limit beyond "no difference" has the room from there.</param>
    /// <param name="most">What the quantity is at most: 1, or infinite for a count, where the room of a lower limit is the bound itself: (L − t)/L.</param>
    /// <remarks>Where the limit leaves no room: 0 if it is met, otherwise −1. Null for an expectation without a side.</remarks>
    public static double? Margin(Expectation expect, double lower, double upper, double least = 0, double most = 1)
    {
        double? above = expect.Upper is { Value: var t } ? Part(t - upper, least < 0 && t <= 0 ? t - least : t) : null;
        double? below = expect.Lower is { Value: var s }
            ? Part(lower - s, double.IsInfinity(most) ? Math.Max(lower, s) : least < 0 && s < 0 ? -s : most - s)
            : null;
        if (above is { } a && double.IsInfinity(a)) above = -1;
        return above is { } x && below is { } y ? Math.Min(x, y) : above ?? below;
    }

    /// <summary>Whether the expectation is met, but with less than the margin m: U > t(1 − m), or 1 − L > (1 − t)(1 − m).</summary>
    /// <remarks>m is <see cref="LeastMargin"/>; an expectation may ask for more, never for less.</remarks>
    public static bool Thin(Measurement measurement, Expectation expect)
    {
        if (measurement.Meets != Outcome.Yes) return false;
        var needed = Math.Max(LeastMargin, expect.Margin ?? LeastMargin);
        if ((measurement.Least, measurement.Most) is not (0, 1)) return Margin(expect, measurement.Lower, measurement.Upper, measurement.Least, measurement.Most) < needed;
        var rest = 1 - needed;
        return expect.Upper is { } most && measurement.Upper > most.Value * rest
            || expect.Lower is { } least && 1 - measurement.Lower > (1 - least.Value) * rest;
    }

    static bool Meets(double room, bool strict) => strict ? room > 0 : room >= 0;

    // What a strict limit forbids begins at the limit itself.
    static bool Excludes(double beyond, bool strict) => strict ? beyond >= 0 : beyond > 0;

    static double Part(double left, double room) => room > 0 ? left / room : left >= 0 ? 0 : -1;
}

using System.Globalization;

namespace Warrant.Core;

/// <summary>The numbers of a measurement or calculation in words.</summary>
static class Numbers
{
    /// <summary>Value, the bound that speaks, confidence, method and size: `rate of C in match is 0.31, with a lower bound of 0.24 (95 %, clopper-pearson, 200 samples, 3 of them not whole)`.</summary>
    public static string Of(Measurement measured, bool lower)
    {
        var samples = MeasurementText.Units(measured);
        var missing = measured.Missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {measured.Missing} of them not whole");
        var dropped = measured.Dropped == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {measured.Dropped} left out");
        var value = measured.Value is { } x ? $" is {MeasurementText.Number(x)}, with" : " has";
        return $"{measured.Measure}{value} {(lower ? "a lower" : "an upper")} bound of {(lower ? MeasurementText.Lower(measured.Lower) : MeasurementText.Upper(measured.Upper))} ({Percent(measured.Confidence)}, {measured.Method}, {samples}{missing}{dropped})";
    }

    /// <summary>What a calculation gave: `gives 0.41`, `gives between 0.1 and 0.3`.</summary>
    public static string Of(CalculationResult result) => (result.Lower, result.Upper) switch
    {
        ({ } l, { } u) when l == u => $"gives {MeasurementText.Number(l)}",
        ({ } l, { } u) => $"gives between {MeasurementText.Lower(l)} and {MeasurementText.Upper(u)}",
        ({ } l, null) => $"gives at least {MeasurementText.Lower(l)}",
        (null, { } u) => $"gives at most {MeasurementText.Upper(u)}",
        _ => "gives no number",
    };

    /// <summary>A confidence or a part of one: `95 %`.</summary>
    public static string Percent(double part) => (part * 100).ToString("0.####", CultureInfo.InvariantCulture) + " %";

    /// <summary>The least number of trials that meet an expectation when none of them goes wrong; null where no number would do, or the number is of no use to anybody.</summary>
    /// <remarks>
    /// Without an event the one-sided Clopper–Pearson bound is 1 − α^(1/n) (Clopper and Pearson 1934), and the Chernoff bound on a mean of 0 is the same,
    /// so n = ⌈ln α / ln(1 − t)⌉; for a lower limit, with no failure, n = ⌈ln α / ln t⌉.
    /// </remarks>
    public static int? CleanTrials(Expectation expect)
    {
        var upper = expect.Upper is { } u ? Needed(1 - u.Value, u.Strict) : 0;
        var lower = expect.Lower is { } l ? Needed(l.Value, l.Strict) : 0;
        // A quantity cannot be clean at both ends.
        if (expect.Upper is not null && expect.Lower is not null) return null;
        return Math.Max(upper, lower) is var n and >= 1 and <= 1_000_000_000 ? (int)n : null;

        double Needed(double good, bool strict)
        {
            if (good is not (> 0 and < 1)) return 0;
            var n = Math.Log(1 - expect.Confidence) / Math.Log(good);
            return strict ? Math.Floor(n) + 1 : Math.Ceiling(n);
        }
    }
}

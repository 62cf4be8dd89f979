using Warrant.Core;

namespace Warrant.Views;

/// <summary>A measurement in plain words.</summary>
static class MeasureWords
{
    /// <summary>`at most 0.2`, `at least 0.9`, `below 0.1 and above 0`.</summary>
    public static string Wanted(Expectation expect)
    {
        var words = new List<string>();
        if (expect.Upper is { } upper) words.Add($"{(upper.Strict ? "below" : "at most")} {MeasurementText.Limit(upper.Value)}");
        if (expect.Lower is { } lower) words.Add($"{(lower.Strict ? "above" : "at least")} {MeasurementText.Limit(lower.Value)}");
        return Say.And(words);
    }

    public static string Percent(double share) => $"{MeasurementText.Percent(share)}\u00a0%";

    /// <summary>What a picture of the measurement shows, for whoever does not see it.</summary>
    public static string Sentence(Measurement measured, Expectation? expect)
    {
        if (measured.Problem is { } problem) return $"There is no number, for {problem}.";
        var wanted = expect is null ? "" : $" Wanted is {Wanted(expect)}: {Verdict(measured)}.";
        return $"Measured: {(measured.Value is { } value ? MeasurementText.Number(value) : "nothing")} ({measured.Measure}, over {MeasurementText.Units(measured)}). " +
            $"The true value is at least {MeasurementText.Lower(measured.Lower)} and at most {MeasurementText.Upper(measured.Upper)}, each said with {Percent(measured.Confidence)} confidence.{Instead(measured)}{wanted}";
    }

    static string Instead(Measurement measured) => measured.Instead is { } other ? $" What is counted occurs nowhere in the log; it says {other}." : "";

    /// <summary>Whether the bounds meet what is wanted, in words.</summary>
    public static string Verdict(Measurement measured) => measured.Meets switch
    {
        Outcome.Yes => "the bounds meet it",
        Outcome.No => "the bounds exclude it",
        _ => "the bounds do not settle it",
    };

    public static StateSign Sign(Measurement measured) => measured.Meets switch
    {
        Outcome.Yes => new("✓", "meets what is wanted", "good"),
        Outcome.No => new("✗", "excludes what is wanted", "bad"),
        _ => new("?", "settles nothing", "open"),
    };
}

using System.Globalization;

namespace Warrant.Core;

static class MeasurementText
{
    /// <summary>As the case writes it: `upper 0.2`, `above 0.9`.</summary>
    public static string Expectation(Expectation expect)
    {
        var words = new List<string>();
        if (expect.Upper is { } u) words.Add($"{(u.Strict ? "below" : "upper")} {Number(u.Value)}");
        if (expect.Lower is { } l) words.Add($"{(l.Strict ? "above" : "lower")} {Number(l.Value)}");
        return string.Join(", ", words);
    }

    /// <summary>What was measured, with its bounds and how they were found; why there is no number where there is none.</summary>
    public static string Sentence(Measurement measured, Expectation? expect)
    {
        if (measured.Problem is { } problem) return $"{measured.Measure}: no number, for {problem}";
        var missing = measured.Missing > 0 ? string.Create(CultureInfo.InvariantCulture, $", {measured.Missing} of them in part missing and counted against it") : "";
        var dropped = measured.Dropped > 0 ? string.Create(CultureInfo.InvariantCulture, $", {measured.Dropped} left out in part") : "";
        var expected = expect is null ? "" : $"; expected {Expectation(expect)}: {measured.Meets.ToString().ToLowerInvariant()}";
        return string.Create(CultureInfo.InvariantCulture,
            $"{measured.Measure}: {Number(measured.Value ?? double.NaN)} over {measured.Trials} samples{missing}{dropped}; from {Number(measured.Lower)} to {Number(measured.Upper)}, each side at {measured.Confidence * 100:0.##} % ({measured.Method}){expected}");
    }

    /// <summary>Four significant digits.</summary>
    public static string Number(double x) => x.ToString("G4", CultureInfo.InvariantCulture);
}

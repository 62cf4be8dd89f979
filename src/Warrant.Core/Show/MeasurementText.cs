using System.Globalization;

namespace Warrant.Core;

/// <summary>Measurements and expectations in words.</summary>
public static class MeasurementText
{
    /// <summary>As the case writes it: `upper 0.2`, `above 0.9`.</summary>
    public static string Expectation(Expectation expect)
    {
        var words = new List<string>();
        if (expect.Upper is { } u) words.Add($"{(u.Strict ? "below" : "upper")} {Limit(u.Value)}");
        if (expect.Lower is { } l) words.Add($"{(l.Strict ? "above" : "lower")} {Limit(l.Value)}");
        return string.Join(", ", words);
    }

    /// <summary>What was measured, with its bounds and how they were found; why there is no number where there is none.</summary>
    public static string Sentence(Measurement measured, Expectation? expect)
    {
        if (measured.Problem is { } problem) return $"{measured.Measure}: no number, for {problem}";
        var missing = measured.Missing > 0 ? string.Create(CultureInfo.InvariantCulture, $", {measured.Missing} of them in part missing and counted against it") : "";
        var dropped = measured.Dropped > 0 ? string.Create(CultureInfo.InvariantCulture, $", {measured.Dropped} left out in part") : "";
        var instead = measured.Instead is { } other ? $", which say only {other}" : "";
        var expected = expect is null ? "" : $"; expected {Expectation(expect)}: {measured.Meets.ToString().ToLowerInvariant()}";
        return string.Create(CultureInfo.InvariantCulture,
            $"{measured.Measure}: {Number(measured.Value ?? double.NaN)} over {Units(measured)}{missing}{dropped}{instead}; from {Lower(measured.Lower)} to {Upper(measured.Upper)}, each side at {Percent(measured.Confidence)} % ({measured.Method}: {measured.Why}){expected}{Shown(measured)}");
    }

    /// <summary>What is measured, in words: `pass@10 of includes`, `rate of C in match where difficulty is hard`, `mean of judge over task`.</summary>
    public static string Describe(MeasureSpec spec, string? scorer)
    {
        var (what, link) = spec.Kind switch
        {
            MeasureKind.Rate => ($"rate of {spec.Of}", "in"),
            MeasureKind.PassAtK => (string.Create(CultureInfo.InvariantCulture, $"pass@{spec.K}"), "of"),
            MeasureKind.Max => ("max", "of"),
            MeasureKind.Count => (spec.Of is null ? "count" : $"count of {spec.Of}", spec.Of is null ? "of" : "in"),
            MeasureKind.Difference => ($"difference of {(spec.Of is null ? "means" : $"rates of {spec.Of}")} from {spec.Baseline}", "in"),
            MeasureKind.AtBudget => (string.Create(CultureInfo.InvariantCulture, $"caught at a budget of {spec.Budget} false alarms in {spec.Baseline}"), "by"),
            _ => ("mean", "of"),
        };
        return string.Concat(
            scorer is null ? what : $"{what} {link} {scorer}",
            spec.Reducer is Reducer.Mean ? "" : $", the {(spec.Reducer is Reducer.Max ? "highest" : "lowest")} of a sample's attempts",
            spec.Filter.Count == 0 ? "" : " where " + string.Join(" and ", spec.Filter.Select(f => $"{f.Key} is {f.Value}")),
            spec.Unit is null ? "" : $" over {spec.Unit}");
    }

    /// <summary>How many units of what: `30 samples`, `12 units of task`, `40 samples against 200`.</summary>
    public static string Units(Measurement measured)
    {
        var one = measured.Trials == 1;
        var units = measured.Unit is "sample" or "pair" ? string.Create(CultureInfo.InvariantCulture, $"{measured.Trials} {measured.Unit}{(one ? "" : "s")}")
            : string.Create(CultureInfo.InvariantCulture, $"{measured.Trials} unit{(one ? "" : "s")} of {measured.Unit}");
        return measured.BaselineTrials is { } others ? string.Create(CultureInfo.InvariantCulture, $"{units} against {others}") : units;
    }

    static string Shown(Measurement measured) => measured.Shown.Count == 0 ? ""
        : "; shown, not decided by: " + string.Join(", ", measured.Shown.Select(s => $"{s.Name} {Lower(s.Lower)} to {Upper(s.Upper)}"));

    /// <summary>A share in hundredths, without the sign: `95`, `99.5`. Never `100` of less than all: that would promise certainty.</summary>
    public static string Percent(double share)
    {
        var shown = (share * 100).ToString("0.##", CultureInfo.InvariantCulture);
        return shown != "100" || share >= 1 ? shown : Math.Min(Math.Round(share * 100, 10), 99.9999999999).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>Four significant digits, of an estimate.</summary>
    public static string Number(double x) => x.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>A number that the case states: all its digits, for a rounded limit is another limit.</summary>
    public static string Limit(double x) => x.ToString(CultureInfo.InvariantCulture);

    /// <summary>A lower bound in four significant digits, rounded down: "at least" this is true.</summary>
    public static string Lower(double bound) => Outward(bound, -1);

    /// <summary>An upper bound in four significant digits, rounded up: "at most" this is true.</summary>
    public static string Upper(double bound) => Outward(bound, 1);

    // The nearest four digits, or the next four on the side that is asked for where the nearest lie on the other by more than arithmetic errs.
    static string Outward(double x, int side)
    {
        var nearest = x.ToString("E3", CultureInfo.InvariantCulture);
        if (!double.IsFinite(x) || (double.Parse(nearest, CultureInfo.InvariantCulture) - x) * side >= -1e-12 * Math.Abs(x)) return Number(x);
        var split = nearest.IndexOf('E');
        var (digits, exponent) = (int.Parse(nearest[..split].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) + side, int.Parse(nearest[(split + 1)..], CultureInfo.InvariantCulture) - 3);
        // Inwards of 1.000 the next four digits are 0.9999.
        if (Math.Abs(digits) == 999) (digits, exponent) = (10 * digits + 9 * Math.Sign(digits), exponent - 1);
        return Number(double.Parse(string.Create(CultureInfo.InvariantCulture, $"{digits}E{exponent}"), CultureInfo.InvariantCulture));
    }
}

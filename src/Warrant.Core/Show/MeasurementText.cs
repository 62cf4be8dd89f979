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

    /// <summary>Four significant digits.</summary>
    public static string Number(double x) => x.ToString("G4", CultureInfo.InvariantCulture);
}

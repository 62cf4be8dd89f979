using System.Globalization;

namespace Warrant.Core;

/// <summary>Whether bounds that must hold at once do.</summary>
static class TogetherText
{
    /// <summary>A line for each step that asks for it, in the order of their addresses.</summary>
    public static string Of(Assessment assessment) =>
        string.Concat(assessment.Facts.Together.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"  {Line(t.Key, t.Value)}\n"));

    /// <summary>The line of one step; empty where it asks for nothing.</summary>
    public static string Of(Assessment assessment, string step) =>
        assessment.Facts.Together.TryGetValue(step, out var result) ? $"  {Line(step, result)}\n" : "";

    static string Line(string step, TogetherResult result)
    {
        var items = result.Items.Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{Plain.Line(i.Evidence)} {(i.Meets is Outcome.Yes ? "meets" : "does not meet")} its expectation at {MeasurementText.Percent(i.Confidence)} %"));
        return string.Create(CultureInfo.InvariantCulture,
            $"{Plain.Line(step)}: its bounds {(result.Holds ? "hold" : "do not hold")} together at {MeasurementText.Percent(result.Confidence)} % (Holm): {string.Join(", ", items)}");
    }
}

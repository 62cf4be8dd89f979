using System.Globalization;

namespace Warrant.Views;

/// <summary>How long something lasts, as a bar beside the date that says it in words.</summary>
static class TimeBar
{
    /// <param name="to">The day on which the bar would be full.</param>
    public static string Svg(DateOnly from, DateOnly until, DateOnly to)
    {
        var whole = Math.Max(1, to.DayNumber - from.DayNumber);
        var part = Math.Clamp((double)(until.DayNumber - from.DayNumber) / whole, 0, 1);
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"timebar\" viewBox=\"0 0 160 10\" width=\"160\" height=\"10\" aria-hidden=\"true\"><rect class=\"ground\" width=\"160\" height=\"10\" rx=\"2\"/><rect class=\"bar\" width=\"{Math.Max(2, 160 * part):0.#}\" height=\"10\" rx=\"2\"/></svg>");
    }
}

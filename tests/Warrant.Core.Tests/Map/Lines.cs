using System.Globalization;
using System.Text.RegularExpressions;

namespace Warrant.Core.Tests;

/// <summary>The straight pieces of the lines in an SVG; arrowheads are none.</summary>
static partial class Lines
{
    public static List<(double X1, double Y1, double X2, double Y2)> Of(string svg)
    {
        var pieces = new List<(double, double, double, double)>();
        foreach (Match path in Drawn().Matches(svg))
        {
            var (x, y) = (0.0, 0.0);
            foreach (Match step in Step().Matches(path.Groups[1].Value))
            {
                var (toX, toY) = step.Groups[1].Value switch
                {
                    "H" => (Number(step.Groups[2]), y),
                    "V" => (x, Number(step.Groups[2])),
                    _ => (Number(step.Groups[2]), Number(step.Groups[3])),
                };
                if (step.Groups[1].Value != "M") pieces.Add((x, y, toX, toY));
                (x, y) = (toX, toY);
            }
        }
        return pieces;
    }

    static double Number(Group text) => double.Parse(text.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("class=\"m-(?:line|challenges)\" d=\"([^\"]*)\"")]
    private static partial Regex Drawn();

    [GeneratedRegex("([MHVL])(-?[0-9.]+)(?: (-?[0-9.]+))?")]
    private static partial Regex Step();
}

using System.Globalization;
using System.Text;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>A measurement as a picture: what is wanted, the two bounds and the estimate on one axis. Every label has a row of its own or grows away from the others, so none meets another.</summary>
static class MeasureChart
{
    // So wide that its words have their size on a telephone.
    const double Left = 16, Right = 344, Width = 360, Height = 104;
    const double Want = 14, Estimate = 36, Bar = 50, Bounds = 72, Axis = 84, Ticks = 99;

    /// <summary>SVG without style or script; its colours come from the page's style sheet. Null where there is no number to draw.</summary>
    public static string? Svg(Measurement measured, Expectation? expect)
    {
        if (measured is not { Problem: null, Value: { } value }) return null;
        var scale = Scale.Of(measured, expect);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"measure\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" font-size=\"13\"><title>{Escape(MeasureWords.Sentence(measured, expect))}</title>");
        var (low, high) = (X(scale, measured.Lower), X(scale, measured.Upper));
        List<Label> labels = [new("estimate", X(scale, value), Estimate, $"measured {MeasurementText.Number(value)}"), .. BoundLabels(low, high, measured)];
        if (expect is not null) Wanted(svg, expect, scale, labels);
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"{Left}\" y1=\"{Axis}\" x2=\"{Right}\" y2=\"{Axis}\"/>");
        labels.AddRange(scale.Ticks.Select(t => new Label("tick", X(scale, t), Ticks, MeasurementText.Number(t))));
        foreach (var tick in scale.Ticks) svg.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"{X(scale, tick):0.#}\" y1=\"{Axis - 3}\" x2=\"{X(scale, tick):0.#}\" y2=\"{Axis + 3}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"bounds\" x1=\"{low:0.#}\" y1=\"{Bar}\" x2=\"{high:0.#}\" y2=\"{Bar}\"/>");
        foreach (var end in new[] { low, high }) svg.Append(CultureInfo.InvariantCulture, $"<line class=\"bounds\" x1=\"{end:0.#}\" y1=\"{Bar - 6}\" x2=\"{end:0.#}\" y2=\"{Bar + 6}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"estimate\" cx=\"{X(scale, value):0.#}\" cy=\"{Bar}\" r=\"4.5\"/>");
        foreach (var label in labels) svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{label.Css}\" text-anchor=\"middle\" x=\"{label.Middle:0.#}\" y=\"{label.Y}\">{Escape(label.Text)}</text>");
        return svg.Append("</svg>").ToString();
    }

    // What is wanted is shaded, with its end as a line that leaves out whatever is written across it.
    static void Wanted(StringBuilder svg, Expectation expect, Scale scale, List<Label> labels)
    {
        var (from, to) = (expect.Lower is { } l ? X(scale, l.Value) : Left, expect.Upper is { } u ? X(scale, u.Value) : Right);
        if (to > from) svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"wanted\" x=\"{from:0.#}\" y=\"{Want + 5}\" width=\"{to - from:0.#}\" height=\"{Axis - Want - 5}\"/>");
        foreach (var limit in new[] { expect.Lower, expect.Upper })
            if (limit is { } at) Limit(svg, X(scale, at.Value), labels);
        var middle = (expect.Lower, expect.Upper) switch { ({ } a, { } b) => (X(scale, a.Value) + X(scale, b.Value)) / 2, ({ } a, null) => X(scale, a.Value), (null, { } b) => X(scale, b.Value), _ => Left };
        labels.Add(new("limit", middle, Want, $"wanted: {MeasureWords.Wanted(expect)}"));
    }

    static void Limit(StringBuilder svg, double x, List<Label> labels)
    {
        var y = Want + 5;
        foreach (var label in labels.Where(l => Math.Abs(l.Middle - x) < l.Room / 2 + 2).OrderBy(l => l.Y))
        {
            Piece(label.Y - 13);
            y = label.Y + 5;
        }
        Piece(Axis);

        void Piece(double to)
        {
            if (to > y) svg.Append(CultureInfo.InvariantCulture, $"<line class=\"limit\" x1=\"{x:0.#}\" y1=\"{y}\" x2=\"{x:0.#}\" y2=\"{to}\"/>");
        }
    }

    // Apart from each other: the lower one ends where the upper one begins, and both stay in the picture.
    static IEnumerable<Label> BoundLabels(double low, double high, Measurement measured)
    {
        var (lower, upper) = ($"≥ {MeasurementText.Lower(measured.Lower)}", $"≤ {MeasurementText.Upper(measured.Upper)}");
        var (a, b) = (Room(lower), Room(upper));
        var middle = Math.Clamp((low + high) / 2, Left + a + 6, Right - b - 6);
        // Not Math.Clamp: where a label fills all there is, its two ends differ by a rounding, either way.
        yield return new("bound", Math.Min(Math.Max(low, Left + a / 2), middle - 6 - a / 2), Bounds, lower);
        yield return new("bound", Math.Max(Math.Min(high, Right - b / 2), middle + 6 + b / 2), Bounds, upper);
    }

    /// <summary>A word in the picture, around its middle as far as the edges allow.</summary>
    readonly record struct Label(string Css, double At, double Y, string Text)
    {
        public double Room => MeasureChart.Room(Text);
        public double Middle => Math.Clamp(At, Math.Min(Left / 4 + Room / 2, Width / 2), Math.Max(Width - Left / 4 - Room / 2, Width / 2));
    }

    // More than any of our own words takes at this size.
    static double Room(string text) => text.Length * 7.2;

    static double X(Scale scale, double value) => Left + (Right - Left) * Math.Clamp((value - scale.From) / (scale.To - scale.From), 0, 1);

    static string Escape(string text) => System.Net.WebUtility.HtmlEncode(Shown.Text(text));
}

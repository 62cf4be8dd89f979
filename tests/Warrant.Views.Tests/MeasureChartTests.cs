using FsCheck;
using FsCheck.Fluent;
using System.Globalization;
using System.Text.RegularExpressions;
using Warrant.Core;

namespace Warrant.Views.Tests;

public sealed partial class MeasureChartTests
{
    static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(4_000).WithReplay(0xc4a7, 0x7);

    /// <summary>Labels that lie on one row do not meet, and all lie in the picture, whatever was measured.</summary>
    [Fact]
    public void No_label_meets_another_or_leaves_the_picture() =>
        Prop.ForAll(Gen.Choose(0, 1000).Select(i => i / 1000.0).ArrayOf(4).Where(v => v.Length == 4).ToArbitrary(), values => Fits(values[..3], values[3])).Check(Many);

    // Here the room of a label and what is left for it are the same but for a rounding.
    [Theory]
    [InlineData(0.882, 0.936, 0.99, 0.16)]
    [InlineData(0.816, 0.848, 0.97, 0.075)]
    public void A_label_may_take_all_the_room_there_is(double lower, double value, double upper, double limit) => Fits([lower, value, upper], limit);

    /// <summary>A count, a difference or a result has other ends than a share, and may be small or large beyond reading.</summary>
    [Fact]
    public void Every_finite_number_can_be_drawn() =>
        Prop.ForAll(Gen.Choose(-330, 308).SelectMany(power => Gen.Choose(-999, 999).Select(i => i / 1000.0 * Math.Pow(10, power))).ArrayOf(4).Where(v => v.Length == 4).ToArbitrary(), values =>
        {
            var svg = MeasureChart.Svg(Of(values[..3]) with { Least = double.NegativeInfinity, Most = double.PositiveInfinity }, new Expectation(new Limit(values[3], false), null))!;
            Assert.DoesNotContain("NaN", svg);
            Assert.DoesNotContain("∞", svg);
        }).Check(Many);

    [Theory]
    [InlineData(double.Epsilon, "4.941E-324")]
    [InlineData(1e-14, "2E-14")]
    public void Nothing_is_too_small_to_have_an_axis(double limit, string label)
    {
        var svg = MeasureChart.Svg(Of([0, 0, 0]) with { Most = double.PositiveInfinity }, new Expectation(new Limit(limit, false), null))!;
        Assert.Matches($"class=\"tick\"[^>]*>{System.Text.RegularExpressions.Regex.Escape(label)}<", svg);
        Assert.DoesNotContain("NaN", svg);
    }

    static Measurement Of(double[] values)
    {
        var bounds = values.Order().ToArray();
        return new() { Measure = "mean of s", Value = bounds[1], Lower = bounds[0], Upper = bounds[2], Confidence = 0.95, Trials = 60, Method = "clopper-pearson", Why = "so", Meets = Core.Outcome.Yes };
    }

    static void Fits(double[] values, double limit)
    {
        var svg = MeasureChart.Svg(Of(values), new Expectation(new Limit(limit, false), null))!;
        var labels = Label().Matches(svg).Select(m => (Row: m.Groups[4].Value, Box: Box(m.Groups[2].Value, double.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture), m.Groups[5].Value))).ToList();
        Assert.True(labels.Count >= 10);
        Assert.All(labels, l => Assert.InRange(l.Box.From, 0, 360));
        Assert.All(labels, l => Assert.InRange(l.Box.To, 0, 360));
        foreach (var row in labels.GroupBy(l => l.Row))
            foreach (var (a, b) in row.OrderBy(l => l.Box.From).Zip(row.OrderBy(l => l.Box.From).Skip(1))) Assert.True(a.Box.To <= b.Box.From, svg);
        // The line at which what is wanted ends runs through no word: rows are 15 high, and letters begin 10 above their line.
        foreach (Match line in Limits().Matches(svg))
            Assert.DoesNotContain(labels, l => Number(line.Groups[1]) is var x && l.Box.From < x && x < l.Box.To && Number(line.Groups[2]) < int.Parse(l.Row, CultureInfo.InvariantCulture) && int.Parse(l.Row, CultureInfo.InvariantCulture) - 10 < Number(line.Groups[3]));
    }

    [Fact]
    public void Without_a_number_there_is_no_picture() =>
        Assert.Null(MeasureChart.Svg(new() { Measure = "mean", Method = "none", Problem = "nothing was scored", Meets = Core.Outcome.Inconclusive }, null));

    // No character of our labels is wider than this at 13 pixels.
    static (double From, double To) Box(string anchor, double x, string text)
    {
        var width = System.Net.WebUtility.HtmlDecode(text).Length * 6.5;
        return anchor switch { "end" => (x - width, x), "middle" => (x - width / 2, x + width / 2), _ => (x, x + width) };
    }

    static double Number(Group text) => double.Parse(text.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<line class="limit" x1="([0-9.]+)" y1="([0-9.]+)" x2="[0-9.]+" y2="([0-9.]+)"/>""")]
    private static partial Regex Limits();

    [GeneratedRegex("""<text class="([a-z]+)"(?: text-anchor="([a-z]+)")? x="([0-9.-]+)" y="([0-9]+)">([^<]*)</text>""")]
    private static partial Regex Label();
}

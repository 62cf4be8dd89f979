using System.Globalization;

namespace Warrant.Core;

/// <summary>What a picture by itself has around the argument: ground, title, and a legend of the marks that it uses.</summary>
sealed class MapFrame
{
    const double Least = 560, Row = 24, TitleSize = 16;

    readonly string title, subtitle;
    readonly List<(string Name, string Meaning)> used;

    MapFrame(string title, string subtitle, List<(string, string)> used, double width)
    {
        (this.title, this.subtitle, this.used) = (title, subtitle, used);
        Width = Math.Max(width, Least);
        Bottom = Rows() * Row + (used.Count > 0 ? MapMetrics.Margin : 0);
    }

    public double Width { get; }
    public double Top => 60;
    public double Bottom { get; }

    public static MapFrame Of(Assessment assessment, IReadOnlyList<MapItem> nodes, double width)
    {
        var marks = nodes.SelectMany(n => n.Beside.Prepend(n)).SelectMany(n => MapMarks.Of(n) is var (right, left) ? right.Concat(left) : []).ToHashSet();
        var room = Math.Max(width, Least) - 2 * MapMetrics.Margin;
        var title = Fit(Plain.Short(assessment.Case.Title?.Value ?? assessment.Case.Id?.Value ?? "A case without a title", 200), TitleSize, true, room);
        var subtitle = Fit(string.Create(CultureInfo.InvariantCulture, $"{nodes[0].Heading} downwards, as of {assessment.AsOf:yyyy-MM-dd}. Answer: {(assessment.Yes ? "yes" : "no")}."), MapMetrics.FontSize, false, room);
        return new(title, subtitle, [.. MapMarks.All.Where(m => marks.Contains(m.Name)).Select(m => (m.Name, m.Meaning))], width);
    }

    public void Ground(SvgText svg, double left, double width, double height)
    {
        svg.Raw("<rect class=\"m-ground\" stroke=\"none\"").Attribute("x", left).Attribute("y", -Top).Attribute("width", width).Attribute("height", height).Raw("/>\n");
        Words(svg, "m-title", title, left + MapMetrics.Margin, 32 - Top, TitleSize);
        Words(svg, "m-subtitle", subtitle, left + MapMetrics.Margin, 52 - Top, MapMetrics.FontSize);
    }

    public void Legend(SvgText svg, string prefix, double left, double top)
    {
        svg.Raw("<g class=\"m-legend\" aria-hidden=\"true\">\n");
        foreach (var (name, meaning, x, row) in Places())
        {
            MapSvg.Mark(svg, prefix, name, left + x + 9, top + row * Row + 8);
            Words(svg, "m-meaning", meaning, left + x + 24, top + row * Row + 12, MapMetrics.FontSize);
        }
        svg.Raw("</g>\n");
    }

    static void Words(SvgText svg, string kind, string words, double x, double y, double size) =>
        svg.Raw("<text fill=\"#1f2328\" stroke=\"none\"").Attribute("class", kind).Attribute("x", x).Attribute("y", y).Attribute("font-size", size).Raw('>').Escaped(words).Raw("</text>\n");

    int Rows() => used.Count == 0 ? 0 : Places().Max(p => p.Row) + 1;

    IEnumerable<(string Name, string Meaning, double X, int Row)> Places()
    {
        var (x, row) = (MapMetrics.Margin, 0);
        foreach (var (name, meaning) in used)
        {
            var wide = TextWidth.Of(meaning, MapMetrics.FontSize) + 48;
            if (x > MapMetrics.Margin && x + wide > Width) (x, row) = (MapMetrics.Margin, row + 1);
            yield return (name, meaning, x, row);
            x += wide;
        }
    }

    static string Fit(string words, double size, bool bold, double room)
    {
        if (TextWidth.Of(words, size, bold) <= room) return words;
        while (words.Length > 1 && TextWidth.Of(words, size, bold) + size > room) words = words[..Plain.Cut(words, words.Length - 1)];
        return words.TrimEnd() + "…";
    }
}

using System.Globalization;

namespace Warrant.Core;

/// <summary>What stands in and at a box: its text, its marks, and that there is more below.</summary>
static class MapBox
{
    // How far the cross of what is defeated goes beyond the corners.
    const double Over = 5;

    public static void Inside(SvgText svg, MapItem node, string prefix, Notation notation)
    {
        if (node.Undeveloped && node.More == 0)
            svg.Raw("<path class=\"m-box m-open\" d=\"").To('M', node.Middle, node.Bottom).Raw("l9 9l-9 9l-9 -9Z\"/>");
        if (node.Defeated) Cross(svg, node);
        if (node.Shape is BoxShape.Chip) Chip(svg, node);
        else Lines(svg, node);
        if (Letter(node, notation) is { } letter)
            svg.Raw("<text class=\"m-letter\" fill=\"#1f2328\" stroke=\"none\" font-weight=\"bold\"").Attribute("x", node.X + node.Width - (node.IsOval ? 12 : 32)).Attribute("y", node.IsOval ? node.Bottom : node.Bottom + 12).Raw('>').Raw(letter).Raw("</text>");
        var (right, left) = MapMarks.Of(node);
        Marks(svg, prefix, right, node, true);
        Marks(svg, prefix, left, node, false);
    }

    static void Cross(SvgText svg, MapItem node)
    {
        var part = node.IsOval ? 0.71 : 1;
        var (dx, dy, middle) = (node.Width / 2 * part + Over, node.Height / 2 * part + Over, node.Y + node.Height / 2);
        svg.Raw("<path class=\"m-cross\" fill=\"none\" d=\"").To('M', node.Middle - dx, middle - dy).To('L', node.Middle + dx, middle + dy)
            .To('M', node.Middle + dx, middle - dy).To('L', node.Middle - dx, middle + dy).Raw("\"/>");
    }

    public static string MoreWords(MapItem node) =>
        string.Create(CultureInfo.InvariantCulture, $"{node.More}{(node.More == MapTree.Most ? " or more" : " more")} below");

    /// <param name="link">Where the map from here downwards is; null: nowhere.</param>
    public static void More(SvgText svg, MapItem node, string? link)
    {
        var words = MoreWords(node);
        var width = TextWidth.Of(words, MapMetrics.FontSize) + 16;
        if (link is not null) svg.Raw("<a class=\"m-more-link\"").Attribute("href", link).Attribute("aria-label", $"{words} {Plain.Line(node.Id)}: open the map from there").Raw('>');
        svg.Raw("<g class=\"m-more\"><path class=\"m-line\" d=\"").To('M', node.Middle, node.Bottom).Raw("v7\"/><rect").Attribute("x", node.Middle - width / 2).Attribute("y", node.Bottom + 7)
            .Attribute("width", width).Raw(" height=\"19\" rx=\"9.5\"/>");
        svg.Raw("<text fill=\"#1f2328\" stroke=\"none\" text-anchor=\"middle\"").Attribute("x", node.Middle).Attribute("y", node.Bottom + 20.5).Attribute("textLength", width - 16)
            .Raw(" lengthAdjust=\"spacingAndGlyphs\">").Raw(words).Raw("</text></g>");
        if (link is not null) svg.Raw("</a>");
    }

    static void Lines(SvgText svg, MapItem node)
    {
        if (node.Lines.Count == 0) return;
        var y = node.Y + (node.Height - node.Lines.Count * MapMetrics.LineHeight) / 2 + 11.3;
        svg.Raw("<text fill=\"#1f2328\" stroke=\"none\" text-anchor=\"middle\">");
        for (var i = 0; i < node.Lines.Count; i++, y += MapMetrics.LineHeight)
            if (node.Lines[i].Text.Length > 0) Line(svg, node.Lines[i], node.Middle, y, i == 0 && node.Heading.Length > 0);
        svg.Raw("</text>");
    }

    // The length is said, so that a line keeps to its box also where another font has to do.
    static void Line(SvgText svg, MapLine line, double x, double y, bool heading)
    {
        svg.Raw(heading ? "<tspan class=\"m-id\" font-weight=\"bold\"" : "<tspan").Attribute("x", x).Attribute("y", y).Attribute("textLength", line.Width).Raw(" lengthAdjust=\"spacingAndGlyphs\">")
            .Escaped(line.Text).Raw("</tspan>");
    }

    static void Chip(SvgText svg, MapItem node)
    {
        svg.Raw("<path class=\"m-arrow\" fill=\"none\" d=\"").To('M', node.X + 9, node.Bottom - 8).Raw("l7 -7m-5 0h5v5\"/><text fill=\"#1f2328\" stroke=\"none\" text-anchor=\"middle\">");
        Line(svg, node.Lines[0], node.Middle + 8, node.Y + 16.3, true);
        svg.Raw("</text>");
    }

    // In GSN the two ellipses differ by their letter alone; in CAE all that stands beside has a note's shape.
    static string? Letter(MapItem node, Notation notation) => node.Kind switch
    {
        MapKind.Assumption => "A",
        MapKind.Warrant => notation is Notation.Gsn ? "J" : "W",
        MapKind.Context when notation is Notation.Cae => "C",
        _ => null,
    };

    static void Marks(SvgText svg, string prefix, List<string> names, MapItem node, bool right)
    {
        foreach (var (i, name) in names.Index())
        {
            var (x, y) = MapShapes.Mark(node, right, i);
            MapSvg.Mark(svg, prefix, name, x, y);
        }
    }
}

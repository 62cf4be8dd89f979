namespace Warrant.Core;

/// <summary>The outlines of boxes, and where lines meet them.</summary>
static class MapShapes
{
    public static void Outline(SvgText svg, MapItem node)
    {
        var (x, y, w, h) = (node.X, node.Y, node.Width, node.Height);
        switch (node.Shape)
        {
            case BoxShape.Circle or BoxShape.Ellipse:
                svg.Raw("<ellipse class=\"m-box\"").Attribute("cx", node.Middle).Attribute("cy", y + h / 2).Attribute("rx", w / 2).Attribute("ry", h / 2).Raw("/>");
                break;
            case BoxShape.Parallelogram:
                svg.Raw("<path class=\"m-box\" d=\"").To('M', x + MapMetrics.Slant, y).To('H', x + w).To('L', x + w - MapMetrics.Slant, y + h).To('H', x).Raw("Z\"/>");
                break;
            case BoxShape.Note:
                svg.Raw("<path class=\"m-box\" d=\"").To('M', x, y).To('H', x + w - 10).To('L', x + w, y + 10).To('V', y + h).To('H', x).Raw("Z");
                svg.To('M', x + w - 10, y).To('V', y + 10).To('H', x + w).Raw("\"/>");
                break;
            default:
                svg.Raw("<rect class=\"m-box\"").Attribute("x", x).Attribute("y", y).Attribute("width", w).Attribute("height", h);
                if (Radius(node) is > 0 and var radius) svg.Attribute("rx", radius);
                svg.Raw("/>");
                break;
        }
    }

    /// <summary>Where the marks of a box stand: the first at its upper corner, the others from there towards the middle. Those of an oval follow its line, for within it they would meet the text.</summary>
    /// <param name="nth">From 0.</param>
    public static (double X, double Y) Mark(MapItem node, bool right, int nth)
    {
        var (x, y) = Corner(node, right);
        if (nth == 0) return (x, y);
        if (!node.IsOval) return (x + (right ? -21 : 21) * nth, y);
        // As near to the first as two marks can be, and as far as the arrowhead at the top of the smallest circle leaves.
        var aside = node.Width / 2 * 0.72 - 17 * nth;
        return (node.Middle + (right ? aside : -aside), node.Y + node.Bottom - LowerEdge(node, node.Middle + aside) - 3);
    }

    static (double X, double Y) Corner(MapItem node, bool right)
    {
        var side = right ? 1 : -1;
        if (node.IsOval) return (node.Middle + side * node.Width / 2 * 0.72, node.Y + node.Height / 2 * (1 - 0.69));
        var inset = node.Shape switch { BoxShape.Parallelogram when !right => MapMetrics.Slant, BoxShape.Stadium => 12, BoxShape.Note => 20, _ => 3 };
        return (node.Middle + side * (node.Width / 2 - inset), node.Y);
    }

    /// <summary>Where the lower edge is, at a place between left and right.</summary>
    public static double LowerEdge(MapItem node, double x)
    {
        if (!node.IsOval) return node.Bottom;
        var part = (x - node.Middle) / (node.Width / 2);
        return node.Y + node.Height / 2 * (1 + Math.Sqrt(Math.Max(0, 1 - part * part)));
    }

    /// <summary>Where the left or right edge is, at a height between top and bottom.</summary>
    public static double SideEdge(MapItem node, double y, bool right)
    {
        var side = right ? 1 : -1;
        var down = (y - node.Y) / node.Height;
        if (node.IsOval) return node.Middle + side * node.Width / 2 * Math.Sqrt(Math.Max(0, 1 - (2 * down - 1) * (2 * down - 1)));
        if (node.Shape is BoxShape.Parallelogram) return right ? node.X + node.Width - MapMetrics.Slant * down : node.X + MapMetrics.Slant * (1 - down);
        return right ? node.X + node.Width : node.X;
    }

    static double Radius(MapItem node) => node.Shape switch
    {
        BoxShape.Stadium => Math.Min(node.Height / 2, 18),
        BoxShape.Rounded => 12,
        BoxShape.Chip => 5,
        _ => 0,
    };
}

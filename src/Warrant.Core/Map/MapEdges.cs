namespace Warrant.Core;

/// <summary>The lines of a map. Whatever the direction of its arrow, each runs down from a box to what hangs from it, or sideways to what stands beside it.</summary>
static class MapEdges
{
    // How far above a row the lines to it run across: those of support, and those of challenges.
    const double Across = 28, AcrossChallenges = 15;
    const double Head = 9, HalfHead = 4;

    public static void Draw(SvgText svg, MapItem node, Notation notation)
    {
        var supports = node.Children.Where(c => c.Relation is MapRelation.Supports).ToList();
        if (supports.Count > 0) Supports(svg, node, supports, notation);
        var challenges = node.Children.Where(c => c.Relation is not MapRelation.Supports).ToList();
        if (challenges.Count > 0) Challenges(svg, node, challenges);
        MapItem? above = null, last = null;
        // What stands lower on a side shares the way out of the box with the first.
        double? left = null, right = null;
        foreach (var beside in node.Beside)
        {
            if (beside.Relation is MapRelation.Challenges && above is not null)
            {
                if (last == above) ChallengeBelow(svg, above, beside);
                else ChallengeAround(svg, above, beside, beside.X > node.X);
            }
            else if (beside.X > node.X) right = InContextOf(svg, node, beside, true, right);
            else left = InContextOf(svg, node, beside, false, left);
            if (beside.Relation is not MapRelation.Challenges) above = beside;
            last = beside;
        }
    }

    // GSN points to what supports, CAE from it.
    static void Supports(SvgText svg, MapItem node, List<MapItem> children, Notation notation)
    {
        var gsn = notation is Notation.Gsn;
        var across = children[0].Y - Across;
        var places = children.Select(c => c.Spine ?? c.Middle).ToList();
        svg.Raw("<path class=\"m-line\" d=\"").To('M', node.Middle, node.Bottom).To('V', across);
        svg.To('M', Math.Min(places.Min(), node.Middle), across).To('H', Math.Max(places.Max(), node.Middle));
        double? spine = null;
        var from = across;
        foreach (var child in children)
        {
            if (child.Spine is not { } at)
            {
                svg.To('M', child.Middle, across).To('V', child.Y);
                continue;
            }
            if (spine != at) (spine, from) = (at, across);
            svg.To('M', at, from).To('V', from = child.Y + child.Height / 2).To('H', child.X);
        }
        svg.Raw("\"/>\n<path class=\"m-head\" d=\"");
        if (!gsn) Arrow(svg, node.Middle, node.Bottom, 0, -1);
        else foreach (var child in children)
            if (child.Spine is null) Arrow(svg, child.Middle, child.Y, 0, 1);
            else Arrow(svg, child.X, child.Y + child.Height / 2, 1, 0);
        svg.Raw("\"/>\n");
    }

    static void Challenges(SvgText svg, MapItem node, List<MapItem> children)
    {
        var across = children[0].Y - AcrossChallenges;
        var x = node.Middle + 0.3 * node.Width;
        var y = MapShapes.LowerEdge(node, x);
        svg.Raw("<path class=\"m-challenges\" d=\"").To('M', x, y).To('V', across);
        foreach (var child in children) svg.To('M', x, across).To('H', child.Middle).To('V', child.Y);
        svg.Raw("\"/>\n<path class=\"m-head m-against\" d=\"");
        Arrow(svg, x, y, 0, -1);
        svg.Raw("\"/>\n");
    }

    static void ChallengeBelow(SvgText svg, MapItem target, MapItem challenge)
    {
        var x = Math.Clamp(target.Middle, challenge.X + HalfHead, challenge.X + challenge.Width - HalfHead);
        var y = MapShapes.LowerEdge(target, x);
        svg.Raw("<path class=\"m-challenges\" d=\"").To('M', x, y).To('V', challenge.Y).Raw("\"/>\n<path class=\"m-head m-against\" d=\"");
        Arrow(svg, x, y, 0, -1);
        svg.Raw("\"/>\n");
    }

    // A second challenge on the same thing goes past the first, through the gap to the box.
    static void ChallengeAround(SvgText svg, MapItem target, MapItem challenge, bool right)
    {
        var y = target.Y + 0.75 * target.Height;
        var (start, end) = (right ? challenge.X : challenge.X + challenge.Width, MapShapes.SideEdge(target, y, !right));
        svg.Raw("<path class=\"m-challenges\" d=\"").To('M', start, challenge.Y + challenge.Height / 2).To('H', start + (right ? -12 : 12)).To('V', y).To('H', end)
            .Raw("\"/>\n<path class=\"m-head m-against\" d=\"");
        Arrow(svg, end, y, right ? 1 : -1, 0);
        svg.Raw("\"/>\n");
    }

    // The height at which the line leaves the box.
    static double InContextOf(SvgText svg, MapItem node, MapItem beside, bool right, double? from)
    {
        var y2 = beside.Y + beside.Height / 2;
        var y1 = from ?? Math.Clamp(y2, node.Y + 8, node.Bottom - 8);
        var x1 = MapShapes.SideEdge(node, y1, right);
        var x2 = right ? beside.X : beside.X + beside.Width;
        var turn = x2 + (right ? -1 : 1) * MapMetrics.Gap * 0.75;
        svg.Raw("<path class=\"m-line\" d=\"").To('M', x1, y1).To('H', turn).To('V', y2).To('H', x2 + (right ? -Head : Head)).Raw("\"/>\n<path class=\"m-hollow\" d=\"");
        Arrow(svg, x2, y2, right ? 1 : -1, 0);
        svg.Raw("\"/>\n");
        return y1;
    }

    static void Arrow(SvgText svg, double x, double y, double dx, double dy) =>
        svg.To('M', x, y).To('L', x - dx * Head - dy * HalfHead, y - dy * Head + dx * HalfHead).To('L', x - dx * Head + dy * HalfHead, y - dy * Head - dx * HalfHead).Raw('Z');
}

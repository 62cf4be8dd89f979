namespace Warrant.Core;

/// <summary>What stands beside a box: context, assumptions and warrants, to its right and left in turn, and challenges on them each below what it is about.</summary>
static class MapBeside
{
    public static double Height(MapItem node, int side)
    {
        var height = 0.0;
        foreach (var (beside, on) in Sides(node))
            if (on == side) height += (height > 0 ? Above(beside) : 0) + beside.Height;
        return height;
    }

    /// <summary>With the gap to the box; 0 where nothing stands on that side.</summary>
    public static double Width(MapItem node, int side)
    {
        var width = 0.0;
        foreach (var (beside, on) in Sides(node))
            if (on == side) width = Math.Max(width, beside.Width + MapMetrics.Gap);
        return width;
    }

    public static void Place(MapItem node)
    {
        Span<double> y = [node.Y, node.Y];
        foreach (var (beside, side) in Sides(node))
        {
            if (y[side] > node.Y) y[side] += Above(beside);
            beside.Y = y[side];
            beside.X = side == 0 ? node.X + node.Width + MapMetrics.Gap : node.X - MapMetrics.Gap - beside.Width;
            y[side] += beside.Height;
        }
    }

    static double Above(MapItem beside) => beside.Relation is MapRelation.Challenges ? MapMetrics.ChallengeGap : MapMetrics.ColumnGap;

    // 0 is the right, 1 the left.
    static IEnumerable<(MapItem Node, int Side)> Sides(MapItem node)
    {
        var side = 1;
        foreach (var beside in node.Beside)
        {
            if (beside.Relation is not MapRelation.Challenges) side = 1 - side;
            yield return (beside, side);
        }
    }
}

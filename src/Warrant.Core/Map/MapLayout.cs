namespace Warrant.Core;

/// <summary>
/// Where each box goes: a tidy tree. What hangs from a box stands in a row below it in source order, pushed together until it would touch, and the box stands over the middle of it.
/// Three or more neighbouring leaves become a column. A row starts where its own parent ends, so high boxes push down only what hangs from them.
/// </summary>
/// <remarks>The result depends on sizes and source order alone. Nothing recurses: a map may be as deep as the case.</remarks>
static class MapLayout
{
    /// <param name="nodes">Each before what hangs from it, the root first; their sizes are known.</param>
    /// <returns>Width and height of the picture, margins included.</returns>
    public static (double Width, double Height) Place(IReadOnlyList<MapItem> nodes)
    {
        for (var i = 0; i < nodes.Count; i++) nodes[i].Index = i;
        var rows = new MapRow[nodes.Count];
        foreach (var node in nodes) rows[node.Index] = MapRow.Below(node);
        var skylines = new Skyline?[nodes.Count];
        for (var i = nodes.Count - 1; i >= 0; i--) skylines[i] = rows[i].Arrange(skylines);
        var middles = new double[nodes.Count];
        foreach (var node in nodes)
        {
            node.X = middles[node.Index] - node.Width / 2;
            rows[node.Index].Settle(middles);
            MapBeside.Place(node);
        }
        return Crop(nodes);
    }

    static (double Width, double Height) Crop(IReadOnlyList<MapItem> nodes)
    {
        var (left, right, bottom) = (double.MaxValue, double.MinValue, 0.0);
        foreach (var node in nodes)
        {
            Reach(node);
            foreach (var beside in node.Beside) Reach(beside);
        }
        var by = MapMetrics.Margin - left;
        foreach (var node in nodes)
        {
            Move(node);
            foreach (var beside in node.Beside) Move(beside);
        }
        return (right - left + 2 * MapMetrics.Margin, bottom + 2 * MapMetrics.Margin);

        void Reach(MapItem node)
        {
            left = Math.Min(left, node.Spine ?? node.X);
            right = Math.Max(right, node.X + node.Width);
            bottom = Math.Max(bottom, node.Bottom + node.Below);
        }

        void Move(MapItem node)
        {
            node.X += by;
            node.Y += MapMetrics.Margin;
            node.Spine += by;
        }
    }
}

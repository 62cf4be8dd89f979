namespace Warrant.Core;

/// <summary>What hangs from one box: single boxes and columns of leaves, from left to right.</summary>
sealed class MapRow
{
    const int ColumnFrom = 3, ColumnMost = 8;
    // Below a leaf, before something of a neighbour may come to stand there.
    const double Air = 16;

    readonly MapItem node;
    readonly List<(int First, int Count)> units;
    readonly double top;
    // By the number of the child: how far its middle, and of a column the line, is from the middle of the box above.
    readonly double[] offsets, spines;

    MapRow(MapItem node)
    {
        this.node = node;
        units = Units(node.Children);
        top = BlockBottom + MapMetrics.RowGap;
        (offsets, spines) = (new double[node.Children.Count], new double[node.Children.Count]);
    }

    /// <summary>Gives what hangs from a box its height in the picture; that of the box is known.</summary>
    public static MapRow Below(MapItem node)
    {
        var row = new MapRow(node);
        foreach (var (first, count) in row.units)
        {
            var y = row.top;
            for (var i = first; i < first + count; i++)
            {
                node.Children[i].Y = y;
                y += node.Children[i].Height + node.Children[i].Below + MapMetrics.ColumnGap;
            }
        }
        return row;
    }

    double BlockBottom => node.Y + Math.Max(node.Height + node.Below, Math.Max(MapBeside.Height(node, 0), MapBeside.Height(node, 1)));

    /// <summary>The outline of the box with all below it, its middle at 0.</summary>
    /// <param name="skylines">Those of what hangs from it; they are used up.</param>
    public Skyline Arrange(Skyline?[] skylines)
    {
        var from = -node.Width / 2 - MapBeside.Width(node, 1) - MapMetrics.Mark;
        var to = node.Width / 2 + MapBeside.Width(node, 0) + MapMetrics.Mark;
        if (units.Count == 0) return new(BlockBottom + Air, from, to);

        Skyline? all = null;
        double firstMiddle = 0, lastMiddle = 0;
        foreach (var (first, count) in units)
        {
            var (skyline, middle) = count == 1 ? (skylines[node.Children[first].Index]!, 0) : Column(first, count);
            var at = all is null ? 0 : all.Clearance(skyline) + MapMetrics.Gap;
            for (var i = first; i < first + count; i++) (offsets[i], spines[i]) = (offsets[i] + at, spines[i] + at);
            skyline.Move(at);
            lastMiddle = middle + at;
            if (all is null) (all, firstMiddle) = (skyline, lastMiddle);
            else all.Join(skyline);
        }

        var half = (firstMiddle + lastMiddle) / 2;
        var (left, right) = (0.0, 0.0);
        for (var i = 0; i < offsets.Length; i++)
        {
            (offsets[i], spines[i]) = (offsets[i] - half, spines[i] - half);
            (left, right) = (Math.Min(left, Math.Min(offsets[i], spines[i])), Math.Max(right, Math.Max(offsets[i], spines[i])));
        }
        all!.Move(-half);
        // The lines from the box to what hangs from it need room too.
        all.Top(top - MapMetrics.Mark, left, right);
        all.Top(BlockBottom, from, to);
        return all;
    }

    /// <summary>Once the middle of the box is known, those of what hangs from it are.</summary>
    public void Settle(double[] middles)
    {
        var middle = middles[node.Index];
        foreach (var (first, count) in units)
            for (var i = first; i < first + count; i++)
            {
                middles[node.Children[i].Index] = middle + offsets[i];
                if (count > 1) node.Children[i].Spine = middle + spines[i];
            }
    }

    // The line that runs down it is at 0.
    (Skyline Skyline, double Middle) Column(int first, int count)
    {
        var width = 0.0;
        for (var i = first; i < first + count; i++)
        {
            width = Math.Max(width, node.Children[i].Width);
            offsets[i] = MapMetrics.Spine + node.Children[i].Width / 2;
        }
        var last = node.Children[first + count - 1];
        return (new(last.Bottom + last.Below + Air, -2, MapMetrics.Spine + width + MapMetrics.Mark), (MapMetrics.Spine + width) / 2);
    }

    static List<(int First, int Count)> Units(List<MapItem> children)
    {
        var units = new List<(int, int)>();
        for (var i = 0; i < children.Count;)
        {
            var end = i;
            while (end < children.Count && IsLeaf(children[end])) end++;
            var run = end - i;
            if (run < ColumnFrom)
            {
                units.Add((i++, 1));
                continue;
            }
            // Several columns of about the same length, where one would be long.
            var columns = (run + ColumnMost - 1) / ColumnMost;
            for (; columns > 0; columns--)
            {
                var count = (end - i + columns - 1) / columns;
                units.Add((i, count));
                i += count;
            }
        }
        return units;
    }

    static bool IsLeaf(MapItem node) => node is { Relation: MapRelation.Supports, Children.Count: 0, Beside.Count: 0 };
}

using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Core.Tests;

/// <summary>What a reader relies on without knowing it, for arguments of any form.</summary>
public sealed class MapLayoutProperties
{
    [Fact]
    public void Nothing_overlaps() => Properties.Hold(RandomMap.Generator(150), map => Overlap(map.Place()) is null, 500);

    [Fact]
    public void Nothing_overlaps_among_2000_elements() => Properties.Hold(RandomMap.Generator(2_000), map => Overlap(map.Place()) is null, 12);

    [Fact]
    public void Whatever_hangs_from_a_box_is_below_it() =>
        Properties.Hold(RandomMap.Generator(150), map => map.Place().All(i => i.Children.All(c => c.Y > i.Bottom)), 500);

    [Fact]
    public void What_stands_beside_a_box_begins_where_it_begins_or_lower() =>
        Properties.Hold(RandomMap.Generator(60), map => map.Place().All(i => i.Beside.All(b => b.Y >= i.Y && (b.X >= i.X + i.Width || b.X + b.Width <= i.X))), 500);

    [Fact]
    public void Source_order_is_order_from_left_to_right_and_in_a_column_from_top_to_bottom() =>
        Properties.Hold(RandomMap.Generator(150), map => map.Place().All(i => i.Children.Zip(i.Children.Skip(1)).All(p => Follows(p.First, p.Second))), 500);

    [Fact]
    public void No_line_runs_through_a_box() => Properties.Hold(RandomMap.Generator(60), map => Crossed(map.Place()) is { } crossed ? throw new InvalidOperationException(crossed) : true, 500);

    [Fact]
    public void One_claim_more_moves_its_neighbours_aside_and_swaps_none()
    {
        var cases = from map in RandomMap.Generator(80) from parent in Gen.Choose(0, 1_000) from at in Gen.Choose(0, 1_000) select (map, parent, at);
        Properties.Hold(cases, c =>
        {
            var (larger, added) = c.map.Insert(c.parent, c.at);
            var before = c.map.Place();
            // The new box took a number, so the later ones have the next.
            var number = int.Parse(added[1..], System.Globalization.CultureInfo.InvariantCulture);
            var after = larger.Place().Where(i => i.Id != added).ToDictionary(i => Renumber(i.Id, number));
            return before.All(a => before.All(b => !(Beside(a, b) && Beside(after[b.Id], after[a.Id]))));
        }, 300);
    }

    [Fact]
    public void Neither_depth_nor_breadth_is_too_much()
    {
        var chain = new RandomMap([.. Enumerable.Range(-1, 20_000).Select(i => Math.Max(0, i))], [.. Enumerable.Repeat((120, 50), 20_000)], new int[20_000], [.. Enumerable.Repeat(9, 20_000)]);
        Assert.Equal(20_000, chain.Place().Count);
        var broad = chain with { Above = new int[20_000] };
        Assert.Null(Overlap(broad.Place().Take(1_000).ToList()));
    }

    static string Renumber(string id, int added) =>
        int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture) is var n && n > added ? $"C{n - 1}" : id;

    static bool Follows(MapItem first, MapItem second) => second.X > first.X || second.Y > first.Y && second.Spine is not null;

    // At a common height the one is wholly to the left of the other.
    static bool Beside(MapItem a, MapItem b) => a.Y < b.Bottom && b.Y < a.Bottom && a.X + a.Width <= b.X;

    static List<MapItem> All(IEnumerable<MapItem> items) => [.. items.SelectMany(i => i.Beside.Prepend(i))];

    static string? Overlap(List<MapItem> items)
    {
        var all = All(items).OrderBy(i => i.X).ToList();
        for (var i = 0; i < all.Count; i++)
            for (var j = i + 1; j < all.Count && all[j].X < all[i].X + all[i].Width; j++)
                if (all[i].Y < all[j].Bottom + all[j].Below && all[j].Y < all[i].Bottom + all[i].Below) return $"{all[i].Id} and {all[j].Id}";
        return null;
    }

    // Lines are drawn along the axes, so a piece that lies inside a box of which it is no side goes through it.
    static string? Crossed(List<MapItem> items)
    {
        foreach (var item in items)
        {
            var svg = new SvgText();
            MapEdges.Draw(svg, item, Notation.Gsn);
            foreach (var (x1, y1, x2, y2) in Lines.Of(svg.ToString()))
                foreach (var box in All(items))
                    if (Math.Max(x1, x2) > box.X + 0.2 && Math.Min(x1, x2) < box.X + box.Width - 0.2 && Math.Max(y1, y2) > box.Y + 0.2 && Math.Min(y1, y2) < box.Bottom - 0.2)
                        return FormattableString.Invariant($"{item.Id} ({item.X},{item.Y},{item.Width},{item.Height}) from {x1},{y1} to {x2},{y2} through {box.Id} ({box.X},{box.Y},{box.Width},{box.Height})");
        }
        return null;
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Core.Tests;

/// <summary>A random argument as boxes of random sizes: the number of the box above, and of each how large it is and what stands beside it.</summary>
sealed record RandomMap(int[] Above, (int Width, int Height)[] Sizes, int[] Beside, int[] Challenges)
{
    public static Gen<RandomMap> Generator(int most) =>
        from count in Gen.Choose(1, most)
        from spread in Gen.Choose(1, 60)
        from above in Gen.CollectToArray(Enumerable.Range(0, count), i => Gen.Choose(Math.Max(0, (i - 1) / spread - 3), Math.Max(0, i - 1)))
        from widths in Gen.ArrayOf(Gen.Choose(40, 260), count)
        from heights in Gen.ArrayOf(Gen.Choose(24, 200), count)
        from beside in Gen.ArrayOf(Gen.Choose(-9, 4).Select(n => Math.Max(0, n)), count)
        from challenges in Gen.ArrayOf(Gen.Choose(0, 9), count)
        select new RandomMap(above, [.. widths.Zip(heights)], beside, challenges);

    /// <summary>The boxes in the order in which they are laid out, placed.</summary>
    public List<MapItem> Place()
    {
        var items = Sizes.Select((s, i) => Item($"C{i}", s.Width, s.Height, Challenges[i] == 0 && i > 0 ? MapRelation.Challenges : MapRelation.Supports)).ToList();
        for (var i = 1; i < items.Count; i++)
        {
            items[i].Parent = items[Above[i]];
            items[Above[i]].Children.Add(items[i]);
        }
        for (var i = 0; i < items.Count; i++)
        {
            if (Challenges[i] == 1) items[i].More = 3;
            if (Challenges[i] == 2) items[i].Undeveloped = true;
            for (var k = 0; k < Beside[i]; k++)
                items[i].Beside.Add(Item($"C{i}/{k}", 60 + 30 * k, 40 + 25 * (k % 3), k > 0 && Challenges[i] == 3 ? MapRelation.Challenges : MapRelation.InContextOf));
        }
        var order = new List<MapItem>();
        var todo = new Stack<MapItem>([items[0]]);
        while (todo.TryPop(out var item))
        {
            order.Add(item);
            foreach (var child in Enumerable.Reverse(item.Children)) todo.Push(child);
        }
        MapLayout.Place(order);
        return order;
    }

    /// <summary>With one box more, somewhere below an old one. The others keep their names.</summary>
    public (RandomMap Larger, string Name) Insert(int parent, int at)
    {
        // Boxes of one parent are in the order of their numbers, so the new one takes a number between theirs.
        var number = 1 + at % Above.Length;
        var below = parent % number;
        int Moved(int i) => i >= number ? i + 1 : i;
        T[] With<T>(T[] old, T added) => [.. old[..number], added, .. old[number..]];
        return (new([.. With([.. Above.Select(Moved)], below)], With(Sizes, (120, 80)), With(Beside, 1), With(Challenges, 5)), $"C{number}");
    }

    static MapItem Item(string id, double width, double height, MapRelation relation) => new(id, id, MapKind.Claim, relation) { Width = width, Height = height, Shape = BoxShape.Rectangle };
}

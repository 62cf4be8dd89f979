namespace Warrant.Core.Tests;

/// <summary>The marks at the corners of a box touch neither its words nor each other, whatever it says.</summary>
public sealed class MapMarkTests
{
    // Nothing that a mark draws goes further from its middle than this along a diagonal.
    const double Radius = 8;

    [Theory]
    [InlineData("Gsn")]
    [InlineData("Cae")]
    public void Marks_touch_no_word_and_no_other_mark(string notation)
    {
        string[] kinds = ["Claim", "Step", "Evidence", "Context", "Assumption", "Warrant", "Challenge"];
        foreach (var kind in kinds)
            foreach (var id in new[] { "", "E3", "C2.2.3.v · elicited", "a-long-name-of-an-element-that-is-cut" })
                for (var words = 0; words < 40; words++)
                {
                    var item = new MapItem(id, id, Enum.Parse<MapKind>(kind), MapRelation.Supports) { Text = string.Join(' ', Enumerable.Range(0, words).Select(i => "tests incomplete of"[..(3 + i * 7 % 13)])), State = MapState.Uncounted, Stale = true, Marked = true, Doubts = 1 };
                    MapSizing.Size(item, Enum.Parse<Notation>(notation));
                    var marks = new[] { true, false }.SelectMany(right => new[] { 0, 1 }.Select(n => MapShapes.Mark(item, right, n))).ToList();
                    foreach (var (i, mark) in marks.Index())
                    {
                        Assert.All(marks.Skip(i + 1), other => Assert.True(Distance(mark.X - other.X, mark.Y - other.Y) >= 2 * Radius, $"{kind} {id} {words}: two marks"));
                        foreach (var (n, line) in item.Lines.Index())
                            Assert.True(line.Text.Length == 0 || Away(item, line, n, mark) >= Radius, $"{kind} {id} {words}: the mark at {mark} and `{line.Text}`, {Away(item, line, n, mark)}");
                    }
                }
    }

    // From a mark to the letters of a line, which begin and end 3 within its height.
    static double Away(MapItem item, MapLine line, int n, (double X, double Y) mark)
    {
        var top = item.Y + (item.Height - item.Lines.Count * MapMetrics.LineHeight) / 2 + n * MapMetrics.LineHeight;
        return Distance(Math.Max(0, Math.Abs(mark.X - item.Middle) - line.Width / 2), Math.Max(0, Math.Abs(mark.Y - top - MapMetrics.LineHeight / 2) - MapMetrics.LineHeight / 2 + 3));
    }

    static double Distance(double x, double y) => Math.Sqrt(x * x + y * y);
}

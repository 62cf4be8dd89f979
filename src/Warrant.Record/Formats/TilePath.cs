using System.Globalization;

namespace Warrant.Record;

/// <summary>The names of tiles and entry bundles in the C2SP tlog-tiles layout.</summary>
static class TilePath
{
    public const int Width = 256;
    public const string Checkpoint = "checkpoint";

    /// <param name="width">1 to 256; less than 256 is a partial tile.</param>
    public static string Tile(int level, long index, int width) => string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{Number(index)}{Partial(width)}");

    /// <inheritdoc cref="Tile"/>
    public static string Entries(long index, int width) => $"tile/entries/{Number(index)}{Partial(width)}";

    /// <summary>The checkpoint as it was at the end of a day, kept when the first act of a later day is written.</summary>
    public static string Kept(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"checkpoints/{day:yyyy-MM-dd}");

    /// <summary>Every file of a tree of a size, in no order that matters: level -1 stands for entry bundles.</summary>
    public static IEnumerable<(int Level, long Index, int Width)> All(long size)
    {
        foreach (var (index, width) in Row(size)) yield return (-1, index, width);
        for (var (level, count) = (0, size); count > 0; level++, count /= Width)
            foreach (var (index, width) in Row(count)) yield return (level, index, width);
    }

    public static string Of((int Level, long Index, int Width) tile) => tile.Level < 0 ? Entries(tile.Index, tile.Width) : Tile(tile.Level, tile.Index, tile.Width);

    static IEnumerable<(long Index, int Width)> Row(long count)
    {
        for (var i = 0L; i < count / Width; i++) yield return (i, Width);
        if (count % Width > 0) yield return (count / Width, (int)(count % Width));
    }

    static string Partial(int width) => width == Width ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{width}");

    // Three digits a folder, all but the last with an x: 1234067 is x001/x234/067.
    static string Number(long index)
    {
        var text = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (index /= 1000; index > 0; index /= 1000) text = $"x{(index % 1000).ToString("000", CultureInfo.InvariantCulture)}/{text}";
        return text;
    }
}

using System.Globalization;
using System.Text;

namespace Warrant.Record;

/// <summary>Appends entries to a record. Entries and tiles are on the disk before the checkpoint that counts them, so a record is whole at every moment.</summary>
public sealed class LogWriter : IDisposable
{
    readonly IRecordHome home;
    readonly IDisposable held;
    readonly string origin;
    readonly RightEdge edge;
    readonly List<byte[]> bundle;
    bool failed;

    LogWriter(IRecordHome home, IDisposable held, string origin, RightEdge edge, List<byte[]> bundle) =>
        (this.home, this.held, this.origin, this.edge, this.bundle) = (home, held, origin, edge, bundle);

    public long Size => edge.Size;

    /// <summary>Takes the record for writing, its right edge verified against the checkpoint.</summary>
    /// <exception cref="RecordException">Somebody else writes to it, or its right edge is not what the checkpoint says.</exception>
    public static LogWriter Open(IRecordHome home, string origin)
    {
        var held = home.Lock() ?? throw new RecordException("another program writes to the record now; try again when it is done");
        try
        {
            var size = SizeOf(home, origin, out var root);
            var edge = RightEdge.Of(size, Edge(home, size));
            var bundle = Bundle(home, size);
            if (!edge.Root().AsSpan().SequenceEqual(root)) throw new RecordException("the tiles at the end of the record do not give the root of its checkpoint; `warrant record verify` says more");
            if (!bundle.Select(e => Hashing.Leaf(e)).SequenceEqual(edge.Open(0), Bytes.Equality)) throw new RecordException("the last entries of the record are not those of its tiles; `warrant record verify` says more");
            return new(home, held, origin, edge, bundle);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Appends entries and returns when they are on the disk and counted: all of them or none.</summary>
    /// <param name="key">Signs the checkpoint.</param>
    /// <param name="keep">Names under which the checkpoint of the moment is kept, by how many of the entries it counts; 0 keeps the one that was there before.</param>
    /// <exception cref="RecordException">An entry is over 65,535 bytes, or an earlier append by this writer failed.</exception>
    public void Append(IReadOnlyList<byte[]> entries, SigningKey key, IReadOnlyDictionary<int, string>? keep = null)
    {
        if (failed) throw new RecordException("an earlier act could not be written; the record has to be opened again");
        if (entries.FirstOrDefault(e => e.Length is 0 or > EntryBundle.MaxEntry) is { } unfit)
            throw new RecordException(string.Create(CultureInfo.InvariantCulture, $"an act has from 1 to 65,535 bytes, and this one would have {unfit.Length:N0}; say it shorter, and name a document for the rest"));
        if (entries.Count == 0) return;
        // The edge in memory runs ahead of the disk from here on; if writing fails, this writer is of no more use.
        failed = true;
        var before = edge.Size;
        for (var i = 0; i < entries.Count; i++)
        {
            if (keep?.GetValueOrDefault(i) is { } name) home.Keep(name, i == 0 && home.Read(TilePath.Checkpoint) is { } latest ? latest : Checkpoint(key));
            bundle.Add(entries[i]);
            edge.Add(Hashing.Leaf(entries[i]), Full);
        }
        if (bundle.Count > 0) home.Keep(TilePath.Entries(edge.Size / TilePath.Width, bundle.Count), EntryBundle.Pack(bundle));
        for (var (level, was, now) = (0, before, edge.Size); now > 0; level++, was /= TilePath.Width, now /= TilePath.Width)
            if (was != now && edge.Open(level) is { Count: > 0 } open) home.Keep(TilePath.Tile(level, now / TilePath.Width, open.Count), Bytes.Join(open));
        home.Keep(TilePath.Checkpoint, Checkpoint(key));
        failed = false;
        try
        {
            DropPartials(before);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The entries count by now. A narrower tile that stays means nothing, and an act must not be reported as failed for it.
        }
    }

    public void Dispose() => held.Dispose();

    byte[] Checkpoint(SigningKey key) => new Checkpoint(origin, edge.Size, edge.Root()).Sign(key);

    void Full(int level, long index, IReadOnlyList<byte[]> hashes)
    {
        if (level == 0)
        {
            home.Keep(TilePath.Entries(index, TilePath.Width), EntryBundle.Pack(bundle));
            bundle.Clear();
        }
        home.Keep(TilePath.Tile(level, index, TilePath.Width), Bytes.Join(hashes));
    }

    // Narrower tiles of the same place hold nothing that the wider one does not.
    void DropPartials(long before)
    {
        if (before % TilePath.Width > 0) home.Drop(TilePath.Entries(before / TilePath.Width, (int)(before % TilePath.Width)));
        for (var (level, was, now) = (0, before, edge.Size); was > 0; level++, was /= TilePath.Width, now /= TilePath.Width)
            if (was != now && was % TilePath.Width > 0) home.Drop(TilePath.Tile(level, was / TilePath.Width, (int)(was % TilePath.Width)));
    }

    static long SizeOf(IRecordHome home, string origin, out byte[] root)
    {
        root = Hashing.Empty;
        if (home.Read(TilePath.Checkpoint) is not { } bytes) return 0;
        if (SignedNote.Parse(Encoding.UTF8.GetString(bytes)) is not { } note || Record.Checkpoint.Parse(note.Text) is not { } checkpoint) throw new RecordException("the checkpoint of the record cannot be read");
        if (checkpoint.Origin != origin) throw new RecordException($"the record is that of `{checkpoint.Origin}`, not of `{origin}`");
        root = checkpoint.Root;
        return checkpoint.Size;
    }

    static List<IReadOnlyList<byte[]>> Edge(IRecordHome home, long size)
    {
        var open = new List<IReadOnlyList<byte[]>>();
        for (var (level, count) = (0, size); count > 0; level++, count /= TilePath.Width)
        {
            var width = (int)(count % TilePath.Width);
            if (width == 0) open.Add([]);
            else if (home.Read(TilePath.Tile(level, count / TilePath.Width, width)) is { } tile && tile.Length == width * Hashing.Length) open.Add(Bytes.Split(tile));
            else throw new RecordException($"`{TilePath.Tile(level, count / TilePath.Width, width)}` is missing from the record");
        }
        return open;
    }

    static List<byte[]> Bundle(IRecordHome home, long size)
    {
        if (size % TilePath.Width is not (> 0 and var width)) return [];
        var path = TilePath.Entries(size / TilePath.Width, (int)width);
        return home.Read(path) is { } bytes && EntryBundle.Unpack(bytes) is { } entries && entries.Count == width ? entries : throw new RecordException($"`{path}` is missing from the record");
    }
}

using Warrant.Core;
using Warrant.Files;

namespace Warrant.Record;

/// <summary>The record as it was at the end of a day: its entries, tiles, checkpoints, and what its baselines name by digest.</summary>
public static class RecordCopy
{
    /// <param name="verified">The record, which must be good.</param>
    /// <exception cref="RecordException">It is not, it had no act by then, or something is missing.</exception>
    /// <exception cref="IOException">The disk gave an error; what was written until then stays, without a checkpoint.</exception>
    public static void Write(IRecordHome from, Verification verified, DateOnly day, IRecordHome to)
    {
        if (!verified.Good) throw new RecordException("the record does not verify; `warrant record verify` says more");
        var size = verified.Acts.TakeWhile(a => a.Day <= day).Count();
        if (size == 0) throw new RecordException($"the record had no act by {day:yyyy-MM-dd}");
        var leaves = new List<byte[]>();
        for (var at = 0; at < size; at += TilePath.Width)
        {
            var there = Math.Min(TilePath.Width, verified.Acts.Count - at);
            var entries = EntryBundle.Unpack(Read(from, TilePath.Entries(at / TilePath.Width, there)))!.Take(size - at).ToList();
            to.Keep(TilePath.Entries(at / TilePath.Width, entries.Count), EntryBundle.Pack(entries));
            leaves.AddRange(entries.Select(e => Hashing.Leaf(e)));
        }
        Tiles(leaves, to);
        for (var i = 1; i < size; i++)
            if (verified.Acts[i - 1].Day < verified.Acts[i].Day && TilePath.Kept(verified.Acts[i - 1].Day) is var path) to.Keep(path, Read(from, path));
        to.Keep(TilePath.Checkpoint, Read(from, size == verified.Acts.Count ? TilePath.Checkpoint : TilePath.Kept(verified.Acts[size - 1].Day)));
    }

    /// <summary>Copies what the baselines until then name by digest.</summary>
    /// <exception cref="RecordException">It is missing from the store, or damaged.</exception>
    public static void Artefacts(ContentStore from, IReadOnlyList<Act> acts, DateOnly day, ContentStore to)
    {
        foreach (var act in acts.TakeWhile(a => a.Day <= day))
        {
            if (act.Body is not Baseline baseline) continue;
            var manifest = Manifest.Read(from, baseline.Manifest) ?? throw new RecordException($"the manifest of baseline {act.Sequence} is missing from the store, or damaged");
            foreach (var digest in manifest.Files.Select(f => f.Digest).Append(baseline.Manifest).Append(baseline.Assessment).Distinct())
            {
                if (to.Verify(digest) is StoreState.Whole) continue;
                using var file = (Values.Digest(digest) is null ? null : from.Open(digest)) ?? throw new RecordException($"`{digest}` of baseline {act.Sequence} is missing from the store, or damaged");
                to.Put(file);
            }
        }
    }

    static void Tiles(List<byte[]> row, IRecordHome to)
    {
        for (var level = 0; row.Count > 0; level++)
        {
            var above = new List<byte[]>();
            for (var at = 0; at < row.Count; at += TilePath.Width)
            {
                var tile = row.GetRange(at, Math.Min(TilePath.Width, row.Count - at));
                to.Keep(TilePath.Tile(level, at / TilePath.Width, tile.Count), Bytes.Join(tile));
                if (tile.Count == TilePath.Width) above.Add(RightEdge.Fold(tile));
            }
            row = above;
        }
    }

    static byte[] Read(IRecordHome home, string path) => home.Read(path) ?? throw new RecordException($"`{path}` is missing from the record");
}

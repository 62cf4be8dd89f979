namespace Warrant.Record;

/// <summary>Builds the whole tree from the entries and holds every file of the record against it.</summary>
static class TreeCheck
{
    /// <summary>The entries, as far as they could be read without a gap, and the hash of each; no hashes where there was one.</summary>
    public static (List<byte[]> Entries, List<byte[]> Leaves) Run(IRecordHome home, Checkpoint checkpoint, List<RecordProblem> problems)
    {
        var entries = new List<byte[]>();
        for (var at = 0L; at < checkpoint.Size; at += TilePath.Width)
        {
            var width = (int)Math.Min(TilePath.Width, checkpoint.Size - at);
            var path = TilePath.Entries(at / TilePath.Width, width);
            if (home.Read(path) is not { } bytes) problems.Add(new("missing", null, $"`{path}` is missing"));
            else if (EntryBundle.Unpack(bytes) is { } some && some.Count == width)
            {
                entries.AddRange(some);
                continue;
            }
            else problems.Add(new("damaged", null, $"`{path}` does not hold {width} entries"));
            return (entries, []);
        }
        List<byte[]> leaves = [.. SideBySide.Map(entries, e => Hashing.Leaf(e))];
        Tiles(home, leaves, checkpoint, problems);
        return (entries, leaves);
    }

    /// <summary>Why the record has not grown out of a checkpoint that was seen before; null where it has.</summary>
    public static string? RolledBack(List<byte[]> entries, Checkpoint checkpoint, string seen)
    {
        if (SignedNote.Parse(seen) is not { } note || Checkpoint.Parse(note.Text) is not { } before) return "the checkpoint that was seen before cannot be read";
        if (before.Origin != checkpoint.Origin) return $"the checkpoint that was seen before is that of `{before.Origin}`";
        if (before.Size > entries.Count) return $"the record had {before.Size} acts when it was seen before, and has {entries.Count} now";
        return Root([.. entries.Take((int)before.Size).Select(e => Hashing.Leaf(e))]).AsSpan().SequenceEqual(before.Root) ? null : "the record has other acts than when it was seen before";
    }

    static void Tiles(IRecordHome home, List<byte[]> row, Checkpoint checkpoint, List<RecordProblem> problems)
    {
        if (!Root(row).AsSpan().SequenceEqual(checkpoint.Root)) problems.Add(new("damaged", null, "the entries do not give the root of the checkpoint"));
        for (var level = 0; row.Count > 0; level++)
        {
            var above = new List<byte[]>();
            for (var at = 0; at < row.Count; at += TilePath.Width)
            {
                var tile = row.GetRange(at, Math.Min(TilePath.Width, row.Count - at));
                var path = TilePath.Tile(level, at / TilePath.Width, tile.Count);
                if (home.Read(path) is not { } bytes) problems.Add(new("missing", null, $"`{path}` is missing"));
                else if (!bytes.AsSpan().SequenceEqual(tile.SelectMany(h => h).ToArray())) problems.Add(new("damaged", null, $"`{path}` is not the tile of its entries"));
                if (tile.Count == TilePath.Width) above.Add(Root(tile));
            }
            row = above;
        }
    }

    static byte[] Root(List<byte[]> leaves)
    {
        var tree = new GrowingTree();
        foreach (var leaf in leaves) tree.Add(leaf);
        return tree.Root();
    }
}

namespace Warrant.Record;

/// <summary>What of a tree is needed to make it grow: on each level the hashes of the tile that is not yet full.</summary>
sealed class RightEdge
{
    readonly List<List<byte[]>> levels = [[]];

    public long Size { get; private set; }

    /// <summary>Hashes of the open tile on a level; full tiles are above it as one hash.</summary>
    public IReadOnlyList<byte[]> Open(int level) => level < levels.Count ? levels[level] : [];

    /// <summary>Adds a leaf, and tells of each tile that has become full on the way up.</summary>
    public void Add(byte[] leaf, Action<int, long, IReadOnlyList<byte[]>>? full = null)
    {
        Size++;
        var (hash, count) = (leaf, Size);
        for (var level = 0; ; level++, count /= TilePath.Width)
        {
            if (level == levels.Count) levels.Add([]);
            levels[level].Add(hash);
            if (levels[level].Count < TilePath.Width) return;
            full?.Invoke(level, count / TilePath.Width - 1, levels[level]);
            hash = Fold(levels[level]);
            levels[level] = [];
        }
    }

    /// <summary>Puts back an edge that was read from tiles.</summary>
    /// <param name="open">The open tile of each level, from the lowest.</param>
    public static RightEdge Of(long size, IEnumerable<IReadOnlyList<byte[]>> open)
    {
        var edge = new RightEdge { Size = size };
        edge.levels.Clear();
        edge.levels.AddRange(open.Select(o => o.ToList()));
        if (edge.levels.Count == 0) edge.levels.Add([]);
        return edge;
    }

    /// <summary>The root of the tree of this size (RFC 6962, section 2.1).</summary>
    public byte[] Root()
    {
        if (Size == 0) return Hashing.Empty;
        byte[]? root = null;
        // From the lowest level and from the right: a tile of w hashes is as many perfect trees as w has ones.
        foreach (var level in levels)
            for (var (end, width) = (level.Count, 1); end > 0; width *= 2)
            {
                if ((level.Count & width) == 0) continue;
                var tree = Fold(level.GetRange(end - width, width));
                root = root is null ? tree : Hashing.Node(tree, root);
                end -= width;
            }
        return root!;
    }

    /// <summary>The root of a perfect tree over 2ⁿ hashes.</summary>
    public static byte[] Fold(IReadOnlyList<byte[]> hashes)
    {
        var row = hashes.ToArray();
        for (var count = row.Length; count > 1; count /= 2)
            for (var i = 0; i < count / 2; i++) row[i] = Hashing.Node(row[2 * i], row[2 * i + 1]);
        return row[0];
    }
}

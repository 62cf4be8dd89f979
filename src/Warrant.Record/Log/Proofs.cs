namespace Warrant.Record;

/// <summary>Proofs of RFC 6962: that an entry is in a tree, that a tree has grown out of another.</summary>
public static class Proofs
{
    /// <summary>The hashes beside the way from a leaf to the root (RFC 6962, section 2.1.1).</summary>
    public static IReadOnlyList<byte[]> Inclusion(IReadOnlyList<byte[]> leaves, long index)
    {
        var path = new List<byte[]>();
        var (from, to) = (0, leaves.Count);
        while (to - from > 1)
        {
            var cut = from + Half(to - from);
            if (index < cut) (path, to) = ([.. path, Root(leaves, cut, to)], cut);
            else (path, from) = ([.. path, Root(leaves, from, cut)], cut);
        }
        path.Reverse();
        return path;
    }

    /// <summary>Whether a path leads from a leaf to a root (RFC 9162, section 2.1.3.2). False for hashes that are not of 32 bytes.</summary>
    public static bool Includes(long index, long size, byte[] leaf, IReadOnlyList<byte[]> path, byte[] root)
    {
        if (index < 0 || index >= size || !AreHashes([leaf, root, .. path])) return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var beside in path)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = Hashing.Node(beside, hash);
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else hash = Hashing.Node(hash, beside);
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether a tree of one size and root has grown into another (RFC 9162, section 2.1.4.2). False for hashes that are not of 32 bytes.</summary>
    public static bool Grew(long size1, long size2, IReadOnlyList<byte[]> proof, byte[] root1, byte[] root2)
    {
        if (size1 < 0 || size1 > size2 || !AreHashes([root1, root2, .. proof])) return false;
        if (size1 == size2) return proof.Count == 0 && root1.AsSpan().SequenceEqual(root2);
        // Every tree grows out of the empty one, whatever its root is said to be; that proves nothing and is refused.
        if (size1 == 0) return false;
        List<byte[]> path = (size1 & (size1 - 1)) == 0 ? [root1, .. proof] : [.. proof];
        if (path.Count == 0) return false;
        var (node, last) = (size1 - 1, size2 - 1);
        while ((node & 1) == 1) (node, last) = (node >> 1, last >> 1);
        var (old, grown) = (path[0], path[0]);
        foreach (var beside in path.Skip(1))
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                (old, grown) = (Hashing.Node(beside, old), Hashing.Node(beside, grown));
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else grown = Hashing.Node(grown, beside);
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && old.AsSpan().SequenceEqual(root1) && grown.AsSpan().SequenceEqual(root2);
    }

    /// <summary>The root over leaves from an index up to another.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves, int from, int to)
    {
        var edge = new RightEdge();
        for (var i = from; i < to; i++) edge.Add(leaves[i]);
        return edge.Root();
    }

    // The largest power of two below n.
    static int Half(int n) => 1 << (31 - System.Numerics.BitOperations.LeadingZeroCount((uint)(n - 1)));

    static bool AreHashes(IReadOnlyList<byte[]> hashes) => hashes.All(h => h.Length == Hashing.Length);
}

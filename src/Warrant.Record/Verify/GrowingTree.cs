namespace Warrant.Record;

/// <summary>The tree of RFC 6962 as the verifier builds it: perfect trees side by side, the largest first.</summary>
sealed class GrowingTree
{
    readonly Stack<(byte[] Hash, int Size)> trees = new();

    public void Add(byte[] leaf)
    {
        var tree = (Hash: leaf, Size: 1);
        // Two trees of one size become one of twice the size.
        while (trees.TryPeek(out var left) && left.Size == tree.Size)
        {
            trees.Pop();
            tree = (Hashing.Node(left.Hash, tree.Hash), 2 * tree.Size);
        }
        trees.Push(tree);
    }

    /// <summary>The root over all leaves so far: what is left at the end is joined from the right.</summary>
    public byte[] Root()
    {
        byte[]? root = null;
        foreach (var (hash, _) in trees) root = root is null ? hash : Hashing.Node(hash, root);
        return root ?? Hashing.Empty;
    }
}

namespace Warrant.Record;

/// <summary>Hashes in a row, as tiles hold them.</summary>
static class Bytes
{
    public static IEqualityComparer<byte[]> Equality { get; } = EqualityComparer<byte[]>.Create((a, b) => a.AsSpan().SequenceEqual(b), a => a.Length);

    public static byte[] Join(IReadOnlyList<byte[]> hashes)
    {
        var tile = new byte[hashes.Count * Hashing.Length];
        for (var i = 0; i < hashes.Count; i++) hashes[i].CopyTo(tile, i * Hashing.Length);
        return tile;
    }

    public static List<byte[]> Split(byte[] tile) => [.. tile.Chunk(Hashing.Length)];
}

using System.Globalization;

namespace Warrant.Record;

/// <summary>A proof that stands alone, as the C2SP tlog-proof writes it: index, path, checkpoint.</summary>
/// <param name="Checkpoint">The signed checkpoint, verbatim.</param>
public sealed record TlogProof(long Index, IReadOnlyList<byte[]> Path, string Checkpoint)
{
    const string First = "c2sp.org/tlog-proof@v1";

    /// <summary>Null where the text is not of the form. A line `extra` is passed over: nothing vouches for it.</summary>
    public static TlogProof? Parse(string text)
    {
        var cut = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (cut < 0) return null;
        var lines = text[..cut].Split('\n').ToList();
        if (lines.Count > 1 && lines[1].StartsWith("extra ", StringComparison.Ordinal)) lines.RemoveAt(1);
        if (lines.Count is < 2 or > 66 || lines[0] != First || !lines[1].StartsWith("index ", StringComparison.Ordinal)) return null;
        if (!long.TryParse(lines[1].AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || lines[1] != string.Create(CultureInfo.InvariantCulture, $"index {index}")) return null;
        var path = new List<byte[]>();
        foreach (var line in lines.Skip(2))
        {
            var hash = new byte[64];
            if (!Convert.TryFromBase64String(line, hash, out var length) || length != Hashing.Length || Convert.ToBase64String(hash, 0, length) != line) return null;
            path.Add(hash[..length]);
        }
        return new(index, path, text[(cut + 2)..]);
    }

    /// <summary>Whether the entry was in the record when a holder of one of the keys signed its checkpoint.</summary>
    public bool Proves(byte[] entry, string origin, IEnumerable<PublicKey> keys) =>
        SignedNote.Parse(Checkpoint) is { } note && Record.Checkpoint.Parse(note.Text) is { } checkpoint && checkpoint.Origin == origin
        && keys.Any(k => note.IsSignedBy(origin, k)) && Proofs.Includes(Index, checkpoint.Size, Hashing.Leaf(entry), Path, checkpoint.Root);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{First}\nindex {Index}\n{string.Concat(Path.Select(h => Convert.ToBase64String(h) + "\n"))}\n{Checkpoint}");
}

using System.Text;

namespace Warrant.Record;

/// <summary>Holds the checkpoints that were kept at the end of each day against the entries.</summary>
static class KeptCheck
{
    /// <param name="leaves">The hashes of all entries; of those beyond the acts nothing is known.</param>
    /// <param name="keys">Every key that the record ever knew.</param>
    public static List<RecordProblem> Run(IRecordHome home, string origin, List<byte[]> leaves, IReadOnlyList<Act> acts, IReadOnlyList<PublicKey> keys)
    {
        var problems = new List<RecordProblem>();
        var tree = new GrowingTree();
        for (var i = 0; i < acts.Count; i++)
        {
            if (i > 0 && acts[i - 1].Day < acts[i].Day && Problem(home, TilePath.Kept(acts[i - 1].Day), origin, i, tree.Root(), keys) is { } problem) problems.Add(problem);
            tree.Add(leaves[i]);
        }
        return problems;
    }

    static RecordProblem? Problem(IRecordHome home, string path, string origin, long size, byte[] root, IReadOnlyList<PublicKey> keys)
    {
        if (home.Read(path) is not { } bytes) return new("missing", null, $"`{path}` is missing");
        if (SignedNote.Parse(Encoding.UTF8.GetString(bytes)) is not { Signatures.Count: 1 } note || !Encoding.UTF8.GetBytes(note.ToString()).AsSpan().SequenceEqual(bytes) || Checkpoint.Parse(note.Text) is not { } kept)
            return new("damaged", null, $"`{path}` cannot be read");
        if (kept.Origin != origin || kept.Size != size || !kept.Root.AsSpan().SequenceEqual(root)) return new("damaged", null, $"`{path}` is not the checkpoint of the {size} acts until then");
        return keys.Any(k => note.IsSignedBy(origin, k)) ? null : new("signature", null, $"`{path}` is signed by nobody whom the record knew");
    }
}

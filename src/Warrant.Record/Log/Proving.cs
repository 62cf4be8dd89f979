using System.Text;

namespace Warrant.Record;

/// <summary>Makes the proof that an act is in a record.</summary>
public static class Proving
{
    /// <exception cref="RecordException">There is no record, it cannot be read, or it has no such act.</exception>
    public static TlogProof Of(IRecordHome home, long number)
    {
        var text = home.Read(TilePath.Checkpoint) is { } bytes ? Encoding.UTF8.GetString(bytes) : throw new RecordException("there is no record; `warrant baseline` starts one");
        if (SignedNote.Parse(text) is not { } note || Checkpoint.Parse(note.Text) is not { } checkpoint) throw new RecordException("the checkpoint of the record cannot be read");
        if (number < 0 || number >= checkpoint.Size) throw new RecordException($"the record has no act {number}; the last is {checkpoint.Size - 1}");
        var leaves = new List<byte[]>();
        for (var at = 0L; at < checkpoint.Size; at += TilePath.Width)
            leaves.AddRange(home.Read(TilePath.Tile(0, at / TilePath.Width, (int)Math.Min(TilePath.Width, checkpoint.Size - at))) is { } tile ? Bytes.Split(tile) : throw new RecordException("a tile of the record is missing"));
        var path = leaves.Count == checkpoint.Size ? Proofs.Inclusion(leaves, number) : [];
        return leaves.Count == checkpoint.Size && Proofs.Includes(number, checkpoint.Size, leaves[(int)number], path, checkpoint.Root) ? new(number, path, text)
            : throw new RecordException("the tiles of the record do not give the root of its checkpoint; `warrant record verify` says more");
    }
}

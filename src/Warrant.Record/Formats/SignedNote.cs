using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Warrant.Record;

/// <summary>A text and its signatures, as the C2SP signed note writes them.</summary>
/// <param name="Text">Ends in a line end.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    const int MostSignatures = 100;

    public static SignedNote Sign(string text, string name, SigningKey key) => new(text, [new(name, KeyId(name, key.Public), key.Sign(Encoding.UTF8.GetBytes(text)))]);

    /// <summary>The first four bytes of SHA-256 over name, line end, 0x01 and key.</summary>
    public static uint KeyId(string name, PublicKey key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', 1, .. key.Bytes]));

    /// <summary>Signed by this key under this name: such a signature is there and verifies, and none that names the key fails.</summary>
    public bool IsSignedBy(string name, PublicKey key)
    {
        var own = Signatures.Where(s => s.Name == name && s.KeyId == KeyId(name, key)).ToList();
        return own.Count > 0 && own.All(s => key.Verifies(Encoding.UTF8.GetBytes(Text), s.Signature));
    }

    /// <summary>Null where the text is not of the form.</summary>
    public static SignedNote? Parse(string note)
    {
        var cut = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (cut < 0 || cut + 2 == note.Length || !note.EndsWith('\n') || note.AsSpan().ContainsAnyInRange('\0', '\t') || note.AsSpan().ContainsAnyInRange('\v', '\u001f')) return null;
        var lines = note[(cut + 2)..^1].Split('\n');
        if (lines.Length > MostSignatures) return null;
        var signatures = new List<NoteSignature>();
        foreach (var line in lines)
        {
            if (Signature(line) is not { } signature) return null;
            signatures.Add(signature);
        }
        return new(note[..(cut + 1)], signatures);
    }

    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => $"{s}\n"))}";

    static NoteSignature? Signature(string line)
    {
        var parts = line.Split(' ');
        if (parts is not ["—", { Length: > 0 } name, var data] || name.Contains('+') || name.Any(char.IsWhiteSpace)) return null;
        var bytes = new byte[data.Length];
        return Convert.TryFromBase64String(data, bytes, out var length) && length > 4 && Convert.ToBase64String(bytes, 0, length) == data
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..length]) : null;
    }
}

public sealed record NoteSignature(string Name, uint KeyId, byte[] Signature)
{
    public override string ToString()
    {
        var bytes = new byte[4 + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Signature.CopyTo(bytes, 4);
        return $"— {Name} {Convert.ToBase64String(bytes)}";
    }
}

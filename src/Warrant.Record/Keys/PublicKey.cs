using System.Security.Cryptography;

namespace Warrant.Record;

/// <summary>A public Ed25519 key, as `people.X.keys` writes it: `ed25519:` and the Base64 of its 32 bytes.</summary>
public sealed class PublicKey(byte[] bytes) : IEquatable<PublicKey>
{
    const string Prefix = "ed25519:";

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>SHA-256 of the 32 bytes, in hexadecimal digits: the `keyid` of an envelope.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Null where the text is not of the form, and for the few keys under which anybody could sign.</summary>
    public static PublicKey? Parse(string text)
    {
        var buffer = new byte[Ed25519.KeyLength];
        return text.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(text[Prefix.Length..], buffer, out var length) && length == buffer.Length
            && Prefix + Convert.ToBase64String(buffer) == text && !SmallOrder.Has(buffer) ? new PublicKey(buffer) : null;
    }

    public bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => Ed25519.Verify(bytes, message, signature);

    public bool Equals(PublicKey? other) => other is not null && Bytes.SequenceEqual(other.Bytes);

    public override bool Equals(object? other) => Equals(other as PublicKey);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Prefix + Convert.ToBase64String(bytes);
}

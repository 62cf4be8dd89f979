using System.Security.Cryptography;

namespace Warrant.Record;

/// <summary>A private key and the public one that belongs to it.</summary>
public sealed class SigningKey
{
    // PKCS#8 of an Ed25519 key (RFC 8410) is always these bytes and then the seed.
    static ReadOnlySpan<byte> Header => [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

    readonly byte[] seed;
    readonly PrivateKeyHandle handle;

    SigningKey(byte[] seed)
    {
        (this.seed, handle) = (seed, PrivateKeyHandle.Of(seed));
        Public = new PublicKey(Ed25519.PublicKey(handle));
    }

    public PublicKey Public { get; }

    /// <param name="seed">32 random bytes.</param>
    public static SigningKey Of(ReadOnlySpan<byte> seed) => new(seed.ToArray());

    /// <summary>Reads the PEM that <see cref="Pem"/> writes, and so what `openssl genpkey -algorithm ed25519` does. Null where it is something else.</summary>
    public static SigningKey? FromPem(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var found) || !pem.AsSpan()[found.Label].SequenceEqual("PRIVATE KEY")) return null;
        var der = Convert.FromBase64String(new string(pem.AsSpan()[found.Base64Data]));
        return der.Length == Header.Length + Ed25519.KeyLength && der.AsSpan().StartsWith(Header) ? new SigningKey(der[Header.Length..]) : null;
    }

    /// <summary>PKCS#8 in PEM.</summary>
    public string Pem() => PemEncoding.WriteString("PRIVATE KEY", [.. Header, .. seed]) + "\n";

    public byte[] Sign(ReadOnlySpan<byte> message) => Ed25519.Sign(handle, message);
}

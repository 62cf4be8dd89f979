using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Warrant.Record;

/// <summary>A signed payload: DSSE 1.0 with one Ed25519 signature.</summary>
/// <param name="KeyId">Which key it says it was signed with. A hint, nothing more: only a key that verifies counts.</param>
public sealed record Dsse(string PayloadType, byte[] Payload, string KeyId, byte[] Signature)
{
    public const string InToto = "application/vnd.in-toto+json";

    public static Dsse Sign(string payloadType, byte[] payload, SigningKey key) =>
        new(payloadType, payload, key.Public.Id, key.Sign(PreAuthentication(payloadType, payload)));

    /// <summary>What is signed: `DSSEv1`, then length and bytes of type and payload.</summary>
    public static byte[] PreAuthentication(string payloadType, ReadOnlySpan<byte> payload)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"DSSEv1 {Encoding.UTF8.GetByteCount(payloadType)} {payloadType} {payload.Length} ");
        return [.. Encoding.UTF8.GetBytes(head), .. payload];
    }

    public bool IsSignedBy(PublicKey key) => key.Verifies(PreAuthentication(PayloadType, Payload), Signature);

    /// <summary>The envelope as canonical JSON.</summary>
    public byte[] Bytes() => CanonicalJson.Bytes(new JsonObject
    {
        ["payload"] = Convert.ToBase64String(Payload),
        ["payloadType"] = PayloadType,
        ["signatures"] = new JsonArray(new JsonObject { ["keyid"] = KeyId, ["sig"] = Convert.ToBase64String(Signature) }),
    });

    /// <summary>Null where the bytes are not exactly an envelope as <see cref="Bytes"/> writes it: an entry has one form.</summary>
    public static Dsse? Parse(ReadOnlySpan<byte> bytes)
    {
        if (EnvelopeText.Parse(bytes) is { } usual) return usual;
        if (CanonicalJson.Parse(bytes) is not JsonObject { Count: 3 } map || map["signatures"] is not JsonArray { Count: 1 } list || list[0] is not JsonObject { Count: 2 } signature) return null;
        if (Text(map["payloadType"]) is not { } type || Data(map["payload"]) is not { } payload || Text(signature["keyid"]) is not { } keyId || Data(signature["sig"]) is not { } sig) return null;
        return new Dsse(type, payload, keyId, sig);
    }

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    static byte[]? Data(JsonNode? node)
    {
        if (Text(node) is not { } text) return null;
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) && Convert.ToBase64String(buffer, 0, length) == text ? buffer[..length] : null;
    }
}

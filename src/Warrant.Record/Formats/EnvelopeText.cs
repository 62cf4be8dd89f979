using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Warrant.Record;

/// <summary>The envelopes that a record holds, read without building a JSON value: their canonical form has fixed text around four strings.</summary>
static class EnvelopeText
{
    static readonly byte[] first = Encoding.UTF8.GetBytes("{\"payload\":\""), second = Encoding.UTF8.GetBytes($"\",\"payloadType\":\"{Dsse.InToto}\",\"signatures\":[{{\"keyid\":\""),
        third = Encoding.UTF8.GetBytes("\",\"sig\":\""), last = Encoding.UTF8.GetBytes("\"}]}");
    static readonly SearchValues<byte> hexadecimal = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>Null where the bytes are not such a text; they may be an envelope all the same, and then the other way finds it.</summary>
    public static Dsse? Parse(ReadOnlySpan<byte> bytes)
    {
        if (Next(ref bytes, first, second) is not { Length: > 0 } payload || Next(ref bytes, [], third) is not { } keyId || Next(ref bytes, [], last) is not { Length: > 0 } signature || bytes.Length > 0) return null;
        if (keyId.AsSpan().ContainsAnyExcept(hexadecimal) || Data(payload) is not { } message || Data(signature) is not { } sig) return null;
        return new(Dsse.InToto, message, Encoding.ASCII.GetString(keyId), sig);
    }

    // What stands between two texts, the first of which is at the very beginning; the rest is left.
    static byte[]? Next(ref ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (!bytes.StartsWith(before)) return null;
        var rest = bytes[before.Length..];
        var end = rest.IndexOf((byte)'"');
        if (end < 0 || !rest[end..].StartsWith(after)) return null;
        bytes = rest[(end + after.Length)..];
        return rest[..end].ToArray();
    }

    // One form only: written again it must be the same.
    static byte[]? Data(byte[] text)
    {
        var data = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, data, out var read, out var length) is not OperationStatus.Done || read != text.Length) return null;
        var again = new byte[Base64.GetMaxEncodedToUtf8Length(length)];
        Base64.EncodeToUtf8(data.AsSpan(0, length), again, out _, out var written);
        return again.AsSpan(0, written).SequenceEqual(text) ? data[..length] : null;
    }
}

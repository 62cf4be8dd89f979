using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Warrant.Evidence;

/// <summary>SHA-256 over parts of a JSON text, by what they say: white space between the marks does not count.</summary>
sealed class ValueHash : IDisposable
{
    static ReadOnlySpan<byte> Outside => " \t\r\n\""u8;
    static ReadOnlySpan<byte> InText => "\"\\"u8;

    readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    bool inText, escaped;

    /// <summary>A text of our own, such as the name of what follows, with its length before it: two texts never look like one.</summary>
    public void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    /// <summary>Bytes of the JSON text, as they come.</summary>
    public void Hear(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (escaped)
            {
                hash.AppendData(bytes[..1]);
                escaped = false;
                bytes = bytes[1..];
                continue;
            }
            var stop = bytes.IndexOfAny(inText ? InText : Outside);
            if (stop < 0)
            {
                hash.AppendData(bytes);
                return;
            }
            hash.AppendData(bytes[..stop]);
            var mark = bytes[stop];
            if (mark == '\\') escaped = true;
            else if (mark == '"') inText = !inText;
            if (mark is (byte)'"' or (byte)'\\') hash.AppendData(bytes.Slice(stop, 1));
            bytes = bytes[(stop + 1)..];
        }
    }

    /// <summary>64 hexadecimal digits; then the hash is as new.</summary>
    public string End()
    {
        (inText, escaped) = (false, false);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();
}

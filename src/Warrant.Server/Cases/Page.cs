using System.Security.Cryptography;
using System.Text;

namespace Warrant.Server;

/// <summary>What is sent for an address, ready to send.</summary>
/// <param name="Tag">The ETag, of the bytes alone.</param>
public sealed record Page(ReadOnlyMemory<byte> Bytes, string Type, string Tag)
{
    public const string Html = "text/html; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";
    public const string Svg = "image/svg+xml; charset=utf-8";

    public static Page Of(string text, string type) => Of(Encoding.UTF8.GetBytes(text), type);

    public static Page Of(ReadOnlyMemory<byte> bytes, string type) => new(bytes, type, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 12))}\"");
}

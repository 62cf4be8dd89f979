using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Warrant.Record;

/// <summary>One way to write a JSON value, so that its bytes can be signed and hashed: RFC 8785 without fractions.</summary>
/// <remarks>
/// Keys in the order of their UTF-16 units, no white space, text as it is but for `"`, `\` and controls, numbers whole. Half a surrogate pair, which no UTF-8 can
/// hold, is written as `\udXXX`: two texts that differ never become the same bytes.
/// </remarks>
public static class CanonicalJson
{
    /// <exception cref="ArgumentException">A number is not a whole number of at most 53 bits.</exception>
    public static byte[] Bytes(JsonNode? value) => Encoding.UTF8.GetBytes(Text(value));

    /// <inheritdoc cref="Bytes"/>
    public static string Text(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>The value, or null where the bytes are not exactly what <see cref="Bytes"/> writes of it.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var value = JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { MaxDepth = 64, AllowDuplicateProperties = false });
            return value is not null && Bytes(value).AsSpan().SequenceEqual(bytes) ? value : null;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // Acts and elements are at most 64 levels deep: both readers see to that.
    static void Write(StringBuilder to, JsonNode? value)
    {
        switch (value)
        {
            case null: to.Append("null"); break;
            case JsonObject map:
                to.Append('{');
                foreach (var (key, inner) in map.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    if (to[^1] != '{') to.Append(',');
                    Write(to, key);
                    to.Append(':');
                    Write(to, inner);
                }
                to.Append('}');
                break;
            case JsonArray list:
                to.Append('[');
                for (var i = 0; i < list.Count; i++)
                {
                    if (i > 0) to.Append(',');
                    Write(to, list[i]);
                }
                to.Append(']');
                break;
            default:
                Write(to, value.AsValue());
                break;
        }
    }

    static void Write(StringBuilder to, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True: to.Append("true"); break;
            case JsonValueKind.False: to.Append("false"); break;
            case JsonValueKind.String: Write(to, value.GetValue<string>()); break;
            default:
                if (!long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) || whole is > 1L << 53 or < -(1L << 53))
                    throw new ArgumentException("a number here is whole");
                to.Append(whole.ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    static void Write(StringBuilder to, string text)
    {
        to.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\') to.Append('\\').Append(c);
            else if ("\b\t\n\f\r".IndexOf(c) is var known and >= 0) to.Append('\\').Append("btnfr"[known]);
            else if (c < ' ' || IsLone(text, i)) to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else to.Append(c);
        }
        to.Append('"');
    }

    static bool IsLone(string text, int i) => char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}

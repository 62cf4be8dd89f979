using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Warrant.Core;

/// <summary>JSON as every output writes it: everything beyond printable ASCII escaped, so that no text of a case can act on a terminal.</summary>
static class Json
{
    public static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", MaxDepth = 64 })) content(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, WellFormed(value));
    }

    public static void Text(this Utf8JsonWriter json, string value) => json.WriteStringValue(WellFormed(value));

    /// <summary>A number that is none in JSON is null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } x && double.IsFinite(x)) json.WriteNumber(name, x);
        else json.WriteNull(name);
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.Text(value);
        json.WriteEndArray();
    }

    public static void Date(this Utf8JsonWriter json, string name, DateOnly? value) => json.Text(name, value?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    // Half a surrogate pair, which a YAML escape can make, is no text that JSON can hold.
    static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }
        return text;
    }
}

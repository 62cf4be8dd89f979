using System.Text.Json;

namespace Warrant.Core;

/// <summary>The case language as a JSON Schema, from the key table: so that YAML editors complete and check while one writes.</summary>
/// <remarks>
/// Draft 7, which editors read. It knows the form of a case and nothing of what a case means: whatever it finds, the reader finds too, and much more is left to the rules.
/// A case lies in several files, so none of the outermost keys is required in any of them.
/// </remarks>
public static class KeySchema
{
    const string Id = "[A-Za-z][A-Za-z0-9.-]{0,63}";

    /// <summary>The schema with LF line ends, in ASCII.</summary>
    public static string Json() => Core.Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", "A file of a safety case for Warrant");
        Map(json, Keys.Top, required: false);
        json.WriteEndObject();
    }) + "\n";

    // The key table is as deep as a case may be nested, a handful of levels.
    static void Shape(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case MapShape map: Map(json, map, required: true); break;
            case NamesShape names:
                json.WriteString("type", "object");
                json.WriteStartObject("propertyNames");
                Name(json, names.KeyShape);
                json.WriteEndObject();
                Inner(json, "additionalProperties", names.ValueShape);
                break;
            case ListShape list:
                json.WriteString("type", "array");
                Inner(json, "items", list.Of);
                break;
            case EitherShape either:
                json.WriteStartArray("anyOf");
                foreach (var one in new[] { either.First, either.Second })
                {
                    json.WriteStartObject();
                    Shape(json, one);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                break;
            case WordShape words: Words(json, words); break;
            case FormShape { Name: "number" } number: Number(json, number); break;
            // What is written without quotes and looks like a number is a text all the same.
            case TextShape: json.Texts("type", ["string", "number", "boolean"]); break;
            default: Name(json, shape); break;
        }
    }

    static void Map(Utf8JsonWriter json, MapShape map, bool required)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        if (required && map.Keys.Any(k => k.Required)) json.Texts("required", map.Keys.Where(k => k.Required).Select(k => k.Name));
        json.WriteStartObject("properties");
        foreach (var key in map.Keys)
        {
            json.WriteStartObject(key.Name);
            if (Description(key) is { } description) json.Text("description", description);
            // A leg without words is a finding of its own.
            if (key is { Name: "legs", Shape: NamesShape legs }) Legs(json, legs);
            else Shape(json, key.Shape);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void Legs(Utf8JsonWriter json, NamesShape legs)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("propertyNames");
        Name(json, legs.KeyShape);
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        json.Texts("type", ["string", "number", "boolean", "null"]);
        json.WriteEndObject();
    }

    static void Inner(Utf8JsonWriter json, string name, Shape shape)
    {
        json.WriteStartObject(name);
        Shape(json, shape);
        json.WriteEndObject();
    }

    // What is a text in YAML however it is written, and may be a key.
    static void Name(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case IdShape: Pattern(json, $"^({Id}:)?{Id}$"); break;
            case AddressShape: Pattern(json, $"^{Id}(/step(/{Id})?)?$"); break;
            case FormShape { Pattern: { } pattern }: Pattern(json, pattern); break;
            case WordShape words: Words(json, words); break;
            default: json.WriteString("type", "string"); break;
        }
    }

    static void Pattern(Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    static void Number(Utf8JsonWriter json, FormShape number)
    {
        json.Texts("type", ["number", "string"]);
        json.WriteString("pattern", number.Pattern);
        if (number.Range is not { } range) return;
        json.WriteNumber("minimum", range.Least);
        json.WriteNumber("maximum", range.Most);
    }

    static void Words(Utf8JsonWriter json, WordShape words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words.Words)
        {
            json.WriteStringValue(word);
            // An editor takes these two for truth values.
            if (word is "true" or "false") json.WriteBooleanValue(word == "true");
        }
        json.WriteEndArray();
    }

    // What a larger map holds is told by its own keys.
    static string? Description(Key key)
    {
        var takes = Holds(key.Shape) ? null : KeyWords.Of(key.Shape, _ => null);
        return key.Required ? takes is null ? "Required." : $"Required: {takes}." : takes is null ? null : $"{char.ToUpperInvariant(takes[0])}{takes[1..]}.";
    }

    static bool Holds(Shape shape) => shape switch
    {
        MapShape => true,
        NamesShape names => Holds(names.ValueShape),
        ListShape list => Holds(list.Of),
        EitherShape either => Holds(either.First) || Holds(either.Second),
        _ => false,
    };
}

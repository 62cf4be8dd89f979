using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Warrant.Core;

namespace Warrant.Record;

/// <summary>The digest of what a case says, whatever its files look like.</summary>
/// <remarks>
/// SHA-256 over the lines `id SP hex LF`, sorted by their bytes, one for each element: the hex is the SHA-256 of the canonical JSON of `{section: element}`. What has no id has a line
/// with a name that no id can be: `:case` (all outermost keys with one value), `:decision`, and `:searches`, `:waivers`, `:events` with their items sorted.
/// Comments, the order of files and keys, and line ends do not change it.
/// </remarks>
public static class CaseDigest
{
    /// <summary>`sha256:…`.</summary>
    public static string Of(IReadOnlyList<Document> documents)
    {
        var lines = new List<string>();
        var single = new JsonObject();
        var lists = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var document in documents)
            foreach (var (section, value) in document.Sections)
                switch (value)
                {
                    case MapNode map when section.Value is not ("decision" or "default-doubt"):
                        lines.AddRange(map.Entries.Select(e => Line(e.Key.Value, new JsonObject { [section.Value] = Json(e.Value) })));
                        break;
                    case MapNode map when section.Value == "decision":
                        lines.Add(Line(":decision", Json(map)));
                        break;
                    case ListNode list when section.Value is "searches" or "waivers" or "events":
                        if (!lists.TryGetValue(section.Value, out var items)) lists[section.Value] = items = [];
                        items.AddRange(list.Items.Select(i => CanonicalJson.Text(Json(i))));
                        break;
                    default:
                        Put(single, section.Value, Json(value));
                        break;
                }
        lines.Add(Line(":case", single));
        foreach (var (section, items) in lists) lines.Add(Line(":" + section, new JsonArray([.. items.Order(StringComparer.Ordinal).Select(i => JsonNode.Parse(i))])));
        lines.Sort(StringComparer.Ordinal);
        return Digest(Encoding.UTF8.GetBytes(string.Concat(lines)));
    }

    public static string Digest(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    static string Line(string id, JsonNode? value) => $"{id} {Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Bytes(value)))}\n";

    // At most 64 levels: the reader stops there.
    static JsonNode? Json(Node node)
    {
        switch (node)
        {
            case Scalar scalar: return JsonValue.Create(scalar.Value);
            case ListNode list: return new JsonArray([.. list.Items.Select(Json)]);
            default:
                var map = new JsonObject();
                foreach (var (key, value) in ((MapNode)node).Entries) Put(map, key.Value, Json(value));
                return map;
        }
    }

    // A key that stands twice is an error of the case, and both values count. No key of a case holds NUL.
    static void Put(JsonObject map, string key, JsonNode? value)
    {
        while (map.ContainsKey(key)) key += "\0";
        map[key] = value;
    }
}

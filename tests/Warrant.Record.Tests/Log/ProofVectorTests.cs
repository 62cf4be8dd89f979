using System.Text.Json;

namespace Warrant.Record.Tests;

public sealed class ProofVectorTests
{
    // Its root has 12 bytes, and the vector says that this is fine because the sizes are equal and nothing is hashed. A hash here has 32 bytes or is refused.
    const string ShortRoot = "sizes-are-equal-one-and-proof-is-empty.json";

    [Fact]
    public void Inclusion() => Each("inclusion", vector => Proofs.Includes(
        (long)vector.GetProperty("leafIdx").GetUInt64(), (long)vector.GetProperty("treeSize").GetUInt64(), Hash(vector, "leafHash"), Path(vector), Hash(vector, "root")), []);

    // Between a tree and the empty one nothing can be shown, and a proof of nothing is refused.
    [Fact]
    public void Consistency() => Each("consistency", vector => Proofs.Grew(
        (long)vector.GetProperty("size1").GetUInt64(), (long)vector.GetProperty("size2").GetUInt64(), Path(vector), Hash(vector, "root1"), Hash(vector, "root2")), [ShortRoot]);

    static void Each(string folder, Func<JsonElement, bool> holds, string[] stricter)
    {
        Assert.SkipUnless(Repository.Shared is not null, "the vectors of RFC 6962 lie beside the checkout, which has none beside it");
        var files = Directory.GetFiles(System.IO.Path.Combine(Repository.Shared!, "data", "rfc6962", folder), "*.json", SearchOption.AllDirectories);
        var wrong = new List<string>();
        foreach (var file in files)
        {
            using var vector = JsonDocument.Parse(File.ReadAllText(file));
            var want = !vector.RootElement.GetProperty("wantErr").GetBoolean() && !stricter.Contains(System.IO.Path.GetFileName(file));
            if (holds(vector.RootElement) != want) wrong.Add($"{System.IO.Path.GetRelativePath(Repository.Shared!, file)}: {vector.RootElement.GetProperty("desc").GetString()} should {(want ? "" : "not ")}hold");
        }
        Assert.True(files.Length > 20);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    static byte[] Hash(JsonElement vector, string name) => vector.GetProperty(name).ValueKind is JsonValueKind.String ? vector.GetProperty(name).GetBytesFromBase64() : [];

    static List<byte[]> Path(JsonElement vector) => vector.GetProperty("proof").ValueKind is JsonValueKind.Array ? [.. vector.GetProperty("proof").EnumerateArray().Select(h => h.GetBytesFromBase64())] : [];
}

using System.Text;
using System.Text.Json.Nodes;
using Warrant.Core;
using Warrant.Files;

namespace Warrant.Record;

/// <summary>The files of a version by bytes.</summary>
/// <param name="Folder">The case folder, from the root of its repository; `.` where they are the same.</param>
/// <param name="Files">Paths from the root of the repository, with `/`, in ordinal order.</param>
public sealed record Manifest(string Folder, IReadOnlyList<ManifestFile> Files)
{
    // As disks take them.
    const int LongestName = 255;

    public byte[] Bytes() => CanonicalJson.Bytes(new JsonObject
    {
        ["folder"] = Folder,
        ["files"] = new JsonArray([.. Files.Select(f => new JsonObject { ["path"] = f.Path, ["digest"] = f.Digest, ["size"] = f.Size })]),
    });

    /// <summary>Null where the bytes are no manifest, or the files in it cannot be rebuilt: a path leads out of the folder, stands twice or is that of a folder too.</summary>
    public static Manifest? Parse(ReadOnlySpan<byte> bytes)
    {
        if (CanonicalJson.Parse(bytes) is not JsonObject { Count: 2 } map || map["files"] is not JsonArray list || Text(map["folder"]) is not { } folder || !IsInside(folder)) return null;
        var files = new List<ManifestFile>();
        foreach (var item in list)
        {
            if (item is not JsonObject { Count: 3 } file || Text(file["path"]) is not { } path || Text(file["digest"]) is not { } digest) return null;
            if (!IsInside(path) || path == "." || Values.Digest(digest) is null || file["size"] is not JsonValue value || !value.TryGetValue<long>(out var size) || size < 0) return null;
            if (files.Count > 0 && string.CompareOrdinal(files[^1].Path, path) >= 0) return null;
            files.Add(new(path, digest, size));
        }
        var folders = files.Select(f => f.Path).Append($"{folder}/.").SelectMany(Above).ToHashSet();
        return files.Any(f => folders.Contains(f.Path)) ? null : new(folder, files);
    }

    /// <summary>Reads a manifest from the store; null where it is missing, damaged or none.</summary>
    public static Manifest? Read(ContentStore store, string digest)
    {
        if (Values.Digest(digest) is null) return null;
        using var stream = store.Open(digest);
        if (stream is null) return null;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return Parse(buffer.ToArray());
    }

    static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    static IEnumerable<string> Above(string path)
    {
        for (var i = path.IndexOf('/'); i >= 0; i = path.IndexOf('/', i + 1)) yield return path[..i];
    }

    static bool IsInside(string path) => path == "." || (path.Length > 0 && !path.Contains('\0') && path.Split('/').All(p => p.Length > 0 && Encoding.UTF8.GetByteCount(p) <= LongestName && p is not ("." or ".." or ".git")));
}

/// <param name="Digest">`sha256:…`.</param>
/// <param name="Size">In bytes.</param>
public sealed record ManifestFile(string Path, string Digest, long Size);

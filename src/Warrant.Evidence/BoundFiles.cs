using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence;

/// <summary>Files that a case names with their digest, beside a log.</summary>
public static class BoundFiles
{
    // What is wrong with the file is found again, and told, where the other files are looked at.
    /// <param name="hash">The digest of the open file at a path, where somebody else keeps account of them.</param>
    internal static LogPart? Part(CaseFolder folder, Artefact file, Func<string, Stream, string>? hash = null)
    {
        if (folder.Within(file.Path.Value) is not { } full) return null;
        try
        {
            if (!Artefacts.Exists(full)) return null;
            var stream = Artefacts.Open(full);
            var digest = hash is null ? ContentStore.Digest(stream) : hash(full, stream);
            if (digest == file.Digest!.Value.Value) return new(file.Path.Value, digest, stream);
            stream.Dispose();
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What changed in a log that is no longer the one that was bound, where the manifest of that one is there; otherwise null.</summary>
    internal static string? Change(CaseFolder folder, EvidenceItem item, Stream log, string digest, Run? run)
    {
        if (run is null || item.DigestOf is not { } said || said.Value == digest) return null;
        return Manifest(folder, item) is { } before && before.Log == said.Value && Manifests.Of(log, digest, run) is { } after ? ManifestChange.Between(before, after) : null;
    }

    /// <summary>The manifest that an item names, if it has the digest given there.</summary>
    public static Manifest? Manifest(CaseFolder folder, EvidenceItem item)
    {
        foreach (var file in item.Files.Where(file => file is { Role: Role, Digest: not null }))
        {
            if (Part(folder, file) is not { } part) continue;
            using var stream = part.Stream;
            stream.Position = 0;
            if (ManifestFile.Read(stream) is { } manifest) return manifest;
        }
        return null;
    }

    /// <summary>The role of a manifest among the files of an item.</summary>
    public const string Role = "manifest";
}

using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence;

/// <summary>Holds artefacts, manifests and stored files against what the case says of them.</summary>
public static class Verification
{
    /// <summary>What is wrong with which item, or with which file of the store, each a sentence without a stop.</summary>
    /// <param name="exhibits">As they were read just now.</param>
    public static IEnumerable<(string Element, string Problem)> Of(CaseFolder folder, SafetyCase safetyCase, IReadOnlyDictionary<string, Exhibit> exhibits)
    {
        foreach (var item in safetyCase.Evidence)
            if (exhibits.GetValueOrDefault(item.Id) is { } exhibit)
                foreach (var problem in Of(folder, item, exhibit)) yield return (item.Id, problem);

        var store = new ContentStore(folder.Root);
        foreach (var digest in store.All())
            if (State(store, digest) is not StoreState.Whole) yield return (ContentStore.PathOf(digest), "its content is not what its name says");
    }

    static IEnumerable<string> Of(CaseFolder folder, EvidenceItem item, Exhibit exhibit)
    {
        var path = (item.Log ?? item.File)?.Value ?? "";
        if (exhibit.State is ArtefactState.Missing) yield return $"`{path}` is missing";
        if (exhibit.State is ArtefactState.Outside) yield return $"`{path}` leads out of the repository";
        if (exhibit.Problem is { } problem) yield return problem;
        if (item.DigestOf is { } said && exhibit.Digest is { } actual && said.Value != actual)
            yield return $"`{path}` has changed: {exhibit.Change ?? "there is no manifest of what was bound, so nobody can say what"}";
        else if (exhibit is { Digest: not null } && item.DigestOf is null) yield return $"`{path}` has no digest, so nobody can say that it is unchanged";
        else if (exhibit is { Run: { } run, Digest: { } digest } && BoundFiles.Manifest(folder, item) is { } manifest && Manifest(folder, path, digest, run) is { } found)
        {
            if (manifest.Log != digest) yield return "its manifest is of another log";
            else if (!ManifestChange.Same(manifest, found)) yield return $"its manifest does not tell of this log: {ManifestChange.Between(manifest, found)}";
        }
        foreach (var other in exhibit.OtherProblems) yield return other;
    }

    static Manifest? Manifest(CaseFolder folder, string path, string digest, Run run)
    {
        if (folder.Within(path) is not { } full) return null;
        try
        {
            using var stream = Artefacts.Open(full);
            return Manifests.Of(stream, digest, run);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static StoreState State(ContentStore store, string digest)
    {
        try
        {
            return store.Verify(digest);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return StoreState.Damaged;
        }
    }
}

using Warrant.Core;
using Warrant.Files;

namespace Warrant.Evidence;

/// <summary>The logs in a case's content store that no evidence item names: what was kept and is not told.</summary>
public static class StoredRuns
{
    /// <summary>Files of the store that are no logs, such as manifests, are passed over, and so are tables, which cannot be read without columns.</summary>
    public static IReadOnlyList<StoredRun> Read(CaseFolder folder, SafetyCase safetyCase, IProgress<Progress>? progress = null, RunCache? cache = null)
    {
        var found = new List<StoredRun>();
        if (!Directory.Exists(Path.Combine(folder.Root, "store"))) return found;
        var named = safetyCase.Evidence.SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        var setting = new LogSetting { Wanted = safetyCase.Evidence.SelectMany(safetyCase.MetadataFields).ToHashSet(StringComparer.Ordinal) };
        var store = new ContentStore(folder.Root);
        foreach (var digest in store.All())
        {
            if (named.Contains(digest) || folder.Within(ContentStore.PathOf(digest)) is not { } path || !Artefacts.Exists(path)) continue;
            progress?.Report(new("", ContentStore.PathOf(digest), 0, 0));
            if (Read(path, digest, setting, cache) is { } run) found.Add(new(digest, run));
        }
        return found;
    }

    // What is damaged is no longer the run that it was, and nobody argues from it.
    static Run? Read(string path, string digest, LogSetting setting, RunCache? cache)
    {
        try
        {
            using var stream = Artefacts.Open(path);
            var mark = Artefacts.Mark(stream);
            return ContentStore.Digest(stream) == digest ? cache.Read(stream, path, digest, setting, null, () => Artefacts.Mark(stream) == mark).Run : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Only as a log, or as the samples of one: under another role a log could lie there unread.
    static IEnumerable<string> Names(EvidenceItem item)
    {
        if (item.Log is not { } log) yield break;
        if (item.DigestOf is { } digest) yield return digest.Value;
        if (ContentStore.DigestIn(log.Value) is { } named) yield return named;
        foreach (var file in item.Files)
            if (file is { Role: "samples", Digest: { } of }) yield return of.Value;
    }
}

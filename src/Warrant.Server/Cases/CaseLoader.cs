using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Server;

/// <summary>From a folder to an assessment: the one way, whether a command asks or a page.</summary>
public static class CaseLoader
{
    /// <param name="folder">A full path.</param>
    /// <param name="day">The day for which is judged.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder. Nothing else that a folder holds throws.</exception>
    public static Loaded Read(string folder, DateOnly day, ReadingOptions? options = null)
    {
        options ??= new();
        var read = CaseFolder.Read(folder);
        if (options.Fold is { } fold) read = read with { Documents = fold(read.Documents) };
        var (safetyCase, findings) = CaseReader.Read(read.Documents, read.Findings);
        var cache = options.Cache is { } kept ? new RunCache(kept) : null;
        var exhibits = Exhibits.Read(read, safetyCase, options.Progress, cache);
        var stored = options.Alone ? [] : StoredRuns.Read(read, safetyCase, options.Progress, cache);
        var record = options.Alone ? null : options.Record ?? RecordOf(read, safetyCase.Id?.Value, day);
        if (options.RequireArtefacts && record is not null) record = record with { AttestedCounts = false };
        return new(read, Assessor.Assess(safetyCase, findings, exhibits, day, stored, record));
    }

    // Artefacts in the store are what `record verify` and the gate look at: here the answer would wait for every log twice.
    static RecordFacts? RecordOf(CaseFolder folder, string? caseId, DateOnly day)
    {
        var home = FileHome.Of(folder.Root);
        if (RecordVerifier.Verify(home, null, caseId: caseId) is { } verified) return RecordReading.Of(verified, day, CaseDigest.Of(folder.Documents));
        return !Directory.Exists(Path.Combine(folder.Root, "record", "tile")) ? null : new() { Problems = ["it has no checkpoint"] };
    }
}

/// <summary>How a case is read.</summary>
public sealed record ReadingOptions
{
    /// <summary>Changes the documents before they are read as a case.</summary>
    public Func<IReadOnlyList<Document>, IReadOnlyList<Document>>? Fold { get; init; }
    /// <summary>What is only attested does not count.</summary>
    public bool RequireArtefacts { get; init; }
    /// <summary>The files by themselves: neither the record nor the store has a say.</summary>
    public bool Alone { get; init; }
    /// <summary>What a record says of the case, in place of the one in the folder.</summary>
    public RecordFacts? Record { get; init; }
    /// <summary>The folder where runs that were read are kept for the next time; null: nowhere.</summary>
    public string? Cache { get; init; }
    public IProgress<Progress>? Progress { get; init; }
}

/// <summary>A case folder as read, and what is to be said of it.</summary>
public sealed record Loaded(CaseFolder Folder, Assessment Assessment);

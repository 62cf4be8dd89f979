using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>From a folder to an assessment, as every command does it.</summary>
static class Loading
{
    /// <summary>Null where there is nothing to read; what is wrong was said on the error stream.</summary>
    public static Assessment? Assess(Terminal terminal, string folder, DateOnly? asOf, bool requireArtefacts = false) => Read(terminal, folder, asOf, requireArtefacts: requireArtefacts) is { } loaded ? loaded.Assessment : null;

    /// <inheritdoc cref="Assess(Terminal, string, DateOnly?, bool)"/>
    /// <param name="requireArtefacts">What is only attested does not count.</param>
    /// <param name="fold">Changes the documents before they are read as a case.</param>
    /// <param name="alone">The files by themselves: neither the record nor the store has a say.</param>
    public static Loaded? Read(Terminal terminal, string folder, DateOnly? asOf, Func<IReadOnlyList<Document>, IReadOnlyList<Document>>? fold = null, bool requireArtefacts = false, bool alone = false)
    {
        CaseFolder read;
        try
        {
            read = CaseFolder.Read(terminal.Path(folder));
        }
        catch (DirectoryNotFoundException)
        {
            terminal.Error.WriteLine($"warrant: there is no folder `{Plain.Line(folder)}`");
            return null;
        }
        if (fold is not null) read = read with { Documents = fold(read.Documents) };
        var (safetyCase, findings) = CaseReader.Read(read.Documents, read.Findings);
        using var progress = new ProgressLine(terminal);
        var cache = terminal.Cache is { } kept ? new RunCache(kept) : null;
        var exhibits = Exhibits.Read(read, safetyCase, progress, cache);
        var stored = alone ? [] : StoredRuns.Read(read, safetyCase, progress, cache);
        var day = asOf ?? terminal.Today;
        var record = alone ? null : RecordOf(read, day);
        if (requireArtefacts && record is not null) record = record with { Attested = [] };
        return new(read, Assessor.Assess(safetyCase, findings, exhibits, day, stored, record));
    }

    // Artefacts in the store are what `record verify` and the gate look at: here the answer would wait for every log twice.
    static RecordFacts? RecordOf(CaseFolder folder, DateOnly day)
    {
        var home = FileHome.Of(folder.Root);
        if (RecordVerifier.Verify(home, null) is { } verified) return RecordReading.Of(verified, day, CaseDigest.Of(folder.Documents));
        return !Directory.Exists(Path.Combine(folder.Root, "record", "tile")) ? null : new() { Problems = ["it has no checkpoint"] };
    }
}

/// <summary>A case folder as read, and what is to be said of it.</summary>
sealed record Loaded(CaseFolder Folder, Assessment Assessment);

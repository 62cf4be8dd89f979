using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;

namespace Warrant.Cli;

/// <summary>From a folder to an assessment, as every command does it.</summary>
static class Loading
{
    /// <summary>Null where there is nothing to read; what is wrong was said on the error stream.</summary>
    public static Assessment? Assess(Terminal terminal, string folder, DateOnly? asOf) => Read(terminal, folder, asOf) is { } loaded ? loaded.Assessment : null;

    /// <inheritdoc cref="Assess(Terminal, string, DateOnly?)"/>
    /// <param name="fold">Changes the documents before they are read as a case.</param>
    public static Loaded? Read(Terminal terminal, string folder, DateOnly? asOf, Func<IReadOnlyList<Document>, IReadOnlyList<Document>>? fold = null)
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
        var stored = StoredRuns.Read(read, safetyCase, progress, cache);
        return new(read, Assessor.Assess(safetyCase, findings, exhibits, asOf ?? terminal.Today, stored));
    }
}

/// <summary>A case folder as read, and what is to be said of it.</summary>
sealed record Loaded(CaseFolder Folder, Assessment Assessment);

using Warrant.Core;
using Warrant.Files;
using Warrant.Server;

namespace Warrant.Cli;

/// <summary>From a folder to an assessment, as every command does it.</summary>
static class Loading
{
    /// <summary>Null where there is nothing to read; what is wrong was said on the error stream.</summary>
    public static Assessment? Assess(Terminal terminal, string folder, DateOnly? asOf, bool requireArtefacts = false) => Read(terminal, folder, asOf, requireArtefacts: requireArtefacts) is { } loaded ? loaded.Assessment : null;

    /// <summary>The id of the case in a folder; null where there is none that can be read.</summary>
    /// <param name="root">A full path.</param>
    public static string? CaseId(string root) => Directory.Exists(root) ? CaseReader.Read(CaseFolder.Read(root).Documents, []).Case.Id?.Value : null;

    /// <summary>The full path of a folder that somebody named.</summary>
    /// <exception cref="DirectoryNotFoundException">The word is empty, such as a variable that is not set: it names no folder and above all not the one where the program was started.</exception>
    public static string Root(Terminal terminal, string folder) => folder.Length > 0 ? terminal.Path(folder) : throw new DirectoryNotFoundException("there is no folder ``");

    /// <inheritdoc cref="Assess(Terminal, string, DateOnly?, bool)"/>
    /// <param name="requireArtefacts">What is only attested does not count.</param>
    /// <param name="fold">Changes the documents before they are read as a case.</param>
    /// <param name="alone">The files by themselves: neither the record nor the store has a say.</param>
    /// <param name="record">What to go by instead of a record in the folder.</param>
    public static Loaded? Read(Terminal terminal, string folder, DateOnly? asOf, Func<IReadOnlyList<Document>, IReadOnlyList<Document>>? fold = null, bool requireArtefacts = false, bool alone = false, RecordFacts? record = null)
    {
        using var progress = new ProgressLine(terminal);
        try
        {
            return CaseLoader.Read(Root(terminal, folder), asOf ?? terminal.Today, new() { Fold = fold, RequireArtefacts = requireArtefacts, Alone = alone, Record = record, Cache = terminal.Cache, Progress = progress });
        }
        catch (DirectoryNotFoundException)
        {
            terminal.Error.WriteLine($"warrant: there is no folder `{Plain.Line(folder)}`");
            return null;
        }
    }
}

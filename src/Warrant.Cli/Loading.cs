using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;

namespace Warrant.Cli;

/// <summary>From a folder to an assessment, as every command does it.</summary>
static class Loading
{
    /// <summary>Null where there is nothing to read; what is wrong was said on the error stream.</summary>
    public static Assessment? Assess(Terminal terminal, string folder, DateOnly? asOf)
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
        var (safetyCase, findings) = CaseReader.Read(read.Documents, read.Findings);
        using var progress = new ProgressLine(terminal);
        var exhibits = Exhibits.Read(read, safetyCase, progress);
        return Assessor.Assess(safetyCase, findings, exhibits, asOf ?? terminal.Today);
    }
}

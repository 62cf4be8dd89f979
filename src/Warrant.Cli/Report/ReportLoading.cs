using Warrant.Core;
using Warrant.Files;
using Warrant.Views;

namespace Warrant.Cli;

/// <summary>What the pages of a case are made of, from its folder.</summary>
static class ReportLoading
{
    /// <summary>What is no chapter although it looks like one is told on the error stream. Null, and said so, where the folder is gone by now.</summary>
    public static CaseView? View(Terminal terminal, string folder, Assessment assessment)
    {
        try
        {
            var chapters = Chapters.Read(terminal.Path(folder));
            foreach (var (path, why) in chapters.Left) terminal.Error.WriteLine($"warrant: `{Plain.Line(path)}` {why} and is no chapter");
            return new(assessment, Sensitivity.OfAnswer(assessment), [.. chapters.Texts.Select(c => new Chapter(c.Path, c.Text))]);
        }
        catch (DirectoryNotFoundException)
        {
            terminal.Error.WriteLine($"warrant: the folder `{Plain.Line(folder)}` went while it was read");
            return null;
        }
    }
}

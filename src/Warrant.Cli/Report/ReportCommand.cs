using System.CommandLine;
using System.Text;
using Warrant.Core;
using Warrant.Files;
using Warrant.Views;

namespace Warrant.Cli;

/// <summary>`warrant report`: the case as pages that open from disk.</summary>
static class ReportCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Common.Folder();
        var output = new Option<string>("--output", "-o") { Description = "The folder to write; it is replaced if it holds an earlier report and nothing else", HelpName = "OUT", Required = true };
        var asOf = Common.AsOf();
        var command = new Command("report", "Write the case as pages to read, to search and to send") { folder, output, asOf };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder)!, parsed.GetValue(output)!, parsed.GetValue(asOf)));
        return command;
    }

    static int Run(Terminal terminal, string folder, string output, DateOnly? asOf)
    {
        var target = terminal.Path(output);
        if (WholeFolder.Refusal(target) is { } why) return Problem(terminal, $"`{output}` {why}; name a folder that is empty, not there yet, or an earlier report");
        if (Loading.Assess(terminal, folder, asOf) is not { } assessment) return ExitCode.NoAnswer;
        if (!assessment.Readable) return Problem(terminal, $"nothing of a case could be read in `{folder}`");
        var view = ReportLoading.View(terminal, folder, assessment);
        var files = Render(view);
        try
        {
            WholeFolder.Write(target, "A report made by `warrant report`. The next one replaces this folder as long as it holds nothing but these files:", files);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Problem(terminal, $"the report could not be written to `{output}`: {problem.Message}");
        }
        terminal.Out.Write($"{Plain.Line(output)}: {files.Count} files; open {Plain.Line(Path.Combine(output, "index.html"))}\n");
        terminal.Out.Write($"answer: {(assessment.Yes ? "yes" : "no")}, as of {assessment.AsOf:yyyy-MM-dd}\n");
        return ExitCode.Yes;
    }

    static List<(string, byte[])> Render(CaseView view)
    {
        var paths = ReportSite.Paths(view);
        var pages = new (string, byte[])[paths.Count];
        Parallel.For(0, paths.Count, i => pages[i] = (paths[i], Encoding.UTF8.GetBytes(ReportSite.RenderAsync(view, paths[i], PageFrame.OnDisk).GetAwaiter().GetResult()!)));
        return [.. pages, .. ReportSite.Assets(view).Select(a => (a.Path, a.Bytes))];
    }

    static int Problem(Terminal terminal, string why)
    {
        terminal.Error.WriteLine($"warrant: {Plain.Line(why)}");
        return ExitCode.NoAnswer;
    }
}

using System.CommandLine;
using System.Text;
using Warrant.Core;
using Warrant.Files;
using Warrant.Views;

namespace Warrant.Cli;

/// <summary>`warrant report`: the case as pages that open from disk.</summary>
static class ReportCommand
{
    const string What = "Made by `warrant report`. The next one replaces this folder as long as it holds nothing but these files:";

    public static Command Make(Terminal terminal)
    {
        var folder = Common.Folder();
        var output = new Option<string>("--output", "-o") { Description = "The folder to write; replaced if it holds an earlier report and nothing else", HelpName = "OUT", Required = true };
        var asOf = Common.AsOf();
        var pdf = new Option<bool>("--pdf") { Description = "Also everything as one PDF, `report.pdf`, printed by Chromium ($CHROMIUM or on the PATH)" };
        var command = new Command("report", "Write the case as pages to read, to search, to print and to send") { folder, output, asOf, pdf };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder)!, parsed.GetValue(output)!, parsed.GetValue(asOf), parsed.GetValue(pdf)));
        return command;
    }

    static int Run(Terminal terminal, string folder, string output, DateOnly? asOf, bool pdf)
    {
        var target = terminal.Path(output);
        if (WholeFolder.Refusal(target) is { } why) return Problem(terminal, $"`{output}` {why}; name a folder that is empty, not there yet, or an earlier report");
        var chromium = pdf ? terminal.Chromium : null;
        if (pdf && chromium is null) return Problem(terminal, "a PDF is printed by Chromium, and there is none: install `chromium`, or name it in $CHROMIUM; without `--pdf` the pages need nothing");
        if (Loading.Assess(terminal, folder, asOf) is not { } assessment) return ExitCode.NoAnswer;
        if (!assessment.Readable) return Problem(terminal, $"nothing of a case could be read in `{folder}`");
        if (ReportLoading.View(terminal, folder, assessment) is not { } view) return ExitCode.NoAnswer;
        var files = Files(view);
        try
        {
            if (chromium is not null)
            {
                var (bytes, fault) = Pdf(chromium, files);
                if (bytes is null) return Problem(terminal, $"the PDF could not be printed: {fault}");
                files.Add(("report.pdf", () => bytes));
            }
            WholeFolder.Write(target, What, files);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Problem(terminal, $"the report could not be written to `{output}`: {problem.Message}");
        }
        return Told(terminal, output, files.Count, view);
    }

    // A reference that leads nowhere is marked on its page, and whoever runs this in a pipeline learns it by the exit code.
    static int Told(Terminal terminal, string output, int files, CaseView view)
    {
        var broken = BrokenReference.All(view);
        terminal.Out.Write($"{Plain.Line(output)}: {files} files; open {Plain.Line(Path.Combine(output, "index.html"))}\n");
        terminal.Out.Write($"answer: {(view.Assessment.Yes ? "yes" : "no")}, as of {view.Assessment.AsOf:yyyy-MM-dd}\n");
        if (broken.Count > 0) terminal.Error.WriteLine($"warrant: {(broken.Count == 1 ? "1 reference in the chapters leads nowhere" : $"{broken.Count} references in the chapters lead nowhere")}; the pages mark each");
        foreach (var reference in broken) terminal.Error.WriteLine($"  {reference}");
        return broken.Count == 0 ? ExitCode.Yes : ExitCode.No;
    }

    // The page with everything takes as long as hundreds of others, so it comes first.
    static List<(string Path, Func<byte[]> Bytes)> Files(CaseView view) =>
    [
        .. ReportSite.Paths(view).OrderBy(p => p == "print.html" ? 0 : 1).Select(path => (path, (Func<byte[]>)(() => Encoding.UTF8.GetBytes(ReportSite.Render(view, path, PageFrame.OnDisk)!)))),
        .. ReportSite.Assets(view).Select(a => (a.Path, (Func<byte[]>)(() => a.Bytes))),
    ];

    // From a folder of its own: a report is written with its PDF or not at all.
    static (byte[]? Bytes, string? Fault) Pdf(string chromium, List<(string Path, Func<byte[]> Bytes)> files)
    {
        using var folder = PassingFolder.Temporary("warrant-report-");
        // All that is on that page; the others it does not lead to.
        foreach (var (path, bytes) in files)
            if (path is "print.html" || !path.EndsWith(".html", StringComparison.Ordinal)) File.WriteAllBytes(Path.Combine(folder.Path, path), bytes());
        var pdf = Path.Combine(folder.Path, "report.pdf");
        return PdfPrinter.Print(chromium, Path.Combine(folder.Path, "print.html"), pdf) is { } fault ? (null, fault) : (File.ReadAllBytes(pdf), null);
    }

    static int Problem(Terminal terminal, string why)
    {
        terminal.Error.WriteLine($"warrant: {Plain.Line(why)}");
        return ExitCode.NoAnswer;
    }
}

using System.CommandLine;
using Warrant.Core;
using Warrant.Files;

namespace Warrant.Cli;

/// <summary>`warrant new`: a small, correct, commented case that answers yes.</summary>
static class NewCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to make; it must be empty or not exist" };
        var command = new Command("new", "Write a small case that answers yes, to start from") { folder };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder)!));
        return command;
    }

    static int Run(Terminal terminal, string folder)
    {
        var root = terminal.Path(folder);
        var shown = Plain.Line(folder);
        try
        {
            if (Refusal(root) is { } why)
            {
                terminal.Error.WriteLine($"warrant: `{shown}` {why}");
                return ExitCode.NoAnswer;
            }
            FreshFolder.Write(root, place =>
            {
                foreach (var (path, text) in TemplateFiles.Of(Id(root), terminal.Today)) AtomicWrite.Text(Path.Combine(place, path), text);
            });
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"warrant: a case could not be written to `{shown}`: {Plain.Line(problem.Message)}");
            return ExitCode.NoAnswer;
        }
        terminal.Out.WriteLine($"`{shown}` holds a case that answers yes: `warrant check {shown}` asks it");
        terminal.Out.WriteLine("make it yours in `case.yaml` (the decision), `argument.yaml` (why) and `evidence.yaml` (what that rests on), and ask again");
        return ExitCode.Yes;
    }

    // Nothing that is there is ever written over.
    static string? Refusal(string root) =>
        File.Exists(root) ? "is no folder; name one that is empty or not there yet"
        : Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any() ? "is not empty; name a folder that is, or one that is not there yet"
        : null;

    static string Id(string root) => Path.GetFileName(Path.TrimEndingDirectorySeparator(root)) is var name && Values.IsId(name) ? name : "my-case";
}

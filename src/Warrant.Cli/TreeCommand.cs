using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant tree`: the argument as a tree with standings.</summary>
static class TreeCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Common.Folder();
        var asOf = Common.AsOf();
        var command = new Command("tree", "Print the argument as a tree with standings") { folder, asOf };
        command.SetAction(parsed =>
        {
            if (Loading.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return ExitCode.NoAnswer;
            terminal.Out.Write(TreeText.Of(assessment));
            if (!assessment.Readable) return ExitCode.NoAnswer;
            return assessment.Yes ? ExitCode.Yes : ExitCode.No;
        });
        return command;
    }
}

using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant new`: a small, correct, commented case that answers yes.</summary>
static class NewCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to make; it must be empty or not exist" };
        var command = new Command("new", "Write a small case that answers yes, to start from") { folder };
        command.SetAction(_ => ExitCode.NoAnswer);
        return command;
    }
}

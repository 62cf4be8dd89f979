using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant schema`: the case language for YAML editors.</summary>
static class SchemaCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("schema", "Print a JSON Schema of the case language, for YAML editors");
        command.SetAction(_ =>
        {
            terminal.Out.Write(KeySchema.Json());
            return ExitCode.Yes;
        });
        return command;
    }
}

using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant rules`: every rule on a line.</summary>
static class RulesCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("rules", "List the rules: code, severity, name");
        command.SetAction(_ =>
        {
            foreach (var rule in Catalogue.All.OrderBy(r => r.Code, StringComparer.Ordinal))
                terminal.Out.WriteLine($"{rule.Code}  {rule.Severity.ToString().ToLowerInvariant(),-7}  {rule.Name}{(rule.Waivable ? "" : "  (cannot be waived)")}");
            return ExitCode.Yes;
        });
        return command;
    }
}

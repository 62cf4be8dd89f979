using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant evidence list`: every item with what it shows, the unwelcome ones too.</summary>
static class EvidenceList
{
    public static Command Make(Terminal terminal)
    {
        var (folder, asOf, format) = (Common.Folder(), Common.AsOf(), Common.Format("text", "json"));
        var command = new Command("list", "List the evidence: what it shows, how fresh it is, for or against") { folder, asOf, format };
        command.SetAction(parsed =>
        {
            if (Asking.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var rows = EvidenceRow.Of(assessment);
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(EvidenceText.Json(rows));
            else terminal.Out.Write(EvidenceText.Of(rows));
            return ExitCode.Yes;
        });
        return command;
    }
}

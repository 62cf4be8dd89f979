using System.CommandLine;
using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;

namespace Warrant.Cli;

/// <summary>`warrant evidence verify`: every artefact, manifest and stored file, read anew and without the cache.</summary>
static class EvidenceVerify
{
    public static Command Make(Terminal terminal)
    {
        var (folder, format) = (Common.Folder(), Common.Format("text", "json"));
        var command = new Command("verify", "Read every artefact anew and hold it against what the case says of it") { folder, format };
        command.SetAction(parsed =>
        {
            if (Loading.Read(terminal with { Cache = null }, parsed.GetValue(folder)!, null) is not { Assessment: { Readable: true } assessment } loaded)
                return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var problems = Verification.Of(loaded.Folder, assessment.Case, assessment.Facts.Exhibits).ToList();
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(VerificationText.Json(assessment.Case.Evidence.Count, problems));
            else terminal.Out.Write(VerificationText.Of(assessment.Case.Evidence.Count, problems));
            return problems.Count == 0 ? ExitCode.Yes : ExitCode.No;
        });
        return command;
    }
}

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
            var named = parsed.GetValue(folder)!;
            if (Loading.Read(terminal with { Cache = null }, named, null) is not { } loaded || !Asking.Readable(terminal, named, loaded.Assessment))
                return Asking.NoAnswer(terminal, parsed.GetValue(format));
            if (Asking.Unread(loaded.Assessment) is { } unread)
            {
                terminal.Error.WriteLine($"warrant: {unread}, so nobody can say which items there are; `warrant check` says more");
                return Asking.NoAnswer(terminal, parsed.GetValue(format));
            }
            var items = loaded.Assessment.Case.Evidence.Count;
            var problems = Verification.Of(loaded.Folder, loaded.Assessment.Case, loaded.Assessment.Facts.Exhibits).ToList();
            terminal.Out.Write(parsed.GetValue(format) == "json" ? VerificationText.Json(items, problems) + "\n" : VerificationText.Of(items, problems));
            return problems.Count == 0 ? ExitCode.Yes : ExitCode.No;
        });
        return command;
    }
}

using System.CommandLine;
using Warrant.Core;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>`warrant diff`: how two versions of a case differ in what they say and in what follows.</summary>
static class DiffCommand
{
    const int Listed = 200;

    public static Command Make(Terminal terminal)
    {
        var from = new Argument<string>("A") { Description = "A case folder, or a baseline of the record by number or date" };
        var to = new Argument<string>("B") { Description = "Another" };
        var (caseFolder, asOf, format) = (Common.Case(), Common.AsOf(), Common.Format("text", "json"));
        var command = new Command("diff", "Compare two versions of a case by meaning: 0 no difference, 1 some") { from, to, caseFolder, asOf, format };
        command.SetAction(parsed =>
        {
            var exit = Acting.Guarded(terminal, () =>
            {
                using var scratch = new Scratch();
                var day = parsed.GetValue(asOf) ?? terminal.Today;
                if (Read(terminal, parsed.GetValue(from)!, parsed.GetValue(caseFolder)!, day, scratch) is not { } a || Read(terminal, parsed.GetValue(to)!, parsed.GetValue(caseFolder)!, day, scratch) is not { } b) return ExitCode.NoAnswer;
                var diff = CaseDiff.Of(a, b);
                var again = ReviewAgain.Of(diff, a.Assessment.Case, b.Assessment);
                terminal.Out.Write(parsed.GetValue(format) == "json" ? DiffJson.Of(diff, again) + "\n" : DiffText.Of(diff, again));
                return diff.IsNone ? ExitCode.Yes : ExitCode.No;
            });
            return exit == ExitCode.NoAnswer ? Asking.NoAnswer(terminal, parsed.GetValue(format)) : exit;
        });
        return command;
    }

    // Both by their files alone, on one day: what the record adds, the working copy would have and a rebuilt version would not.
    static CaseVersion? Read(Terminal terminal, string name, string caseFolder, DateOnly day, Scratch scratch)
    {
        var folder = Loading.Root(terminal, name);
        if (!Directory.Exists(folder))
        {
            var root = Loading.Root(terminal, caseFolder);
            Versions.Named(name);
            folder = Versions.CheckOut(root, Versions.Baseline(Versions.Acts(root), name), scratch.Next());
        }
        if (Loading.Read(terminal, folder, day, alone: true) is not { } loaded) return null;
        if (!loaded.Assessment.Readable) throw new RecordException($"nothing of a case could be read in `{name}`");
        if (Asking.Unread(loaded.Assessment) is { } unread) throw new RecordException($"{unread} in `{name}`, so nobody can say what differs; `warrant check` says more");
        return new(loaded.Folder.Documents, loaded.Assessment, Frontiers.Of(loaded.Assessment, loaded.Assessment.Formula.Root, Listed, Asking.Budget(terminal)));
    }
}

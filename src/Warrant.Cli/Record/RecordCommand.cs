using System.CommandLine;
using System.Text;
using Warrant.Core;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>`warrant record`: verify it, show it, prove an entry of it, rebuild a day of it.</summary>
static class RecordCommand
{
    public static Command Make(Terminal terminal) => new("record", "The signed account of a case") { Verify(terminal), Show(terminal), Prove(terminal), CheckOut(terminal) };

    static Command Verify(Terminal terminal)
    {
        var folder = Common.Folder();
        var seen = Flags.Seen();
        var command = new Command("verify", "Check signatures, roles, tree, checkpoint and artefacts from the bytes alone") { folder, seen };
        command.SetAction(parsed => Acting.Guarded(terminal, () =>
        {
            if (Read(terminal, parsed.GetValue(folder)!, Flags.Seen(terminal, parsed.GetValue(seen))) is not { } verified) return ExitCode.NoAnswer;
            foreach (var problem in verified.Problems) terminal.Out.WriteLine($"{problem.Code}: {Plain.Line(problem.Text)}");
            terminal.Out.WriteLine(verified.Good ? $"good: {verified.Acts.Count} acts, root {Convert.ToBase64String(verified.Checkpoint!.Root)}" : $"not good: {verified.Problems.Count} problems");
            return verified.Good ? ExitCode.Yes : ExitCode.No;
        }));
        return command;
    }

    static Command Show(Terminal terminal)
    {
        var (folder, asOf) = (Common.Folder(), Common.AsOf());
        var command = new Command("show", "List the acts, and say in which phase the case is") { folder, asOf };
        command.SetAction(parsed => Acting.Guarded(terminal, () =>
        {
            if (Read(terminal, parsed.GetValue(folder)!) is not { } verified) return ExitCode.NoAnswer;
            var day = parsed.GetValue(asOf) ?? terminal.Today;
            var acts = verified.Acts.TakeWhile(a => a.Day <= day).ToList();
            foreach (var act in acts) terminal.Out.WriteLine(ActText.Line(act));
            terminal.Out.WriteLine($"phase: {Phases.On(RecordState.Of(acts), day)}");
            if (!verified.Good) terminal.Out.WriteLine($"the record does not verify ({verified.Problems.Count} problems): `warrant record verify` lists them");
            return verified.Good ? ExitCode.Yes : ExitCode.No;
        }));
        return command;
    }

    static Command Prove(Terminal terminal)
    {
        var number = new Argument<long>("N") { Description = "The number of the act" };
        var caseFolder = Common.Case();
        var command = new Command("prove", "Print a proof that an act is in the record (`.tlog-proof`)") { number, caseFolder };
        command.SetAction(parsed => Acting.Guarded(terminal, () =>
        {
            var home = FileHome.Of(Loading.Root(terminal, parsed.GetValue(caseFolder)!));
            if (home.IsHeadless) throw new RecordException(Acting.Headless);
            terminal.Out.Write(Proving.Of(home, parsed.GetValue(number)).ToString());
            return ExitCode.Yes;
        }));
        return command;
    }

    static Command CheckOut(Terminal terminal)
    {
        var day = new Argument<string>("DATE") { Description = "The day, such as 2026-11-20" };
        var target = new Argument<string>("DIR") { Description = "The folder to make; it must be empty or not exist" };
        var caseFolder = Common.Case();
        var command = new Command("checkout", "Rebuild the files and the record as they were on a day") { day, target, caseFolder };
        command.SetAction(parsed => Acting.Guarded(terminal, () =>
        {
            var root = Loading.Root(terminal, parsed.GetValue(target)!);
            if (Values.Date(parsed.GetValue(day)!) is not { } asOf) throw new RecordException($"`{parsed.GetValue(day)}` is not a date such as 2026-11-20");
            if (Path.Exists(root) && (File.Exists(root) || Directory.EnumerateFileSystemEntries(root).Any())) throw new RecordException($"`{parsed.GetValue(target)}` is not empty");
            if (Read(terminal, parsed.GetValue(caseFolder)!) is not { } verified) return ExitCode.NoAnswer;
            var from = Loading.Root(terminal, parsed.GetValue(caseFolder)!);
            if (!verified.Good) throw new RecordException("the record does not verify; `warrant record verify` says more");
            var latest = Versions.Baseline(verified.Acts, parsed.GetValue(day)!);
            Verification copy = null!;
            FreshFolder.Write(root, place => copy = Rebuild(terminal, from, verified, latest, asOf, place));
            terminal.Out.WriteLine($"the files of baseline {latest.Sequence} ({latest.Day:yyyy-MM-dd}), with what acts changed in them until {asOf:yyyy-MM-dd}, and the record of that day: {copy.Acts.Count} acts");
            return copy.Good ? ExitCode.Yes : ExitCode.No;
        }));
        return command;
    }

    static Verification Rebuild(Terminal terminal, string from, Verification verified, Act latest, DateOnly asOf, string place)
    {
        var folder = Versions.CheckOut(from, latest, place);
        RecordCopy.Artefacts(new ContentStore(from), verified.Acts, asOf, new ContentStore(folder));
        RecordCopy.Write(FileHome.Of(from), verified, asOf, FileHome.Of(folder));
        var copy = RecordVerifier.Verify(FileHome.Of(folder), new ContentStore(folder))!;
        // What acts changed in the files after the baseline is done again; what people wrote there is not known until the next one.
        foreach (var act in copy.Acts.Where(a => a.Sequence > latest.Sequence))
            if (FileEdits.Try(CaseFolder.Read(folder), act) is { Problem: { } problem } tried) terminal.Error.WriteLine($"warrant: act {act.Sequence} could not be done again in `{Plain.Line(tried.Path)}`: {Plain.Line(problem)}");
        return copy;
    }

    static Verification? Read(Terminal terminal, string folder, string? seen = null)
    {
        var root = Loading.Root(terminal, folder);
        var home = FileHome.Of(root);
        if (home.IsHeadless) throw new RecordException(Acting.Headless);
        var verified = RecordVerifier.Verify(home, new ContentStore(root), seen, Loading.CaseId(root));
        if (verified is null) terminal.Error.WriteLine($"warrant: `{Plain.Line(folder)}` has no record; `warrant baseline` starts one");
        return verified;
    }
}

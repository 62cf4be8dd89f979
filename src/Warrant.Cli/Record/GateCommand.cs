using System.CommandLine;
using Warrant.Core;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>`warrant gate`: may exactly this system cross this boundary now.</summary>
static class GateCommand
{
    internal const string Unusable = """{"permit":null,"decision":null,"reasons":[],"pending":[]}""";

    public static Command Make(Terminal terminal)
    {
        var (folder, asOf, format) = (Common.Folder(), Common.AsOf(), Common.Format("text", "json"));
        var action = Flags.Text("--action", "The boundary, such as launch-api", "ACTION");
        var system = Flags.Text("--system", "A YAML file with the fields of the system that would be deployed", "FILE");
        var seen = Flags.Seen();
        var command = new Command("gate", "Permit or deny, for a deployment pipeline: 0 permit, 1 deny, 2 unusable") { folder, action, system, asOf, seen, format };
        command.SetAction(parsed =>
        {
            var exit = Acting.Guarded(terminal, () => Run(terminal, parsed.GetValue(folder)!, parsed.GetValue(action)!, parsed.GetValue(system)!, parsed.GetValue(asOf) ?? terminal.Today, parsed.GetValue(format)!, Flags.Seen(terminal, parsed.GetValue(seen))));
            if (exit == ExitCode.NoAnswer && parsed.GetValue(format) == "json") terminal.Out.WriteLine(Unusable);
            return exit;
        });
        return command;
    }

    static int Run(Terminal terminal, string folder, string action, string systemFile, DateOnly asOf, string format, string? seen)
    {
        var root = Loading.Root(terminal, folder);
        if (!Directory.Exists(root)) throw new RecordException($"there is no folder `{folder}`");
        if (!Artefacts.Exists(terminal.Path(systemFile))) throw new RecordException(Path.Exists(terminal.Path(systemFile)) ? $"`{systemFile}` is no regular file; write the fields of the system into one" : $"there is no file `{systemFile}`");
        var (deployed, problem) = DeployedSystem.Read(File.ReadAllText(terminal.Path(systemFile)));
        if (deployed is null) throw new RecordException($"`{systemFile}` describes no system: {problem}");
        using var scratch = new Scratch();
        var answer = GateKeeper.Ask(FileHome.Of(root), new ContentStore(root), action, deployed, asOf, terminal.Today, scratch.Next(), (version, fold, record, day) =>
            Loading.Read(terminal, version, day, fold, record: record) is { } loaded ? loaded.Assessment : throw new RecordException("the decided version cannot be read"), seen, Loading.CaseId(root));
        terminal.Out.Write(format == "json" ? answer.Json() + "\n" : Text(answer));
        return answer.Permit ? ExitCode.Yes : ExitCode.No;
    }

    static string Text(GateAnswer answer) =>
        $"{(answer.Permit ? "permit" : "deny")}{(answer.Decision is { } number ? $" (decision {number})" : "")}\n"
        + string.Concat(answer.Reasons.Select(r => $"  {r.Code}: {Plain.Line(r.Text)}\n"))
        + string.Concat(answer.Pending.Select(p => $"  pending: {p.What} {Plain.Line(p.Id)} waits for a look, {p.DaysLeft} days left\n"));
}

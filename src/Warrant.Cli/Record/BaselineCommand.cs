using System.CommandLine;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>`warrant baseline`: the case as it is now becomes a version that can be reviewed and decided.</summary>
static class BaselineCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Common.Folder();
        var acting = new Acting();
        var command = acting.Add(new Command("baseline", "Record the case as it is: all files into the store, a signed act into the record") { folder }, named: false);
        command.SetAction(parsed => Acting.Guarded(terminal, () => acting.Write(terminal, parsed, parsed.GetValue(folder)!, (_, loaded, demand) =>
        {
            var (body, digest) = Baselining.Make(loaded.Folder, loaded.Assessment, new ContentStore(loaded.Folder.Root), demand);
            body = body with { BreakSets = Flipping.BreakSets(loaded.Assessment, Asking.Budget(terminal)) };
            terminal.Out.WriteLine($"{digest}, which answers {(body.Answer ? "yes" : "no")}");
            return (body, digest);
        })));
        return command;
    }
}

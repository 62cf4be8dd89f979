using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant faulttree`: cut sets, probability and worst case of an Open-PSA fault tree.</summary>
static class FaultTreeCommand
{
    // Half of what a person waits for without a word; probability comes first.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A fault tree as Open-PSA XML" };
        var top = new Option<string?>("--top") { Description = "The gate to analyse; default the only one that no gate uses", HelpName = "NAME" };
        var limit = new Option<int>("--limit") { Description = "List so many of the smallest cut sets", HelpName = "N" };
        var format = Common.Format("text", "json");
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var n) && n < 0) result.AddError("--limit is 0 or more");
        });
        var command = new Command("faulttree", "Read a fault tree: minimal cut sets, probability, worst case under any dependence") { file, top, limit, format };
        command.SetAction(parsed =>
        {
            var began = terminal.Clock.GetTimestamp();
            var json = parsed.GetValue(format) == "json";
            if (Read(terminal, parsed.GetValue(file)!, parsed.GetValue(top)) is not { } tree) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var budget = new Budget(TimeUp: () => terminal.Clock.GetElapsedTime(began) > Patience);
            var analysis = FaultTreeAnalysis.Of(tree, parsed.GetValue(limit), budget);
            if (json) terminal.Out.WriteLine(FaultTreeJson.Of(analysis, parsed.GetValue(limit), terminal.Clock.GetElapsedTime(began).TotalSeconds));
            else terminal.Out.Write(FaultTreeText.Of(analysis));
            return ExitCode.Yes;
        });
        return command;
    }

    static FaultTree? Read(Terminal terminal, string path, string? top)
    {
        try
        {
            if (!File.Exists(terminal.Path(path)))
            {
                terminal.Error.WriteLine($"warrant: `{Plain.Line(path)}` is no file");
                return null;
            }
            using var stream = File.OpenRead(terminal.Path(path));
            var reading = FaultTreeReader.Read(stream, top);
            if (reading.Error is { } error)
                terminal.Error.WriteLine($"warrant: {Plain.Line(path)}{(error.Line > 0 ? FormattableString.Invariant($":{error.Line}:{error.Column}") : "")}: {Plain.Line(error.Message)}");
            return reading.Tree;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"warrant: `{Plain.Line(path)}` cannot be read: {Plain.Line(e.Message)}");
            return null;
        }
    }
}

using System.CommandLine;
using Warrant.Core;
using Warrant.Files;

namespace Warrant.Cli;

/// <summary>`warrant map`: the argument as a picture.</summary>
static class MapCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Common.Folder();
        var output = new Option<string?>("-o", "--output") { Description = "Write the picture to this file instead of printing it", HelpName = "FILE" };
        var root = new Option<string?>("--root") { Description = "The element at the top; default the top claim", HelpName = "ID" };
        var depth = new Option<int>("--depth") { Description = "How many levels below it to draw", DefaultValueFactory = _ => 3, HelpName = "N" };
        depth.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var levels) && levels < 0) result.AddError("'--depth' cannot be negative");
        });
        var notation = new Option<string>("--notation") { Description = "gsn: Goal Structuring Notation; cae: claims, arguments, evidence", DefaultValueFactory = _ => "gsn", HelpName = "gsn|cae" };
        notation.AcceptOnlyFromAmong("gsn", "cae");
        var asOf = Common.AsOf();
        var command = new Command("map", "Draw the argument as SVG") { folder, output, root, depth, notation, asOf };
        command.SetAction(parsed =>
        {
            if (Loading.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return ExitCode.NoAnswer;
            if (!assessment.Readable) return Nothing(terminal, "nothing of a case could be read here");
            var id = parsed.GetValue(root);
            if (ArgumentMap.RootOf(assessment, id) is null) return Nothing(terminal, NoRoot(assessment, id));
            var file = parsed.GetValue(output) is { } path ? terminal.Path(path) : null;
            var svg = ArgumentMap.Svg(assessment, new()
            {
                Root = id,
                Depth = parsed.GetValue(depth),
                Notation = parsed.GetValue(notation) == "cae" ? Notation.Cae : Notation.Gsn,
                Standalone = true,
                Marked = ArgumentMap.SmallestBreaks(assessment),
            });
            if (file is not null) return Write(terminal, file, svg);
            terminal.Out.Write(svg);
            return ExitCode.Yes;
        });
        return command;
    }

    static int Write(Terminal terminal, string file, string svg)
    {
        try
        {
            AtomicWrite.Text(file, svg);
            return ExitCode.Yes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Nothing(terminal, $"`{Plain.Line(file)}` cannot be written: {Plain.Line(problem.Message)}");
        }
    }

    static int Nothing(Terminal terminal, string why)
    {
        terminal.Error.WriteLine($"warrant: {why}");
        return ExitCode.NoAnswer;
    }

    static string NoRoot(Assessment assessment, string? id)
    {
        if (id is null) return "the case has no top claim to start from; `--root` names another element";
        var near = Spelling.Nearest(id, assessment.Case.Ids.Where(i => ArgumentMap.RootOf(assessment, i) is not null));
        return $"no map can start from `{Plain.Line(id)}`{(near is null ? "" : $"; did you mean `{Plain.Line(near)}`?")}";
    }
}

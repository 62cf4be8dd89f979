using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant independence`: how many legs there really are.</summary>
static class IndependenceCommand
{
    public static Command Make(Terminal terminal)
    {
        var step = new Argument<string?>("STEP") { Description = "An alternatives step such as C0/step, or its claim; default all of them", Arity = ArgumentArity.ZeroOrOne };
        var folder = Common.Case();
        var asOf = Common.AsOf();
        var format = Common.Format("text", "json");
        var command = new Command("independence", "Show what the legs of alternatives share, and how many there really are") { step, folder, asOf, format };
        command.SetAction(parsed =>
        {
            if (Asking.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var steps = LegTable.Steps(assessment);
            if (parsed.GetValue(step) is { } asked)
            {
                steps = [.. steps.Where(s => s.Address == asked || s.Claim.Id == asked)];
                if (steps.Count == 0)
                {
                    terminal.Error.WriteLine($"warrant: `{Plain.Line(asked)}` is no alternatives step that the case uses");
                    return Asking.NoAnswer(terminal, parsed.GetValue(format));
                }
            }
            var tables = LegTable.Of(assessment, steps, Asking.Budget(terminal));
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(SensitivityJson.Independence(tables));
            else terminal.Out.Write(tables.Count == 0 ? "the case has no alternatives: every part of it is needed\n" : string.Join("\n", tables.Select(t => LegText.Of(t, assessment))));
            return ExitCode.Yes;
        });
        return command;
    }
}

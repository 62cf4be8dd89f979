using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant attack`: the red team's work plan.</summary>
static class AttackCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Common.Folder();
        var asOf = Common.AsOf();
        var format = Common.Format("text", "json");
        var limit = new Option<int>("--limit") { Description = "The most sets to name; default 20", HelpName = "N", DefaultValueFactory = _ => 20 };
        var command = new Command("attack", "Say what to attack next: the smallest break sets that nobody has challenged") { folder, asOf, format, limit };
        command.SetAction(parsed =>
        {
            if (Asking.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var plan = AttackPlan.Of(assessment, Math.Max(1, parsed.GetValue(limit)), Asking.Budget(terminal));
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(SensitivityJson.Attack(plan));
            else terminal.Out.Write(!assessment.Yes ? "the answer is no, so there is nothing to break; `warrant why` says what it lacks\n" : AttackText.Of(plan, assessment.Case));
            return ExitCode.Yes;
        });
        return command;
    }
}

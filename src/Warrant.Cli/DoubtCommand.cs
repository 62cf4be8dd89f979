using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant doubt`: what the doubts of the grounds come to, and where they sit.</summary>
static class DoubtCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Common.Folder();
        var asOf = Common.AsOf();
        var format = Common.Format("text", "json");
        var command = new Command("doubt", "Say how much doubt there is in the answer, and where it sits") { folder, asOf, format };
        command.SetAction(parsed =>
        {
            if (Asking.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var doubt = DoubtValues.Of(assessment, assessment.Formula.Root, Asking.Budget(terminal));
            var named = assessment.Case.Top?.Value ?? Asking.Whole(assessment);
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(SensitivityJson.Doubt(named, doubt));
            else if (!assessment.Yes) terminal.Out.Write($"doubt of {Plain.Line(named)}\n  no number: the answer is no\n");
            else terminal.Out.Write(DoubtText.Of(doubt, named, RiskCaps.Of(assessment, doubt)));
            return assessment.Yes ? ExitCode.Yes : ExitCode.No;
        });
        return command;
    }
}

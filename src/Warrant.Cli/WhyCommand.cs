using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant why`: the reason tree of any element, and what would change it.</summary>
static class WhyCommand
{
    const int Listed = 10;

    public static Command Make(Terminal terminal)
    {
        var element = new Argument<string?>("ELEMENT") { Description = "An id or address such as C1, E3, C1/step; default the case as a whole", Arity = ArgumentArity.ZeroOrOne };
        var folder = Common.Case();
        var asOf = Common.AsOf();
        var format = Common.Format("text", "json");
        var limit = new Option<int?>("--limit") { Description = "List so many of the smallest break or repair sets; default 10, in JSON 1000", HelpName = "N" };
        var command = new Command("why", "Say why an element stands as it does, and what would change that") { element, folder, asOf, format, limit };
        command.SetAction(parsed =>
        {
            var json = parsed.GetValue(format) == "json";
            if (Asking.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var address = parsed.GetValue(element) ?? Asking.Whole(assessment);
            if (Asking.Node(terminal, assessment, address) is not { } node) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var budget = Asking.Budget(terminal);
            var most = Math.Max(0, parsed.GetValue(limit) ?? (json ? 1000 : Listed));
            var frontiers = Frontiers.Of(assessment, node, most, budget);
            if (json) terminal.Out.WriteLine(SensitivityJson.Why(assessment, parsed.GetValue(element) ?? assessment.Case.Top?.Value ?? address, node, frontiers, DoubtValues.Of(assessment, node, budget), most));
            else terminal.Out.Write(WhyText.Of(assessment, address, node) + FrontierText.Of(frontiers, address));
            return assessment.Third[node] is Standing.Holds ? ExitCode.Yes : ExitCode.No;
        });
        return command;
    }
}

using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant why`: the reason tree of any element.</summary>
static class WhyCommand
{
    public static Command Make(Terminal terminal)
    {
        var element = new Argument<string?>("ELEMENT") { Description = "An id or address such as C1, E3, C1/step; default the top claim", Arity = ArgumentArity.ZeroOrOne };
        var folder = Common.Case();
        var asOf = Common.AsOf();
        var command = new Command("why", "Say why an element stands as it does") { element, folder, asOf };
        command.SetAction(parsed =>
        {
            if (Loading.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return ExitCode.NoAnswer;
            var address = parsed.GetValue(element) ?? assessment.Case.Top?.Value ?? "";
            if (assessment.Formula.Node(address) is not { } node)
            {
                var near = Spelling.Nearest(address, assessment.Case.Ids);
                terminal.Error.WriteLine($"warrant: `{Plain.Line(address)}` is no element of the argument{(near is null ? "" : $"; did you mean `{Plain.Line(near)}`?")}");
                return ExitCode.NoAnswer;
            }
            terminal.Out.Write(WhyText.Of(assessment, address, node));
            return assessment.Third[node] is Standing.Holds ? ExitCode.Yes : ExitCode.No;
        });
        return command;
    }
}

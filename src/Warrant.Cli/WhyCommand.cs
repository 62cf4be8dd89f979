using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant why`: the reason tree of any element.</summary>
static class WhyCommand
{
    public static Command Make(Terminal terminal)
    {
        var element = new Argument<string?>("ELEMENT") { Description = "An id or address such as C1, E3, C1/step; default the case as a whole", Arity = ArgumentArity.ZeroOrOne };
        var folder = Common.Case();
        var asOf = Common.AsOf();
        var command = new Command("why", "Say why an element stands as it does") { element, folder, asOf };
        command.SetAction(parsed =>
        {
            if (Loading.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return ExitCode.NoAnswer;
            if (!assessment.Readable)
            {
                terminal.Error.WriteLine($"warrant: nothing of a case could be read in `{Plain.Line(parsed.GetValue(folder)!)}`; `--case FOLDER` names another");
                return ExitCode.NoAnswer;
            }
            var whole = assessment.Case.Id?.Value ?? "case";
            var address = parsed.GetValue(element) ?? whole;
            if ((address == whole ? assessment.Formula.Root : assessment.Formula.Node(address)) is not { } node)
            {
                terminal.Error.WriteLine($"warrant: {Problem(assessment.Case, address)}");
                return ExitCode.NoAnswer;
            }
            terminal.Out.Write(WhyText.Of(assessment, address, node));
            return assessment.Third[node] is Standing.Holds ? ExitCode.Yes : ExitCode.No;
        });
        return command;
    }

    static string Problem(SafetyCase safetyCase, string address)
    {
        var name = Plain.Line(address);
        if (safetyCase[address] is { } other) return $"`{name}` is a {other.Kind.ToString().ToLowerInvariant()} and no part of the argument";
        var near = Spelling.Nearest(address, safetyCase.Ids);
        return $"`{name}` is no element of the argument{(near is null ? "" : $"; did you mean `{Plain.Line(near)}`?")}";
    }
}

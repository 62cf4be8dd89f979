using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant explain`: the page of a rule.</summary>
static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        var code = new Argument<string>("CODE") { Description = "The code of a rule, such as WR101, or its name" };
        var command = new Command("explain", "Print the page of a rule: what it finds, why that is bad, how to mend it") { code };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(code)!;
            var rule = Catalogue.Find(asked.ToUpperInvariant()) ?? Catalogue.All.FirstOrDefault(r => r.Name == asked);
            if (rule is null)
            {
                var near = Spelling.Nearest(asked, Catalogue.All.SelectMany(r => new[] { r.Code, r.Name }));
                terminal.Error.WriteLine($"warrant: `{Plain.Line(asked)}` is no rule{(near is null ? "" : $"; did you mean `{near}`?")}; `warrant rules` lists them");
                return ExitCode.NoAnswer;
            }
            terminal.Out.Write(RulePages.Read(rule.Code));
            return ExitCode.Yes;
        });
        return command;
    }
}

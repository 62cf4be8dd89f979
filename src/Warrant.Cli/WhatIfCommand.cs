using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant whatif`: the answer again, with some of it otherwise.</summary>
static class WhatIfCommand
{
    public static Command Make(Terminal terminal)
    {
        var fail = Names("--fail", "What fails: ids, addresses or causes such as `tool=inspect`, with commas between");
        var hold = Names("--hold", "What holds, whatever is under it");
        var folder = Common.Case();
        var asOf = Common.AsOf();
        var format = Common.Format("text", "json");
        var command = new Command("whatif", "Answer again with some grounds changed") { fail, hold, folder, asOf, format };
        command.SetAction(parsed =>
        {
            if (Asking.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf)) is not { } assessment) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var (failing, holding) = (Split(assessment, parsed.GetValue(fail)), Split(assessment, parsed.GetValue(hold)));
            if (failing.Count + holding.Count == 0)
            {
                terminal.Error.WriteLine("warrant: name what should be otherwise: `--fail E1,A2` or `--hold C4`");
                return Asking.NoAnswer(terminal, parsed.GetValue(format));
            }
            if (Nodes(terminal, assessment, failing) is not { } fails || Nodes(terminal, assessment, holding) is not { } holds) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            var changed = WhatIf.Of(assessment, fails, holds);
            if (parsed.GetValue(format) == "json") terminal.Out.WriteLine(SensitivityJson.WhatIf(changed, failing, holding));
            else terminal.Out.Write($"now: {Word(assessment)}\nif {Phrase(failing, holding)}: {Word(changed)}\n" + (changed.Yes ? "" : WhyText.Of(changed, Asking.Whole(changed), changed.Formula.Root)));
            return changed.Yes ? ExitCode.Yes : ExitCode.No;
        });
        return command;
    }

    static Option<string[]> Names(string name, string what) => new(name) { Description = what, HelpName = "ID,ID", AllowMultipleArgumentsPerToken = false };

    // A cause may have a comma in its name.
    static List<string> Split(Assessment assessment, string[]? names) => [.. (names ?? []).SelectMany(n => Causes.Having(assessment, n).Count > 0 ? [n] : n.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];

    // A cause stands for every item that has it.
    static List<int>? Nodes(Terminal terminal, Assessment assessment, List<string> names)
    {
        var nodes = new List<int>();
        foreach (var name in names)
        {
            var items = Causes.Having(assessment, name);
            if (items.Count > 0) nodes.AddRange(items.Select(i => i.Index));
            else if (Asking.Node(terminal, assessment, name) is { } node) nodes.Add(node);
            else return null;
        }
        return nodes;
    }

    static string Word(Assessment assessment) => assessment.Yes ? "yes" : "no";

    static string Phrase(List<string> failing, List<string> holding)
    {
        var parts = new List<string>();
        if (failing.Count > 0) parts.Add($"{Plain.Line(string.Join(", ", failing))} {(failing.Count == 1 ? "fails" : "fail")}");
        if (holding.Count > 0) parts.Add($"{Plain.Line(string.Join(", ", holding))} {(holding.Count == 1 ? "holds" : "hold")}");
        return string.Join(" and ", parts);
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>The command line as a whole. A wrong command line or a fault is no answer (2): it must never read as a no (1), and still less as a yes.</summary>
public static class Application
{
    public static int Run(string[] args, Terminal terminal)
    {
        var verbose = new Option<bool>("--verbose") { Description = "Show the trace of an internal fault", Recursive = true };
        var noCache = new Option<bool>("--no-cache") { Description = "Read every log anew, also one that was read before", Recursive = true };
        if (args.Contains("--no-cache")) terminal = terminal with { Cache = null };
        var root = new RootCommand("Keeps safety cases for AI systems: structured arguments, with evidence, that can say no.")
        {
            verbose,
            noCache,
            CheckCommand.Make(terminal),
            WhyCommand.Make(terminal),
            WhatIfCommand.Make(terminal),
            IndependenceCommand.Make(terminal),
            DoubtCommand.Make(terminal),
            AttackCommand.Make(terminal),
            ServeCommand.Make(terminal),
            TreeCommand.Make(terminal),
            MapCommand.Make(terminal),
            SchemaCommand.Make(terminal),
            ReportCommand.Make(terminal),
            NewCommand.Make(terminal),
            ExplainCommand.Make(terminal),
            RulesCommand.Make(terminal),
            FaultTreeCommand.Make(terminal),
            PlanCommand.Make(terminal),
            KeyCommand.Make(terminal),
            BaselineCommand.Make(terminal),
            ReviewCommand.Make(terminal),
            ChallengeCommand.Make(terminal),
            DecideCommand.Make(terminal),
            RecordCommand.Make(terminal),
            GateCommand.Make(terminal),
            ImpactCommand.Make(terminal),
            DiffCommand.Make(terminal),
            EvidenceCommand.Make(terminal),
        };
        foreach (var command in EvidenceActs.Make(terminal).Concat(LaterActs.Make(terminal))) root.Add(command);
        var parsed = Prompting.Fill(terminal, root, Parse(root, args), ref args);
        if (parsed.Errors.Count > 0)
        {
            // Who wrote a word where a command belongs gave one, and it is the word that is wrong.
            var problems = parsed.Errors.Count > 1 ? parsed.Errors.Where(e => e.Message != "Required command was not provided.") : parsed.Errors;
            foreach (var problem in problems) terminal.Error.WriteLine($"warrant: {Said(problem)}");
            terminal.Error.WriteLine("`warrant --help` lists the commands");
            return NoAnswer(parsed, args, terminal);
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error });
        }
        catch (Exception fault)
        {
            // The outermost catch, and the only one: whatever it is, there is no answer.
            terminal.Error.WriteLine(parsed.GetValue(verbose) ? Plain.Line(fault.ToString()).Replace("\\u{A}", "\n") : $"warrant: internal fault ({fault.GetType().Name}); `--verbose` shows where");
            return NoAnswer(parsed, args, terminal);
        }
    }

    // What a person writes of a doubt may begin with `@mina`, and names no file whose words are flags.
    internal static ParseResult Parse(RootCommand root, string[] args) => root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    /// <summary>What is wrong with a command line, on one line, for people who do not know what a type is.</summary>
    internal static string Said(ParseError problem) =>
        Plain.Short(problem.Message.Replace("expected type 'System.Int64'", "a whole number", StringComparison.Ordinal).Replace("expected type 'System.Int32'", "a whole number", StringComparison.Ordinal), 300);

    // Whoever asked for JSON gets an object, whatever happens.
    static int NoAnswer(ParseResult parsed, string[] args, Terminal terminal)
    {
        var json = args.Any(a => a is "json" or "--format=json" or "--format:json");
        if (parsed.CommandResult.Command.Name != "gate") return Asking.NoAnswer(terminal, json ? "json" : "text");
        if (json) terminal.Out.WriteLine(GateCommand.Unusable);
        return ExitCode.NoAnswer;
    }
}

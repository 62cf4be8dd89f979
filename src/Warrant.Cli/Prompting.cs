using System.CommandLine;
using System.CommandLine.Parsing;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>Asks the person at the terminal for what the command line of an act lacks. A script is asked nothing: it gets the error.</summary>
static class Prompting
{
    /// <summary>The command line with the answers in it; as it was where nothing is missing or nobody is there to ask. An end of input leaves the rest missing.</summary>
    public static ParseResult Fill(Terminal terminal, RootCommand root, ParseResult parsed, ref string[] args)
    {
        if (terminal.In is null || !Acting.Writes(parsed.CommandResult.Command)) return parsed;
        var asked = false;
        while (Missing(parsed) is { } symbol)
        {
            asked = true;
            if (Ask(terminal, root, symbol, ref parsed, ref args) is null) return parsed;
        }
        // Whoever is being asked is also asked for what there may be several of, or none.
        if (asked)
            foreach (var option in parsed.CommandResult.Command.Options.OfType<SeveralOption>().Where(o => Absent(parsed, o)).ToList())
                while (Ask(terminal, root, option, ref parsed, ref args) is true) { }
        return parsed;
    }

    /// <summary>One line typed by the person at the terminal, without outer spaces; null where nobody is there, or no more.</summary>
    public static string? Line(Terminal terminal, string question)
    {
        if (terminal.In is null) return null;
        terminal.Error.Write($"{question}: ");
        terminal.Error.Flush();
        var line = terminal.In.ReadLine();
        if (line is null) terminal.Error.WriteLine();
        return line?.Trim();
    }

    // True for an answer that was taken, false for an empty line, null for the end of input. What is no answer is said and asked again.
    static bool? Ask(Terminal terminal, RootCommand root, Symbol symbol, ref ParseResult parsed, ref string[] args)
    {
        while (true)
        {
            if (Line(terminal, Question(symbol)) is not { } answer) return null;
            if (answer.Length == 0) return false;
            string[] more = [.. args, symbol is Option option ? $"{option.Name}={answer}" : answer];
            var again = Application.Parse(root, more);
            var before = parsed.Errors.Select(e => e.Message).ToHashSet();
            if (again.Errors.FirstOrDefault(e => !before.Contains(e.Message)) is not { } problem)
            {
                (parsed, args) = (again, more);
                return true;
            }
            terminal.Error.WriteLine($"  {Application.Said(problem)}");
        }
    }

    static Symbol? Missing(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && !a.HasDefaultValue && parsed.GetResult(a) is null or { Tokens.Count: 0 })
            ?? (Symbol?)command.Options.FirstOrDefault(o => o.Required && Absent(parsed, o));
    }

    static bool Absent(ParseResult parsed, Option option) => parsed.GetResult(option) is null or { Implicit: true };

    static string Question(Symbol symbol) => symbol is SeveralOption ? $"{symbol.Description} (one a line, an empty line ends)" : symbol.Description ?? symbol.Name;
}

/// <summary>A flag that may stand several times or never, and that a person who is asked for others is asked for too.</summary>
sealed class SeveralOption(string name) : Option<string[]>(name);

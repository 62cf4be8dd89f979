using Warrant.Core;

namespace Warrant.Cli;

/// <summary>What the commands that ask about a part of the case have in common.</summary>
static class Asking
{
    // As long as a person waits without a word.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Budget Budget(Terminal terminal)
    {
        var began = terminal.Clock.GetTimestamp();
        return new(8_000_000, () => terminal.Clock.GetElapsedTime(began) > Patience);
    }

    /// <summary>Null, and said so, where nothing of a case could be read.</summary>
    public static Assessment? Assess(Terminal terminal, string folder, DateOnly? asOf) =>
        Loading.Assess(terminal, folder, asOf) is { } assessment && Readable(terminal, folder, assessment) ? assessment : null;

    /// <summary>Whether anything of a case could be read; said where not.</summary>
    public static bool Readable(Terminal terminal, string folder, Assessment assessment)
    {
        if (!assessment.Readable) terminal.Error.WriteLine($"warrant: nothing of a case could be read in `{Plain.Line(folder)}`; `warrant check` says why");
        return assessment.Readable;
    }

    /// <summary>The beginning of a sentence about a file of the case that cannot be read; null where all was. What stands there might name anything, so what is said of "all" or of "no difference" would not be known.</summary>
    public static string? Unread(Assessment assessment) =>
        assessment.Findings.FirstOrDefault(f => f.Rule.Code is "WR001" or "WR002" or "WR007") is { } unread ? $"`{Plain.Line(assessment.Case.Sources[unread.At.File].Path)}` cannot be read" : null;

    /// <summary>The node of an element, step or leg, or of the case as a whole; null, and said so, where there is none.</summary>
    public static int? Node(Terminal terminal, Assessment assessment, string address)
    {
        if ((address == Whole(assessment) ? assessment.Formula.Root : assessment.Formula.Node(address)) is { } node) return node;
        terminal.Error.WriteLine($"warrant: {Problem(assessment.Case, address)}");
        return null;
    }

    public static string Whole(Assessment assessment) => assessment.Case.Whole;

    public static int NoAnswer(Terminal terminal, string? format)
    {
        if (format == "json") terminal.Out.WriteLine(AssessmentJson.NoAnswer);
        return ExitCode.NoAnswer;
    }

    static string Problem(SafetyCase safetyCase, string address)
    {
        var name = Plain.Line(address);
        if (safetyCase[address] is { } other) return $"`{name}` is a {other.Kind.ToString().ToLowerInvariant()} and no part of the argument";
        var near = Spelling.Nearest(address, safetyCase.Ids);
        return $"`{name}` is no element of the argument{(near is null ? "" : $"; did you mean `{Plain.Line(near)}`?")}";
    }
}

using System.CommandLine;
using Warrant.Core;

namespace Warrant.Cli;

/// <summary>`warrant check`: findings, then the answer with its reasons.</summary>
static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Common.Folder();
        var asOf = Common.AsOf();
        var format = Common.Format("text", "json", "sarif", "github");
        var strict = new Option<bool>("--strict") { Description = "Warnings set the exit code too; the answer stays as it is" };
        var artefacts = new Option<bool>("--require-artefacts") { Description = "Only artefacts that are here count, not what a custodian attested of one that is not" };
        var command = new Command("check", "Answer the case's question: findings, then yes or no with reasons") { folder, asOf, format, strict, artefacts };
        command.SetAction(parsed =>
        {
            if (Loading.Assess(terminal, parsed.GetValue(folder)!, parsed.GetValue(asOf), parsed.GetValue(artefacts)) is not { } assessment) return Asking.NoAnswer(terminal, parsed.GetValue(format));
            Print(terminal, assessment, parsed.GetValue(format)!);
            if (!assessment.Readable) return ExitCode.NoAnswer;
            if (!assessment.Yes) return ExitCode.No;
            return parsed.GetValue(strict) && assessment.Findings.Any(f => f.Severity is Severity.Warning && f.WaivedBy is null) ? ExitCode.No : ExitCode.Yes;
        });
        return command;
    }

    static void Print(Terminal terminal, Assessment assessment, string format)
    {
        switch (format)
        {
            case "json": terminal.Out.WriteLine(AssessmentJson.Of(assessment)); break;
            case "sarif": terminal.Out.WriteLine(Sarif.Of(assessment)); break;
            case "github": terminal.Out.Write(GithubAnnotations.Of(assessment)); break;
            default:
                PrintFindings(terminal, assessment);
                if (assessment.Findings.Count > 3) terminal.Out.Write(AnswerText.Count(assessment) + "\n");
                terminal.Out.Write(AnswerText.Of(assessment, terminal.Color));
                break;
        }
    }

    // Nobody reads the two-hundred-and-first finding of one rule; programs get them all in the other formats.
    const int MostOfOneRule = 200;

    static void PrintFindings(Terminal terminal, Assessment assessment)
    {
        var printed = new Dictionary<string, int>();
        foreach (var finding in assessment.Findings)
        {
            var count = printed[finding.Rule.Code] = printed.GetValueOrDefault(finding.Rule.Code) + 1;
            if (count <= MostOfOneRule) terminal.Out.Write(FindingText.Of(finding, assessment.Case.Sources, terminal.Color) + "\n");
        }
        foreach (var (code, count) in printed)
            if (count > MostOfOneRule) terminal.Out.Write($"… and {count - MostOfOneRule} more of {code}; `--format json` has them all\n\n");
    }
}

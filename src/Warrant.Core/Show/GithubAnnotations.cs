using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>Findings as workflow commands, which GitHub shows beside the line in a change.</summary>
public static class GithubAnnotations
{
    public static string Of(Assessment assessment)
    {
        var text = new StringBuilder();
        foreach (var finding in assessment.Findings.Where(f => f.WaivedBy is null))
        {
            var source = assessment.Case.Sources[finding.At.File];
            var (line, column) = source.Place(finding.At.Start);
            var command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var message = finding.Hint is { } hint ? $"{finding.Message}\nhint: {hint}" : finding.Message;
            text.Append(CultureInfo.InvariantCulture, $"::{command} file={Property(source.Path)},line={line},col={column},title={Property($"{finding.Rule.Code} {finding.Rule.Name}")}::{Data(message)}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"::{(assessment.Yes ? "notice" : "error")} title=warrant::{Answer(assessment)}\n");
        return text.ToString();
    }

    static string Answer(Assessment assessment) => !assessment.Readable ? "no answer: nothing of a case could be read"
        : string.Create(CultureInfo.InvariantCulture, $"answer: {AnswerText.Word(assessment)} ({AnswerText.Verdict(assessment)}, as of {assessment.AsOf:yyyy-MM-dd})");

    // A line of the case must not be able to start a command of its own.
    static string Data(string text) => string.Join("%0A", text.Replace("%", "%25", StringComparison.Ordinal).Split('\n').Select(Plain.Line));

    static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

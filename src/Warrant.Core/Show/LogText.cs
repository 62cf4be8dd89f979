using System.Globalization;
using System.Text;

namespace Warrant.Core;

/// <summary>`warrant evidence show LOG`, as text.</summary>
public static class LogText
{
    public static string Of(LogReport report)
    {
        var (run, text) = (report.Run, new StringBuilder());
        Line($"{Plain.Line(report.Name)}: {run.Format}, {report.Digest}");
        Line(string.Join(", ", new[] { Said("task", run.Task), Said("model", run.Model), run.Date is { } day ? string.Create(CultureInfo.InvariantCulture, $"of {day:yyyy-MM-dd}") : null, Said("ended in", run.Status), run.Invalidated ? "marked as invalid" : null }.OfType<string>().DefaultIfEmpty("says neither task nor model")));
        var planned = run.PlannedSamples is { } n ? string.Create(CultureInfo.InvariantCulture, $"planned {n} samples, {(run.Epochs == 1 ? "each once" : FormattableString.Invariant($"each {run.Epochs} times"))}; ") : "does not say what was planned; ";
        Line(string.Create(CultureInfo.InvariantCulture, $"{planned}holds {run.Observations.Count} runs of {run.Observations.Select(o => o.Sample).Distinct(StringComparer.Ordinal).Count()} samples"
            + $"{string.Concat(report.Counts().Select(c => string.Create(CultureInfo.InvariantCulture, $", {c.Count} {c.What}")))}"));
        foreach (var (role, model) in run.Roles.OrderBy(r => r.Key, StringComparer.Ordinal)) Line($"{Plain.Short(role)}: {Plain.Short(model)}");
        if (run.Settings.Count > 0) Line("run with " + string.Join(", ", run.Settings.Select(s => $"{Plain.Short(s.Key)} {Plain.Short(s.Value)}")));
        if (run.Tags.Count > 0) Line("tagged " + string.Join(", ", run.Tags.Select(Plain.Short)));
        foreach (var edit in run.Edits) Line($"edited after the run: {Plain.Line(edit)}");
        text.Append('\n');
        if (report.Measures.Count == 0) Line("no scorer is named, so nothing can be measured");
        foreach (var (_, measured) in report.Measures) Line("computed anew: " + Plain.Line(MeasurementText.Sentence(measured, null)));
        foreach (var metric in run.Reported)
            Line(Plain.Line(string.Create(CultureInfo.InvariantCulture, $"reported by the log, not believed: {metric.Value} as {metric.Metric}{(metric.Scorer is { } scorer ? $" of {scorer}" : "")}")));
        if (report.Faults.Count > 0) text.Append('\n');
        foreach (var (rule, fault) in report.Faults)
        {
            Line($"{rule.Severity.ToString().ToLowerInvariant()} {rule.Code} {rule.Name}: the log {Plain.Line(fault.Fact)}, {Plain.Line(fault.So)}");
            if (fault.Hint is { } hint) Line($"  hint: {Plain.Line(hint)}");
        }
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    static string? Said(string what, string? value) => value is null ? null : $"{what} {Plain.Short(value)}";
}

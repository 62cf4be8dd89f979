using System.Text.Json;

namespace Warrant.Core;

/// <summary>`warrant evidence show LOG --format json`; its fields are described in docs/json.md.</summary>
public static class LogJson
{
    public static string Of(LogReport report) => Json.Write(json =>
    {
        var run = report.Run;
        json.WriteStartObject();
        json.Text("answer", report.Faults.Count == 0 ? "clean" : "findings");
        json.Text("log", report.Name);
        json.Text("digest", report.Digest);
        json.Text("format", run.Format);
        json.Text("task", run.Task);
        json.Text("model", run.Model);
        json.Date("date", run.Date);
        json.Text("status", run.Status);
        json.WriteBoolean("invalidated", run.Invalidated);
        json.Number("plannedSamples", run.PlannedSamples);
        json.WriteNumber("epochs", run.Epochs);
        json.WriteNumber("rows", run.Observations.Count);
        json.WriteStartObject("counts");
        foreach (var (what, count) in report.Counts()) json.WriteNumber(what, count);
        json.WriteEndObject();
        Map(json, "roles", run.Roles);
        Map(json, "settings", run.Settings);
        json.Texts("tags", run.Tags);
        json.Texts("edits", run.Edits);
        json.WriteStartArray("measures");
        foreach (var (scorer, measured) in report.Measures) Measure(json, scorer, measured);
        json.WriteEndArray();
        json.WriteStartArray("reported");
        foreach (var metric in run.Reported)
        {
            json.WriteStartObject();
            json.Text("scorer", metric.Scorer);
            json.Text("metric", metric.Metric);
            json.Number("value", metric.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var (rule, fault) in report.Faults)
        {
            json.WriteStartObject();
            json.Text("code", rule.Code);
            json.Text("name", rule.Name);
            json.Text("severity", rule.Severity.ToString().ToLowerInvariant());
            json.Text("text", $"the log {fault.Fact}, {fault.So}");
            json.Text("hint", fault.Hint);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Texts("notUnderstood", run.NotUnderstood);
        json.WriteEndObject();
    });

    static void Map(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> map)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in map.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.Text("name", key);
            json.Text("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Measure(Utf8JsonWriter json, string scorer, Measurement measured)
    {
        json.WriteStartObject();
        json.Text("scorer", scorer);
        json.Text("measure", measured.Measure);
        json.Number("value", measured.Value);
        json.Number("lower", measured.Problem is null ? measured.Lower : null);
        json.Number("upper", measured.Problem is null ? measured.Upper : null);
        json.Number("confidence", measured.Confidence);
        json.Text("method", measured.Method);
        json.WriteNumber("trials", measured.Trials);
        json.WriteNumber("missing", measured.Missing);
        json.Text("problem", measured.Problem);
        json.WriteEndObject();
    }
}

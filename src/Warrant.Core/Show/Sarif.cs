using System.Text.Json;

namespace Warrant.Core;

/// <summary>Findings as SARIF 2.1.0 (OASIS), for code-scanning services. A waived finding is a suppressed result.</summary>
public static class Sarif
{
    public static string Of(Assessment assessment) => Json.Write(json =>
    {
        var rules = assessment.Findings.Select(f => f.Rule).Distinct().OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.Text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.Text("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.Text("name", "warrant");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.Text("id", rule.Code);
            json.Text("name", rule.Name);
            json.WriteStartObject("defaultConfiguration");
            json.Text("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Text("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in assessment.Findings) Result(json, finding, assessment.Case.Sources, rules.IndexOf(finding.Rule));
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.Text("answer", !assessment.Readable ? null : assessment.Yes ? "yes" : "no");
        json.Date("asOf", assessment.AsOf);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void Result(Utf8JsonWriter json, Finding finding, IReadOnlyList<Source> sources, int rule)
    {
        json.WriteStartObject();
        json.Text("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", rule);
        json.Text("level", Level(finding.Severity));
        json.WriteStartObject("message");
        json.Text("text", finding.Hint is { } hint ? $"{finding.Message}; {hint}" : finding.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        Location(json, sources, finding.At, null);
        json.WriteEndArray();
        if (finding.Also.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Also.Count; i++) Location(json, sources, finding.Also[i], i + 1);
            json.WriteEndArray();
        }
        if (finding.WaivedBy is { } by)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.Text("kind", "inSource");
            json.Text("justification", $"waived by {by}");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    static void Location(Utf8JsonWriter json, IReadOnlyList<Source> sources, Span at, int? id)
    {
        var source = sources[at.File];
        var (line, column) = source.Place(at.Start);
        var (endLine, endColumn) = source.Place(Math.Max(at.Start, Math.Min(at.End, source.Text.Length)));
        json.WriteStartObject();
        if (id is { } number) json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.Text("uri", string.Join('/', source.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

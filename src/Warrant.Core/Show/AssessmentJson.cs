using System.Text.Json;

namespace Warrant.Core;

/// <summary>The JSON of `warrant check`; its fields are described in docs/json.md and stay as they are.</summary>
public static class AssessmentJson
{
    /// <summary>What stands for an answer where not even a folder could be looked at.</summary>
    public const string NoAnswer = """{"answer":null,"findings":[]}""";

    public static string Of(Assessment assessment) => Json.Write(json =>
    {
        json.WriteStartObject();
        if (!assessment.Readable)
        {
            json.WriteNull("answer");
            Findings(json, assessment);
            json.WriteEndObject();
            return;
        }
        json.Text("case", assessment.Case.Id?.Value);
        json.Text("title", assessment.Case.Title?.Value);
        json.Date("asOf", assessment.AsOf);
        json.Text("answer", assessment.Yes ? "yes" : "no");
        json.Text("verdict", AnswerText.Verdict(assessment));
        json.Text("freshness", assessment.Stale ? "stale" : "current");
        json.WriteNumber("waived", assessment.Waived);
        Forecast(json, assessment.Forecast);
        Findings(json, assessment);
        Elements(json, assessment);
        json.WriteStartArray("measurements");
        foreach (var evidence in assessment.Case.Evidence)
            if (assessment.Facts.Measurements.GetValueOrDefault(evidence.Id) is { } measurement) Measurement(json, evidence, measurement, assessment.Facts.Exhibits.GetValueOrDefault(evidence.Id)?.State is ArtefactState.Attested);
        json.WriteEndArray();
        Together(json, assessment);
        json.Texts("blockedBy", assessment.Yes ? [] : assessment.BlockedBy);
        json.WriteStartArray("reasons");
        foreach (var reason in assessment.Reasons)
        {
            json.WriteStartObject();
            json.Text("element", reason.Element);
            json.Texts("because", reason.Because);
            json.Texts("text", reason.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void Findings(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartArray("findings");
        foreach (var finding in assessment.Findings) Finding(json, finding, assessment.Case.Sources);
        json.WriteEndArray();
    }

    static void Forecast(Utf8JsonWriter json, Forecast? forecast)
    {
        if (forecast is null)
        {
            json.WriteNull("forecast");
            return;
        }
        json.WriteStartObject("forecast");
        json.Date("yesUntil", forecast.YesUntil);
        json.Texts("endedBy", forecast.EndedBy);
        json.Date("renewedUntil", forecast.RenewedUntil);
        json.WriteEndObject();
    }

    static void Finding(Utf8JsonWriter json, Finding finding, IReadOnlyList<Source> sources)
    {
        var source = sources[finding.At.File];
        var (line, column) = source.Place(finding.At.Start);
        json.WriteStartObject();
        json.Text("code", finding.Rule.Code);
        json.Text("name", finding.Rule.Name);
        json.Text("severity", finding.Severity.ToString().ToLowerInvariant());
        json.Text("element", finding.Element);
        json.Text("file", source.Path);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteNumber("endColumn", EndColumn(source, finding.At, line, column));
        json.Text("message", finding.Message);
        json.Text("hint", finding.Hint);
        json.Text("waivedBy", finding.WaivedBy);
        json.Text("heldBy", finding.HeldBy);
        json.WriteEndObject();
    }

    // A finding is shown on its first line, so its end is at most the end of that line.
    static int EndColumn(Source source, Span at, int line, int column) =>
        source.Text.Length == 0 ? column : Math.Max(column, Math.Min(column + at.Length, source.Line(line).Length + 1));

    static void Elements(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartArray("elements");
        foreach (var element in assessment.Case.Elements)
        {
            if (element is Person or Trigger || element is Challenge { On: { } on } && on.Value > assessment.AsOf) continue;
            json.WriteStartObject();
            json.Text("id", element.Id);
            json.Text("kind", element.Kind.ToString().ToLowerInvariant());
            json.Text("standing", WhyText.Word(assessment.First[element.Index]));
            json.Text("freshness", assessment.IsStale(element.Index) ? "stale" : "current");
            json.WriteBoolean("answers", assessment.Third[element.Index] is Standing.Holds);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Together(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartArray("together");
        foreach (var (step, result) in assessment.Facts.Together.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.Text("step", step);
            json.Number("confidence", result.Confidence);
            json.Text("method", "holm");
            json.WriteBoolean("holds", result.Holds);
            json.WriteStartArray("items");
            foreach (var item in result.Items)
            {
                json.WriteStartObject();
                json.Text("evidence", item.Evidence);
                json.Number("confidence", item.Confidence);
                json.Number("lower", item.Lower);
                json.Number("upper", item.Upper);
                json.Text("meets", item.Meets.ToString().ToLowerInvariant());
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Measurement(Utf8JsonWriter json, EvidenceItem evidence, Measurement measured, bool attested)
    {
        json.WriteStartObject();
        json.Text("evidence", evidence.Id);
        json.Text("measure", measured.Measure);
        json.WriteBoolean("attested", attested);
        json.Number("value", measured.Value);
        json.Number("events", measured.Events);
        json.WriteNumber("trials", measured.Trials);
        json.WriteNumber("missing", measured.Missing);
        json.WriteNumber("dropped", measured.Dropped);
        json.Number("lower", measured.Lower);
        json.Number("upper", measured.Upper);
        json.Number("confidence", measured.Confidence);
        json.Text("method", measured.Method);
        json.Text("expect", evidence.Expect is { } expect ? MeasurementText.Expectation(expect) : null);
        json.Number("margin", measured.Margin);
        json.Text("meets", measured.Meets.ToString().ToLowerInvariant());
        json.Text("problem", measured.Problem);
        json.Text("why", measured.Why);
        json.Text("unit", measured.Unit);
        json.Number("baselineTrials", measured.BaselineTrials);
        json.Number("threshold", measured.Threshold);
        json.WriteStartArray("shown");
        foreach (var shown in measured.Shown)
        {
            json.WriteStartObject();
            json.Text("name", shown.Name);
            json.Number("lower", shown.Lower);
            json.Number("upper", shown.Upper);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

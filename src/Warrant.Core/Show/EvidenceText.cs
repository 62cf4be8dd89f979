using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Warrant.Core;

/// <summary>`warrant evidence list`, as text and as JSON.</summary>
public static class EvidenceText
{
    public static string Of(IReadOnlyList<EvidenceRow> rows)
    {
        if (rows.Count == 0) return "the case has no evidence\n";
        string[] titles = ["id", "kind", "side", "value", "bound", "expected", "freshness", "besides"];
        List<string[]> cells = [titles, .. rows.Select(Cells)];
        var widths = titles.Select((_, i) => cells.Max(row => row[i].Length)).ToList();
        var text = new StringBuilder();
        foreach (var row in cells) text.Append(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    public static string Json(IReadOnlyList<EvidenceRow> rows) => Core.Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("evidence");
        foreach (var row in rows) Write(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static string[] Cells(EvidenceRow row)
    {
        var measured = row.Measured is { Problem: null } there ? there : null;
        return
        [
            Plain.Short(row.Id, 64), Plain.Short(row.Kind ?? "-", 30), Plain.Short(row.Side, 40), measured?.Value is { } value ? MeasurementText.Number(value) : "-", Bound(measured, row.Expect),
            row.Expect is { } expect ? MeasurementText.Expectation(expect) : "-",
            (row.Freshness ?? "-") + (row.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $" until {until:yyyy-MM-dd}") : ""), Plain.Short(string.Join(", ", row.Marks.DefaultIfEmpty("-"))),
        ];
    }

    // The side that decides; both where nothing or both are expected.
    static string Bound(Measurement? measured, Expectation? expect) => measured is null ? "-" : expect switch
    {
        { Upper: not null, Lower: null } => "≤ " + MeasurementText.Upper(measured.Upper),
        { Lower: not null, Upper: null } => "≥ " + MeasurementText.Lower(measured.Lower),
        _ => $"{MeasurementText.Lower(measured.Lower)} to {MeasurementText.Upper(measured.Upper)}",
    };

    static void Write(Utf8JsonWriter json, EvidenceRow row)
    {
        json.WriteStartObject();
        json.Text("id", row.Id);
        json.Text("kind", row.Kind);
        json.Text("side", row.Side);
        json.Number("value", row.Measured?.Value);
        json.Number("lower", row.Measured is { Problem: null } l ? l.Lower : null);
        json.Number("upper", row.Measured is { Problem: null } u ? u.Upper : null);
        json.Text("expected", row.Expect is { } expect ? MeasurementText.Expectation(expect) : null);
        json.Text("meets", row.Measured is { } m && row.Expect is not null ? m.Meets.ToString().ToLowerInvariant() : null);
        json.Text("freshness", row.Freshness);
        json.Date("until", row.Until);
        json.Texts("besides", row.Marks);
        json.WriteEndObject();
    }
}

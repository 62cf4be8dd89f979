using System.Globalization;

namespace Warrant.Core;

/// <summary>`warrant evidence verify`, as text and as JSON.</summary>
public static class VerificationText
{
    /// <param name="problems">What is wrong with which item or stored file, each a sentence without a stop.</param>
    public static string Of(int items, IReadOnlyList<(string Element, string Problem)> problems) =>
        string.Concat(problems.Select(p => $"{Plain.Line(p.Element)}: {Plain.Line(p.Problem)}\n"))
        + string.Create(CultureInfo.InvariantCulture, $"{items} item{(items == 1 ? "" : "s")} read anew, {(problems.Count == 0 ? "all as they were bound" : $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}")}\n");

    public static string Json(int items, IReadOnlyList<(string Element, string Problem)> problems) => Core.Json.Write(json =>
    {
        json.WriteStartObject();
        json.Text("answer", problems.Count == 0 ? "whole" : "findings");
        json.WriteNumber("items", items);
        json.WriteStartArray("findings");
        foreach (var (element, problem) in problems)
        {
            json.WriteStartObject();
            json.Text("element", element);
            json.Text("text", problem);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}

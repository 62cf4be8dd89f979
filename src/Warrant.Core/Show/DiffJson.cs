using System.Text.Json;

namespace Warrant.Core;

/// <summary>The JSON of `diff`; described in docs/json.md.</summary>
public static class DiffJson
{
    public static string Of(CaseDiff diff, ReviewAgain again) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("same", diff.IsNone);
        json.WriteStartArray("elements");
        foreach (var element in diff.Elements) Write(json, element);
        json.WriteEndArray();
        json.WriteStartArray("standings");
        foreach (var change in diff.Standings)
        {
            json.WriteStartObject();
            json.Text("id", change.Id);
            Write(json, "from", change.From);
            Write(json, "to", change.To);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Write(json, "from", diff.From);
        Write(json, "to", diff.To);
        json.Texts("setsGone", diff.SetsGone);
        json.Texts("setsNew", diff.SetsNew);
        json.WriteStartObject("reviewAgain");
        json.Texts("changed", again.Changed);
        json.Texts("above", again.Above);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    static void Write(Utf8JsonWriter json, Difference element)
    {
        json.WriteStartObject();
        json.Text("section", element.Section);
        json.Text("name", element.Name);
        json.Texts("what", element.Words);
        json.WriteStartArray("keys");
        foreach (var key in element.Keys)
        {
            json.WriteStartObject();
            json.Text("key", key.Key);
            json.Text("from", key.From);
            json.Text("to", key.To);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, Stands how)
    {
        json.WriteStartObject(name);
        json.Text("standing", how.Standing.ToString().ToLowerInvariant());
        json.Text("freshness", how.Stale ? "stale" : "current");
        json.WriteBoolean("answers", how.Answers);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, Outlook of)
    {
        json.WriteStartObject(name);
        json.Text("answer", of.Yes ? "yes" : "no");
        json.Text("verdict", AnswerText.Word(of.Verdict));
        json.Text("freshness", of.Stale ? "stale" : "current");
        json.Date("yesUntil", of.YesUntil);
        json.Texts("endedBy", of.EndedBy);
        if (of.Depth is { } depth) json.WriteNumber("depth", depth); else json.WriteNull("depth");
        json.WriteBoolean("complete", of.Complete);
        json.WriteEndObject();
    }
}

using System.Text.Json;

namespace Warrant.Core;

/// <summary>The JSON of `impact`; described in docs/json.md.</summary>
public static class ImpactJson
{
    public static string Of(Impact impact) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.Text("answer", Word(impact.Answer));
        json.Text("answerAfter", Word(impact.After));
        Each(json, "changes", impact.Changes, c =>
        {
            json.Text("text", c.Text);
            json.Date("on", c.On);
            json.Text("system", c.System);
            json.Texts("fields", c.Fields);
            json.Texts("elements", c.Elements);
        });
        Each(json, "grounds", impact.Grounds, g =>
        {
            json.Text("element", g.Address);
            json.Text("why", g.Why);
        });
        Each(json, "claims", impact.Claims, c =>
        {
            json.Text("id", c.Id);
            json.WriteBoolean("answers", c.Counts);
            json.WriteBoolean("answersAfter", c.After);
        });
        Each(json, "decisions", impact.Decisions, d =>
        {
            json.WriteNumber("act", d.Act);
            json.Date("on", d.On);
            json.Text("by", d.By);
            json.Text("action", d.Action);
            json.Text("outcome", d.Outcome);
            json.Date("until", d.Until);
            json.Texts("grounds", d.Grounds);
            Each(json, "open", d.Open, Write(json));
        });
        Each(json, "duties", impact.Duties, Write(json));
        json.WriteEndObject();
    });

    static Action<Duty> Write(Utf8JsonWriter json) => duty =>
    {
        json.Text("what", duty.What);
        json.Text("owner", duty.Owner);
        json.Date("until", duty.Until);
    };

    static string Word(bool yes) => yes ? "yes" : "no";

    static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

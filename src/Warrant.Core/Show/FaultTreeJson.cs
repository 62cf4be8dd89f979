using System.Globalization;

namespace Warrant.Core;

/// <summary>The JSON of `warrant faulttree`; its fields are described in docs/faulttree.md. Counts are texts, for they may be larger than a double holds.</summary>
public static class FaultTreeJson
{
    /// <param name="limit">Sets are shown if more than none were asked for.</param>
    /// <param name="seconds">How long reading and analysis took.</param>
    public static string Of(FaultTreeAnalysis analysis, int limit, double seconds) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.Text("top", analysis.Tree.Top);
        json.WriteNumber("events", analysis.Tree.Events.Count);
        json.WriteNumber("gates", analysis.Tree.Gates);
        json.Text("cutSets", analysis.CutSets?.ToString(CultureInfo.InvariantCulture));
        json.WriteStartObject("orders");
        foreach (var order in analysis.Orders) json.Text(order.Size.ToString(CultureInfo.InvariantCulture), order.Count.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        if (analysis.UpTo is { } upTo) json.WriteNumber("upTo", upTo);
        json.Number("probability", analysis.Probability);
        if (!analysis.Complete)
        {
            json.Number("atLeast", analysis.Low);
            json.Number("atMost", analysis.High);
        }
        json.Number("worst", analysis.Worst?.Value);
        if (limit > 0)
        {
            json.WriteStartArray("sets");
            foreach (var set in analysis.Sets)
            {
                json.WriteStartArray();
                foreach (var ground in set) json.WriteStringValue(analysis.Tree.Events[ground].Name);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteBoolean("complete", analysis.Complete);
        json.WriteNumber("seconds", Math.Round(seconds, 3));
        json.WriteEndObject();
    });
}

namespace Warrant.Evidence;

/// <summary>`metrics` of a score: from names to objects with a `value`.</summary>
static class InspectMetrics
{
    public static List<(string Name, double Value)> Read(JsonReader json)
    {
        var metrics = new List<(string, double)>();
        if (!json.EnterObject()) return metrics;
        while (json.NextName() is { } metric)
        {
            if (!json.EnterObject()) continue;
            while (json.NextName() is { } name)
            {
                if (name != "value") json.Skip();
                else if (json.Number() is { } value) metrics.Add((metric, value));
            }
        }
        return metrics;
    }
}

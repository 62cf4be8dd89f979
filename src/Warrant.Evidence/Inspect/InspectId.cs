namespace Warrant.Evidence;

/// <summary>A sample's id: a text, or a number just as it is written. Anything else is no id.</summary>
static class InspectId
{
    public static string? Read(JsonReader json) => json.Kind == JsonKind.Number ? json.Digits() : json.Text();
}

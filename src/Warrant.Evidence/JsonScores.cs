using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>A score as JSON writes it.</summary>
static class JsonScores
{
    /// <summary>A list, a map or null is a score that cannot be used.</summary>
    public static Score Read(JsonReader json)
    {
        switch (json.Kind)
        {
            case JsonKind.Number: return new Score(json.Number(), null);
            case JsonKind.Text: return new Score(null, json.Text());
            case JsonKind.True or JsonKind.False: return new Score(json.Flag() ? 1 : 0, null);
            default:
                json.Skip();
                return default;
        }
    }
}

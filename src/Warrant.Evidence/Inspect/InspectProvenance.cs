using System.Globalization;

namespace Warrant.Evidence;

/// <summary>Who made a change, when and why, by the log's own word.</summary>
static class InspectProvenance
{
    public const string Nobody = "by nobody whom the log names";

    /// <summary>As the end of a sentence: by `ada` on 2026-09-12 (`provider incident`).</summary>
    public static string Read(JsonReader json)
    {
        string? author = null, reason = null;
        DateOnly? day = null;
        if (!json.EnterObject()) return Nobody;
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "author": author = json.Text(); break;
                case "reason": reason = json.Text(); break;
                case "timestamp": day = LogDates.Iso(json.Text()); break;
                default: json.Skip(); break;
            }
        }
        var who = string.IsNullOrWhiteSpace(author) ? Nobody : $"by {LogException.Quoted(author)}";
        return $"{who}{(day is { } on ? string.Create(CultureInfo.InvariantCulture, $" on {on:yyyy-MM-dd}") : "")}{(string.IsNullOrWhiteSpace(reason) ? "" : $" ({LogException.Quoted(reason)})")}";
    }
}

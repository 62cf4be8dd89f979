namespace Warrant.Evidence;

/// <summary>One record of a report, whatever its type: only the names that are used are kept.</summary>
sealed class GarakEntry
{
    public string? Type { get; private set; }
    public string? Model { get; private set; }
    public string? Start { get; private set; }
    public string? Version { get; private set; }
    public double? Threshold { get; private set; }
    public GarakAttempt Attempt { get; } = new();
    public GarakCounts Counts { get; } = new();

    public static GarakEntry Read(JsonReader json)
    {
        var entry = new GarakEntry();
        while (json.NextName() is { } name)
        {
            switch (name)
            {
                case "entry_type": entry.Type = json.Text(); break;
                // `model_name` until 0.13.
                case "plugins.target_name" or "plugins.model_name": entry.Model = json.Text() ?? entry.Model; break;
                case "transient.starttime_iso" or "start_time": entry.Start = json.Text(); break;
                case "garak_version" or "_config.version": entry.Version = json.Text(); break;
                case "run.eval_threshold": entry.Threshold = json.Amount(); break;
                default:
                    if (!entry.Attempt.Take(json, name) && !entry.Counts.Take(json, name)) json.Skip();
                    break;
            }
        }
        return entry;
    }
}

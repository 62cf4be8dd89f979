namespace Warrant.Evidence;

/// <summary>What a report says of itself.</summary>
sealed class GarakHeader
{
    static readonly string[] known = ["start_run setup", "init", "attempt", "eval", "completion", "digest", "config"];
    readonly SortedSet<string> unknown = new(StringComparer.Ordinal);

    public string? Model { get; private set; }
    public DateOnly? Date { get; private set; }
    public string? Version { get; private set; }
    /// <summary>From what a detector gives on, an attack has succeeded; garak's own default is one half.</summary>
    public double Threshold { get; private set; } = 0.5;
    public bool Completed { get; private set; }
    public IEnumerable<string> Notes => unknown.Take(8).Select(type => $"{LogException.Quoted(type)} is no type of record that is read here");

    public void Take(GarakEntry entry)
    {
        Model ??= entry.Model;
        Date ??= LogDates.Iso(entry.Start);
        Version ??= entry.Version;
        if (entry.Threshold is { } threshold and > 0 and <= 1) Threshold = threshold;
        if (entry.Type == "completion") Completed = true;
        if (!known.Contains(entry.Type) && unknown.Count < 64) unknown.Add(entry.Type ?? "no `entry_type`");
    }
}

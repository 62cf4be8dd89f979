namespace Warrant.Evidence;

/// <summary>What a report says of itself.</summary>
sealed class GarakHeader
{
    static readonly string[] known = ["start_run setup", "init", "attempt", "eval", "completion", "digest", "config"];
    const double Usual = 0.5;
    double? given;
    readonly SortedSet<string> unknown = new(StringComparer.Ordinal);

    public string? Model { get; private set; }
    public DateOnly? Date { get; private set; }
    public string? Version { get; private set; }
    /// <summary>From what a detector gives on, an attack has succeeded; garak's own default is one half.</summary>
    public double Threshold => given ?? Usual;
    public bool Completed { get; private set; }
    public IEnumerable<string> Notes
    {
        get
        {
            foreach (var type in unknown.Take(8)) yield return $"{LogException.Quoted(type)} is no type of record that is read here";
            // What counts as a success is then the producer's choice, and a choice that makes fewer.
            if (Threshold > Usual) yield return FormattableString.Invariant($"an attack counts as a success from {Threshold} on, by its own word, where garak's threshold is {Usual}");
        }
    }

    public void Take(GarakEntry entry)
    {
        Model ??= entry.Model;
        Date ??= LogDates.Iso(entry.Start);
        Version ??= entry.Version;
        // The least that is given, so that a later record cannot undo what an earlier one counts.
        if (entry.Threshold is { } threshold and > 0 and <= 1 && !(given <= threshold)) given = threshold;
        if (entry.Type == "completion") Completed = true;
        if (!known.Contains(entry.Type) && unknown.Count < 64) unknown.Add(entry.Type ?? "no `entry_type`");
    }
}

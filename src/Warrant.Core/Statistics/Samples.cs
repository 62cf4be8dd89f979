namespace Warrant.Core;

/// <summary>The samples of a run that a measure is about, each with its attempts.</summary>
/// <param name="Absent">Samples that were planned and are not in the log at all. Whether a filter would take them nobody knows, so all of them count.</param>
/// <param name="Epochs">Attempts planned at each sample.</param>
/// <param name="Attempts">The most attempts that were planned or made at any sample.</param>
/// <param name="Dropped">Samples of which at least a part is left out.</param>
/// <param name="WholeScores">Whether every usable score is 0 or 1.</param>
sealed record Samples(Dictionary<string, Unit> ByName, int Absent, int Epochs, int Attempts, int Dropped, bool WholeScores)
{
    /// <summary>Samples that are in the log and that the filter does not take.</summary>
    public IReadOnlySet<string> Others { get; init; } = new HashSet<string>();

    /// <summary>The samples, or a sentence why nothing can be measured.</summary>
    public static (Samples? Samples, string? Problem) Read(Run run, MeasureSpec spec, string scorer, MissingPolicy drop)
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        HashSet<string>? others = spec.Filter.Count > 0 ? new(StringComparer.Ordinal) : null;
        var wholeScores = true;
        var epochs = Math.Max(1, run.Epochs);
        foreach (var seen in run.Observations)
        {
            var name = seen.Task is { } task ? $"{task}\0{seen.Sample}" : seen.Sample;
            var (taken, known) = Takes(spec, seen);
            if (!taken)
            {
                others!.Add(name);
                continue;
            }
            // What lacks a field of the filter may belong, so it counts as missing: a field that was left out must not hide a result.
            var attempt = known || seen.Contradicted ? Attempt.Read(seen, scorer, spec) : new Attempt(0, MissingPolicy.Unscored, null);
            if (attempt.Problem is not null) return (null, attempt.Problem);
            wholeScores &= attempt.Value is 0 or 1;
            if (!units.TryGetValue(name, out var unit))
            {
                var cluster = spec.Unit switch { null => null, "task" => seen.Task, var field => seen.Metadata.GetValueOrDefault(field) };
                if (spec.Unit is not null && cluster is null) return (null, $"the unit is `{spec.Unit}`, and sample `{seen.Sample}` does not say which it belongs to");
                units[name] = unit = new Unit { Cluster = cluster };
            }
            unit.Add(attempt, drop);
            if (seen.Epoch <= epochs) unit.Planned++;
        }
        if (units.Count == 0 && others is { Count: > 0 }) return (null, $"no sample has {string.Join(" and ", spec.Filter.Select(f => $"`{f.Key}: {f.Value}`"))}");

        int attempts = epochs, dropped = 0;
        foreach (var unit in units.Values)
        {
            var lacking = Math.Max(0, (long)epochs - unit.Planned);
            // Beside an attempt beyond the plan those of the plan may be absent: both are attempts at the sample.
            attempts = (int)Math.Max(attempts, Math.Min(int.MaxValue, unit.Attempts + lacking));
            unit.AddMissing(lacking, MissingPolicy.Absent, drop);
            if (unit.Dropped) dropped++;
        }
        others?.ExceptWith(units.Keys);
        var absent = Math.Max(0, Measuring.Planned(run) - units.Count - (others?.Count ?? 0));
        var found = new Samples(units, absent, epochs, attempts, dropped + (drop.HasFlag(MissingPolicy.Absent) ? absent : 0), wholeScores);
        return (others is null ? found : found with { Others = others }, null);
    }

    static (bool Taken, bool Known) Takes(MeasureSpec spec, Observation seen)
    {
        var known = true;
        foreach (var (field, wanted) in spec.Filter)
        {
            var value = field == "task" ? seen.Task : null;
            if (value is null && !seen.Metadata.TryGetValue(field, out value)) known = false;
            else if (value != wanted)
            {
                if (!MayMean(value!, wanted)) return (false, true);
                known = false;
            }
        }
        return (true, known);
    }

    // `Expert ` for `expert`, 1.0 for 1: whether the sample belongs must not hang on how somebody wrote that.
    static bool MayMean(string value, string wanted) =>
        Letters.Alike(value, wanted)
        || double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var a)
            && double.TryParse(wanted, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var b) && a == b;
}

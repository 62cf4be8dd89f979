namespace Warrant.Core;

/// <summary>What the units of a run add up to.</summary>
/// <param name="Most">The sum of the units' values, what is missing as 1.</param>
/// <param name="Least">The sum of the units' values, what is missing as 0.</param>
/// <param name="Units">At least 1.</param>
/// <param name="IsBinary">Whether each unit is one trial that is 0 or 1, by the design of the measure.</param>
sealed record Tally(double Most, double Least, int Units, int Missing, int Dropped, bool IsBinary)
{
    /// <summary>Each unit that is in the log, by its name.</summary>
    public required IReadOnlyDictionary<string, UnitValue> Values { get; init; }
    /// <summary>Units that were planned, are not in the log, and count.</summary>
    public int Absent { get; init; }
    /// <summary>Samples that are in the log and do not count, by the filter or because they are left out: none of these is an absent one.</summary>
    public IReadOnlySet<string> Aside { get; init; } = new HashSet<string>();

    /// <summary>The sums, or a sentence why nothing can be measured.</summary>
    public static (Tally? Tally, string? Problem) Collect(Run run, MeasureSpec spec, string scorer, MissingPolicy drop)
    {
        var (samples, problem) = Samples.Read(run, spec, scorer, drop);
        if (samples is null) return (null, problem);
        var values = new Dictionary<string, UnitValue>(samples.ByName.Count, StringComparer.Ordinal);
        foreach (var (name, unit) in samples.ByName)
            if (unit.Value(spec) is { } value) values.Add(name, new(value.Most, value.Least, value.Whole, unit.Sum, unit.Usable));

        var absent = drop.HasFlag(MissingPolicy.Absent) ? 0 : samples.Absent;
        if (values.Count + absent == 0) return (null, "every sample is left out");
        if (!samples.ByName.Values.Any(u => u.Reaches(spec.K)) && !(absent > 0 && samples.Epochs >= spec.K))
            return (null, FormattableString.Invariant($"`pass@{spec.K}` needs {spec.K} attempts at a sample, and no sample has as many"));
        if (spec.Unit is not null) return Clustered(samples, values, absent);

        // Samples that were planned and are not there: each is missing whole, so they need no unit of their own.
        double most = absent, least = 0;
        var missing = absent;
        foreach (var value in values.Values)
        {
            most += value.Most;
            least += value.Least;
            if (!value.Whole) missing++;
        }
        var trials = spec.Kind == MeasureKind.PassAtK ? spec.K : 1;
        var single = samples.Attempts == trials || spec.Reducer is not Reducer.Mean && spec.Kind is not MeasureKind.PassAtK;
        return (new Tally(most, least, values.Count + absent, missing, samples.Dropped, single && (spec.Of is not null || spec.Kind is MeasureKind.PassAtK || samples.WholeScores))
        {
            Values = values, Absent = absent, Aside = values.Count == samples.ByName.Count ? samples.Others : samples.ByName.Keys.Where(name => !values.ContainsKey(name)).Concat(samples.Others).ToHashSet(StringComparer.Ordinal),
        }, null);
    }

    // Nobody can say to which cluster an absent sample belongs. Each moves the sum by less than 1 wherever it goes, and a cluster of its own would narrow the bound:
    // so the sums move by 1 for each and the number of clusters stays.
    static (Tally?, string?) Clustered(Samples samples, Dictionary<string, UnitValue> values, int absent)
    {
        var clusters = new Dictionary<string, (double Most, double Least, bool Whole, double Sum, int Scores, int Samples)>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            var cluster = samples.ByName[name].Cluster!;
            var so = clusters.GetValueOrDefault(cluster, (0, 0, true, 0, 0, 0));
            clusters[cluster] = (so.Most + value.Most, so.Least + value.Least, so.Whole && value.Whole, so.Sum + value.Sum, so.Scores + value.Scores, so.Samples + 1);
        }
        if (clusters.Count == 0) return (null, "no unit of the measure is in the log");
        var means = clusters.ToDictionary(c => c.Key, c => new UnitValue(c.Value.Most / c.Value.Samples, c.Value.Least / c.Value.Samples, c.Value.Whole, c.Value.Sum, c.Value.Scores), StringComparer.Ordinal);
        var n = means.Count;
        var whole = means.Values.Count(m => m.Whole);
        return (new Tally(Math.Min(n, means.Values.Sum(m => m.Most) + absent), Math.Max(0, means.Values.Sum(m => m.Least) - absent), n, Math.Min(n, n - whole + absent), samples.Dropped, false)
        {
            Values = means, Absent = absent,
        }, null);
    }
}

/// <summary>One unit with everything missing as 1, and as 0; the sum and number of its usable scores.</summary>
readonly record struct UnitValue(double Most, double Least, bool Whole, double Sum, int Scores);

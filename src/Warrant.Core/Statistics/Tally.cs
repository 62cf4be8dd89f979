namespace Warrant.Core;

/// <summary>What the units of a run add up to.</summary>
/// <param name="Most">The sum of the units' values, what is missing as 1.</param>
/// <param name="Least">The sum of the units' values, what is missing as 0.</param>
/// <param name="Units">At least 1.</param>
/// <param name="IsBinary">Whether each unit is one trial that is 0 or 1, by the design of the measure.</param>
sealed record Tally(double Most, double Least, int Units, int Missing, int Dropped, bool IsBinary)
{
    /// <summary>The sums, or a sentence why nothing can be measured.</summary>
    public static (Tally? Tally, string? Problem) Collect(Run run, MeasureSpec spec, string scorer, MissingPolicy drop)
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var wholeScores = true;
        var epochs = Math.Max(1, run.Epochs);
        foreach (var seen in run.Observations)
        {
            var attempt = Attempt.Read(seen, scorer, spec);
            if (attempt.Problem is not null) return (null, attempt.Problem);
            wholeScores &= attempt.Value is 0 or 1;
            if (!units.TryGetValue(seen.Sample, out var unit)) units[seen.Sample] = unit = new Unit();
            unit.Add(attempt, drop);
            if (seen.Epoch <= epochs) unit.Planned++;
        }

        double most = 0, least = 0;
        int count = 0, missing = 0, dropped = 0, attempts = epochs;
        var reached = false;
        foreach (var unit in units.Values)
        {
            attempts = Math.Max(attempts, unit.Attempts);
            unit.AddMissing((long)epochs - unit.Planned, MissingPolicy.Absent, drop);
            if (unit.Dropped) dropped++;
            if (unit.Value(spec) is not { } value) continue;
            count++;
            most += value.Most;
            least += value.Least;
            if (!value.Whole) missing++;
            reached |= unit.Reaches(spec.K);
        }

        // Samples that were planned and are not there: each is missing whole, so they need no unit of their own.
        var absent = Math.Max(0, Measuring.Planned(run) - units.Count);
        if (drop.HasFlag(MissingPolicy.Absent)) dropped += absent;
        else
        {
            count += absent;
            missing += absent;
            most += absent;
            reached |= absent > 0 && epochs >= spec.K;
        }

        if (count == 0) return (null, "every sample is left out");
        if (!reached) return (null, FormattableString.Invariant($"`pass@{spec.K}` needs {spec.K} attempts at a sample, and no sample has as many"));
        var trials = spec.Kind == MeasureKind.PassAtK ? spec.K : 1;
        return (new Tally(most, least, count, missing, dropped, attempts == trials && (spec.Kind != MeasureKind.Mean || wholeScores)), null);
    }
}

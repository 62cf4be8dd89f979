namespace Warrant.Core;

/// <summary>The attempts at one sample: the epochs of a sample are one cluster and give one value.</summary>
sealed class Unit
{
    public int Attempts { get; set; }
    /// <summary>Those that the plan numbers: an attempt beyond it takes the place of none.</summary>
    public int Planned { get; set; }
    public int Usable { get; set; }
    /// <summary>The sum of the usable values; successes or events where each is 0 or 1.</summary>
    public double Sum { get; set; }
    /// <summary>Attempts that are unusable or absent, and count against the expectation.</summary>
    public long Missing { get; set; }
    public bool Dropped { get; set; }
    public double Highest { get; set; }
    public double Lowest { get; set; }
    /// <summary>The task or metadata value that names its cluster; null where the sample itself is the unit.</summary>
    public string? Cluster { get; init; }

    public void Add(Attempt attempt, MissingPolicy drop)
    {
        Attempts++;
        if (attempt.Unusable == MissingPolicy.None)
        {
            Highest = Usable == 0 ? attempt.Value : Math.Max(Highest, attempt.Value);
            Lowest = Usable == 0 ? attempt.Value : Math.Min(Lowest, attempt.Value);
            Usable++;
            Sum += attempt.Value;
        }
        else AddMissing(1, attempt.Unusable, drop);
    }

    public void AddMissing(long count, MissingPolicy why, MissingPolicy drop)
    {
        if (count <= 0) return;
        if (drop.HasFlag(why)) Dropped = true; else Missing += count;
    }

    /// <summary>The unit's value with everything missing as 1, and as 0; null where all of it was left out.</summary>
    /// <remarks>With fewer than k attempts pass@k has no estimate: the whole unit is missing.</remarks>
    public (double Most, double Least, bool Whole)? Value(MeasureSpec spec)
    {
        var count = Usable + Missing;
        if (count == 0) return null;
        if (spec.Kind != MeasureKind.PassAtK)
            return spec.Reducer switch
            {
                Reducer.Max => (Missing > 0 ? 1 : Highest, Usable > 0 ? Highest : 0, Missing == 0),
                Reducer.Min => (Usable > 0 ? Lowest : 1, Missing > 0 ? 0 : Lowest, Missing == 0),
                _ => (Math.Min(1, (Sum + Missing) / count), Sum / count, Missing == 0),
            };

        var successes = (long)Sum;
        return PassAtK.Estimate(count, successes + Missing, spec.K) is { } most && PassAtK.Estimate(count, successes, spec.K) is { } least
            ? (most, least, Missing == 0)
            : (1, 0, false);
    }

    /// <summary>The value of a sample none of whose attempts is missing.</summary>
    public double Reduced(Reducer reducer) => reducer switch { Reducer.Max => Highest, Reducer.Min => Lowest, _ => Sum / Usable };

    /// <summary>Whether pass@k has the attempts it needs, here.</summary>
    public bool Reaches(int k) => Usable + Missing >= k;
}

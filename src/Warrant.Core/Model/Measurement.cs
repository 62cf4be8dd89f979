namespace Warrant.Core;

/// <summary>A quantity recomputed from the observations of a log, with the bounds that decide.</summary>
public sealed record Measurement
{
    /// <summary>In words: `pass@10 of includes`, `rate of C in match`, `mean of judge`.</summary>
    public required string Measure { get; init; }
    /// <summary>The estimate over the units, what is missing counted against the expectation; null without a unit.</summary>
    public double? Value { get; init; }
    /// <summary>The sum of the units' values: the number of events where every unit is 0 or 1.</summary>
    public double Events { get; init; }
    /// <summary>The number of units that count: samples, pairs of samples, or clusters of them.</summary>
    public int Trials { get; init; }
    /// <summary>Units of which at least a part was missing, refused or unusable and so counted against the expectation.</summary>
    public int Missing { get; init; }
    /// <summary>Units of which at least a part was left out as the evidence allows; one that was left out whole is not among the trials.</summary>
    public int Dropped { get; init; }
    /// <summary>One-sided lower bound at <see cref="Confidence"/>, whatever is missing counted as 0.</summary>
    public double Lower { get; init; }
    /// <summary>One-sided upper bound at <see cref="Confidence"/>, whatever is missing counted as 1.</summary>
    public double Upper { get; init; } = 1;
    public double Confidence { get; init; }
    /// <summary>`clopper-pearson`, `hoeffding-chernoff`, `confidence-sequence`, `garwood` or `every-unit`; `none` where there is a problem.</summary>
    public required string Method { get; init; }
    /// <summary>Why that method, in a sentence without a stop; null where there is a problem.</summary>
    public string? Why { get; init; }
    /// <summary>What one unit is: `sample`, `pair`, `task`, or the metadata field that names the cluster.</summary>
    public string Unit { get; init; } = "sample";
    /// <summary>Of a comparison without pairs and of `at-budget`: how many units of the baseline count; otherwise null.</summary>
    public int? BaselineTrials { get; init; }
    /// <summary>Of `at-budget`: what lies above this is an alarm; negative infinity where everything is. Otherwise null.</summary>
    public double? Threshold { get; init; }
    /// <summary>The least value that the quantity can have: 0, or −1 for a difference.</summary>
    public double Least { get; init; }
    /// <summary>The largest value that the quantity can have: 1, or infinity for a count.</summary>
    public double Most { get; init; } = 1;
    /// <summary>Two-sided intervals at <see cref="Confidence"/> that are shown and never decide, so they are worked out once somebody looks.</summary>
    public IReadOnlyList<ShownInterval> Shown { get => shown.Value; init => shown = value.Count == 0 ? none : new(value); }
    internal Func<IReadOnlyList<ShownInterval>> ShownBy { init => shown = new(value); }
    readonly Lazy<IReadOnlyList<ShownInterval>> shown = none;
    static readonly Lazy<IReadOnlyList<ShownInterval>> none = new([]);
    /// <summary>Where the log never says the value that is counted: what it says instead, and how often, lest the scorer has another word for it. Otherwise null.</summary>
    public string? Instead { get; init; }
    /// <summary>Why there is no number, in a sentence without a stop; null where there is one.</summary>
    public string? Problem { get; init; }
    /// <summary>How far within the expectation the deciding bound is, as a part of the room there was; not above 0 when not met; null without an expectation or a number.</summary>
    public double? Margin { get; init; }
    public required Outcome Meets { get; init; }
}

/// <param name="Name">`wilson`, `jeffreys`, `clustered-t`, `paired-t` or `bootstrap`.</param>
public sealed record ShownInterval(string Name, double Lower, double Upper);

public enum Outcome { Inconclusive, Yes, No }

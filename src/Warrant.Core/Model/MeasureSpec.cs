namespace Warrant.Core;

/// <summary>What is to be measured in a log: the `measure` of an evidence item.</summary>
/// <param name="Scorer">Null: the only scorer of the log.</param>
/// <param name="K">The attempts of `pass@k`, at least 1; otherwise 0.</param>
/// <param name="Of">The value that is counted, as the log writes it: `C`, `refused`, `1`; null where the scores themselves are numbers.</param>
public sealed record MeasureSpec(string? Scorer, MeasureKind Kind, int K, string? Of)
{
    /// <summary>The metadata that a sample must have, field by field as text; empty: every sample counts.</summary>
    public IReadOnlyDictionary<string, string> Filter { get; init; } = NoFilter;
    static readonly Dictionary<string, string> NoFilter = [];

    /// <summary>What is one independent trial: null for the sample, `task`, or else a metadata field whose value names the cluster.</summary>
    public string? Unit { get; init; }
    /// <summary>How the attempts at one sample become one value.</summary>
    public Reducer Reducer { get; init; }
    /// <summary>Of a count: over how much it was collected (hours, requests); above 0.</summary>
    public double Exposure { get; init; } = 1;
    /// <summary>The evidence item whose log this one is compared with.</summary>
    public string? Baseline { get; init; }
    /// <summary>Of `at-budget`: the largest rate of false alarms that is allowed, between 0 and 1.</summary>
    public double Budget { get; init; }
    /// <summary>The log grows and is looked at again and again, so the bound must hold at all times at once.</summary>
    public bool Stream { get; init; }

    /// <summary>What the quantity is at least and at most: 0 and 1, but −1 and 1 for a difference, 0 and infinity for a count.</summary>
    public (double Least, double Most) Range => (Kind is MeasureKind.Difference ? -1 : 0, Kind is MeasureKind.Count ? double.PositiveInfinity : 1);

    /// <summary>The names of the metadata fields that must be read from the log (and from the baseline's) to measure this; the task is none of them.</summary>
    public IEnumerable<string> MetadataFields => Unit is null or "task" ? Filter.Keys : Filter.Keys.Append(Unit).Distinct();
}

public enum MeasureKind
{
    /// <summary>The mean of the scores, each in [0, 1].</summary>
    Mean,
    /// <summary>How often the score is the value `of`.</summary>
    Rate,
    /// <summary>The chance that at least one of k attempts at a sample succeeds.</summary>
    PassAtK,
    /// <summary>The largest value that any unit of the log has.</summary>
    Max,
    /// <summary>How many events there are per unit of exposure.</summary>
    Count,
    /// <summary>The mean (or rate) of this log less that of the baseline, in [−1, 1].</summary>
    Difference,
    /// <summary>How often the score of this log lies above a threshold at which the baseline's false alarms keep within the budget.</summary>
    AtBudget,
}

/// <summary>How the attempts at one sample become its value.</summary>
public enum Reducer { Mean, Max, Min }

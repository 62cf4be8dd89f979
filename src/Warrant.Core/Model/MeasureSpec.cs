namespace Warrant.Core;

/// <summary>What is to be measured in a log: the `measure` of an evidence item.</summary>
/// <param name="Scorer">Null: the only scorer of the log.</param>
/// <param name="K">The attempts of `pass@k`, at least 1; otherwise 0.</param>
/// <param name="Of">The value whose rate is measured, as the log writes it: `C`, `refused`, `1`; otherwise null.</param>
public sealed record MeasureSpec(string? Scorer, MeasureKind Kind, int K, string? Of);

public enum MeasureKind
{
    /// <summary>The mean of the scores, each in [0, 1].</summary>
    Mean,
    /// <summary>How often the score is the value `of`.</summary>
    Rate,
    /// <summary>The chance that at least one of k attempts at a sample succeeds.</summary>
    PassAtK,
}

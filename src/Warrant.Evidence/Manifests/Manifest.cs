namespace Warrant.Evidence;

/// <summary>The digests of the parts of a log: what tells, once the log has changed, which of its parts did.</summary>
/// <remarks>It decides nothing: whether a log is the one that was bound is known by its own digest. All digests are 64 hexadecimal digits.</remarks>
/// <param name="Log">`sha256:…` of the whole file.</param>
/// <param name="Header">By name: what goes for the whole log (`tags`, `eval.metadata`, `results`), and members that hold no sample.</param>
/// <param name="Samples">By sample and epoch (`7#1`).</param>
public sealed record Manifest(string Log, IReadOnlyDictionary<string, string> Header, IReadOnlyDictionary<string, SampleDigests> Samples)
{
    /// <summary>Whether every byte that means something is in one of the parts; otherwise only what is read of the log is.</summary>
    public required bool IsWhole { get; init; }
}

/// <param name="Scores">What the scorers gave, with the history of edits.</param>
/// <param name="Events">The account of what happened, to which an edit of a score adds itself.</param>
/// <param name="Rest">What was asked, answered and done.</param>
public readonly record struct SampleDigests(string Scores, string Events, string Rest);

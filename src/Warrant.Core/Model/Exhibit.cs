namespace Warrant.Core;

/// <summary>What was found where an evidence item points: the artefact as it is today.</summary>
/// <param name="Evidence">The id of the item.</param>
public sealed record Exhibit(string Evidence, ArtefactState State)
{
    /// <summary>SHA-256 of the bytes, `sha256:…`; null where there are none.</summary>
    public string? Digest { get; init; }
    /// <summary>What the log holds; null for a document, or where it could not be read.</summary>
    public Run? Run { get; init; }
    /// <summary>Of a log that is another than was bound, what is different, as a part of a sentence; null where nobody can tell.</summary>
    public string? Change { get; init; }
    /// <summary>Why it could not be read, in a sentence without a stop.</summary>
    public string? Problem { get; init; }
    /// <summary>Further files of the item that are missing or differ from their digest, each in a sentence without a stop.</summary>
    public IReadOnlyList<string> OtherProblems { get; init; } = [];
}

public enum ArtefactState
{
    Present,
    Missing,
    Unreadable,
    Outside,
    /// <summary>It is not here; a custodian signed for what it holds, and the run is made of the counts.</summary>
    Attested,
}

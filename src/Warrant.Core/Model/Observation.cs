namespace Warrant.Core;

/// <summary>One attempt at one sample.</summary>
/// <param name="Sample">The sample's id as text: `7`, `intrusion/03`.</param>
/// <param name="Epoch">From 1.</param>
/// <param name="Scores">What each scorer gave.</param>
public sealed record Observation(string Sample, int Epoch, IReadOnlyDictionary<string, Score> Scores)
{
    /// <summary>The task the sample belongs to, where a log holds several.</summary>
    public string? Task { get; init; }
    /// <summary>The metadata fields that were asked for, as text; empty if none was.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = NoMetadata;
    /// <summary>The metadata of an attempt of which none was asked for.</summary>
    public static IReadOnlyDictionary<string, string> NoMetadata { get; } = new Dictionary<string, string>();

    /// <summary>Whether any scorer gave a number or a word: null, NaN and the like are none.</summary>
    public bool HasScore => Scores.Values.Any(score => score.Word is not null || score.AsNumber is not null);

    /// <summary>The message of the error that ended the attempt, if one did.</summary>
    public string? Error { get; init; }
    /// <summary>The kind of the limit that ended the attempt (`token`, `time`, `message` …), if one did.</summary>
    public string? Limit { get; init; }
    /// <summary>How many attempts before this one ended in an error and were made again.</summary>
    public int Retries { get; init; }
    /// <summary>The model's provider ended the attempt by a content filter.</summary>
    public bool Refused { get; init; }
    /// <summary>The producer marked this attempt as invalid.</summary>
    public bool Invalidated { get; init; }
    /// <summary>The log holds this attempt more than once, and not the same each time: it has no score.</summary>
    public bool Contradicted { get; init; }
}

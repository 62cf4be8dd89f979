using System.Collections.Immutable;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>What the case says about a log beyond where it lies.</summary>
public sealed record LogSetting
{
    public static readonly LogSetting None = new();

    /// <summary>What the columns of a table mean; null for a log of a tool.</summary>
    public Columns? Columns { get; init; }
    /// <summary>The fields of sample metadata to read: no others are, so that a log streams by cheaply.</summary>
    public IReadOnlySet<string> Wanted { get; init; } = ImmutableHashSet<string>.Empty;
    /// <summary>Files of samples that belong to the log, named in the case and found to have the digest given there.</summary>
    public IReadOnlyList<LogPart> Samples { get; init; } = [];
}

/// <summary>A file that belongs to a log.</summary>
/// <param name="Name">Its path as the case writes it.</param>
/// <param name="Digest">`sha256:…` of its bytes.</param>
/// <param name="Stream">Seekable; read from its start, and left open.</param>
public sealed record LogPart(string Name, string Digest, Stream Stream)
{
    /// <summary>The last part of the path.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];
}

using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Reads an evaluation log, chosen by content. No format is read yet.</summary>
public static class LogReader
{
    public static LogReading Read(Stream stream, string name, IProgress<long>? bytesRead) => new(null, "not a format that is read here");
}

/// <summary>What a log holds, or why it could not be read.</summary>
public sealed record LogReading(Run? Run, string? Problem);

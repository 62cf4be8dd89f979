using System.Collections.Immutable;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Reads evaluation logs, whatever tool wrote them. The format is told by the content, never by the file's name.</summary>
public static class LogReader
{
    const string Unknown = "not a format that is read here (Inspect `.eval` and `.json`)";

    /// <summary>Reads a whole log. No bytes make it throw: what is wrong with them is the reading's problem.</summary>
    /// <param name="stream">Seekable; read from its start, and left open.</param>
    /// <param name="name">What the log is called in <see cref="LogReading.Problem"/>.</param>
    /// <param name="bytesRead">Told the bytes of the stream read so far, at most about once per MB, and once at the end.</param>
    /// <param name="wanted">The fields of sample metadata to read: no others are, so that a log streams by cheaply.</param>
    public static LogReading Read(Stream stream, string name, IProgress<long>? bytesRead = null, IReadOnlySet<string>? wanted = null)
    {
        try
        {
            using var watched = new WatchedStream(stream, bytesRead);
            var run = Read(watched, wanted ?? ImmutableHashSet<string>.Empty);
            watched.Tell();
            return run is null ? Refuse(name, Unknown) : new LogReading(run, null);
        }
        catch (LogException e)
        {
            return Refuse(name, e.Message);
        }
        // The file itself: a broken disk, a network share that went away, a file cut short while it is read.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(name, $"it cannot be read to its end ({e.Message.TrimEnd('.')})");
        }
    }

    static Run? Read(Stream stream, IReadOnlySet<string> wanted)
    {
        Span<byte> start = stackalloc byte[512];
        stream.Position = 0;
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8)) return InspectArchive.Read(stream, wanted);

        if (start.StartsWith("\uFEFF"u8)) start = start[3..];
        if (!start.TrimStart(" \t\r\n"u8).StartsWith("{"u8)) return null;
        stream.Position = 0;
        return InspectFile.Read(stream, wanted);
    }

    static LogReading Refuse(string name, string why) => new(null, $"{LogException.Quoted(name)}: {why}");
}

using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Reads evaluation logs, whatever tool wrote them. The format is told by the content, never by the file's name.</summary>
public static class LogReader
{
    const string Unknown = "not a format that is read here (Inspect, Every Eval Ever, lm-evaluation-harness, garak, JUnit; CSV and JSONL need `columns`)";

    /// <summary>Reads a whole log. No bytes make it throw: what is wrong with them is the reading's problem.</summary>
    /// <param name="stream">Seekable; read from its start, and left open.</param>
    /// <param name="name">What the log is called in <see cref="LogReading.Problem"/>.</param>
    /// <param name="bytesRead">Told the bytes of the stream read so far, at most about once per MB, and once at the end.</param>
    public static LogReading Read(Stream stream, string name, IProgress<long>? bytesRead = null) => Read(stream, name, LogSetting.None, bytesRead);

    /// <param name="setting">What the case says of the log.</param>
    public static LogReading Read(Stream stream, string name, LogSetting setting, IProgress<long>? bytesRead = null)
    {
        try
        {
            using var watched = new WatchedStream(stream, bytesRead);
            var run = Read(watched, setting);
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

    static Run? Read(Stream stream, LogSetting setting)
    {
        Span<byte> start = stackalloc byte[512];
        stream.Position = 0;
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8)) return Alone(InspectArchive.Read(stream, setting.Wanted), setting);

        if (start.StartsWith("\uFEFF"u8)) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        if (setting.Columns is { } columns) return Alone(start.StartsWith("{"u8) ? JsonTable.Read(stream, columns) : CsvTable.Read(stream, columns), setting);
        if (start.StartsWith("<"u8)) return Alone(JUnitFile.Read(stream), setting);
        return start.StartsWith("{"u8) ? Object(stream, setting) : null;
    }

    static Run? Object(Stream stream, LogSetting setting)
    {
        switch (JsonFormats.Of(stream))
        {
            case JsonFormat.EveryEval: return EveryEvalRun.Read(stream, setting.Samples);
            case JsonFormat.LmEval: return LmEvalRun.Read(stream, setting.Samples);
            case JsonFormat.EveryEvalSamples: return Alone(EveryEvalRun.ReadSamples(stream), setting);
            case JsonFormat.LmEvalSamples: return Alone(LmEvalRun.ReadSamples(stream), setting);
            case JsonFormat.Garak: return Alone(GarakReport.Read(stream), setting);
            default:
                stream.Position = 0;
                return Alone(InspectFile.Read(stream, setting.Wanted), setting);
        }
    }

    // A file that is named and then not read must not look as if it had counted.
    static Run? Alone(Run? run, LogSetting setting) => run is null || setting.Samples.Count == 0 ? run
        : run with { NotUnderstood = [.. run.NotUnderstood, .. setting.Samples.Select(part => $"{LogException.Quoted(part.Name)} is no part of this log, which holds its own samples, and was not read")] };

    static LogReading Refuse(string name, string why) => new(null, $"{LogException.Quoted(name)}: {why}");
}

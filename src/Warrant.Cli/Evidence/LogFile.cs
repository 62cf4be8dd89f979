using System.CommandLine;
using Warrant.Core;
using Warrant.Evidence;
using Warrant.Files;

namespace Warrant.Cli;

/// <summary>A log that is named on the command line, with the files of samples beside it.</summary>
sealed class LogFile : IDisposable
{
    readonly List<Stream> open = [];

    public required string Name { get; init; }
    public required Stream Stream { get; init; }
    public required string Digest { get; init; }
    public required IReadOnlyList<LogPart> Samples { get; init; }

    public static Argument<string> Argument() => new("LOG") { Description = "An evaluation log" };

    public static Option<string[]> SamplesOption() => new("--samples") { Description = "A file of samples that belongs to the log; may stand several times", HelpName = "FILE", DefaultValueFactory = _ => [] };

    public static Option<Columns?> ColumnsOption() => new("--columns")
    {
        Description = "What the columns of a table mean, such as sample=id,score=passed; also task, epoch, date",
        HelpName = "MAP",
        CustomParser = result =>
        {
            var said = result.Tokens.Single().Value.Split(',').Select(p => p.Split('=', 2)).ToList();
            if (said.All(p => p.Length == 2 && p[0] is "sample" or "score" or "task" or "epoch" or "date") && said.DistinctBy(p => p[0]).Count() == said.Count
                && Of("sample") is { } sample && Of("score") is { } score) return new(sample, score, Of("task"), Of("epoch"), Of("date"));
            result.AddError("columns are written as sample=COLUMN,score=COLUMN and perhaps task, epoch and date");
            return null;

            string? Of(string name) => said.FirstOrDefault(p => p[0] == name)?[1];
        },
    };

    /// <summary>Null where a file cannot be opened; that was said.</summary>
    public static LogFile? Open(Terminal terminal, string path, IEnumerable<string> samples)
    {
        var open = new List<Stream>();
        try
        {
            var parts = new List<LogPart>();
            if (One(path) is { } main)
            {
                foreach (var sample in samples)
                {
                    if (One(sample) is not { } stream) return null;
                    parts.Add(new(sample, ContentStore.Digest(stream), stream));
                }
                var log = new LogFile { Name = path, Stream = main, Digest = ContentStore.Digest(main), Samples = parts };
                log.open.AddRange(open);
                open.Clear();
                return log;
            }
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"warrant: `{Plain.Line(path)}` cannot be read");
            return null;
        }
        finally
        {
            foreach (var stream in open) stream.Dispose();
        }

        Stream? One(string named)
        {
            if (named.Length == 0 || named.Contains('\0') || !Artefacts.Exists(terminal.Path(named)))
            {
                terminal.Error.WriteLine($"warrant: there is no file `{Plain.Line(named)}`");
                return null;
            }
            var stream = Artefacts.Open(terminal.Path(named));
            open.Add(stream);
            return stream;
        }
    }

    /// <summary>The run; null where there is none to read, and that was said.</summary>
    public Run? Read(Terminal terminal, Columns? columns)
    {
        using var progress = new ProgressLine(terminal);
        Stream.Position = 0;
        var reading = LogReader.Read(Stream, Name, new LogSetting { Columns = columns, Samples = Samples }, new Told(progress, Name, Stream.Length));
        if (reading.Problem is { } problem) terminal.Error.WriteLine($"warrant: {Plain.Line(problem)}");
        return reading.Run;
    }

    public void Dispose()
    {
        foreach (var stream in open) stream.Dispose();
    }

    sealed class Told(IProgress<Progress> progress, string name, long length) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new("", name, value, length));
    }
}

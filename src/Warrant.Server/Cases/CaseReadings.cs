using Warrant.Core;
using Warrant.Files;
using Warrant.Views;

namespace Warrant.Server;

/// <summary>One reading of a case folder: what it gave, or why it gave nothing. Nothing in it ever changes.</summary>
/// <param name="Number">From 1, of this case since the server started.</param>
/// <param name="Day">The day for which was judged.</param>
/// <param name="Loaded">Null where nothing could be read.</param>
/// <param name="View">What its pages are made of; null where there is no answer in it.</param>
/// <param name="Problem">Why there is nothing, a sentence without a stop.</param>
public sealed record CaseReading(long Number, DateOnly Day, Loaded? Loaded, CaseView? View, string? Problem)
{
    /// <summary>What was made of this reading: pages, JSON. Gone with it.</summary>
    public PageCache Pages { get; } = new();

    /// <summary>The assessment, where there is an answer in it.</summary>
    public Assessment? Assessment => Loaded?.Assessment is { Readable: true } assessment ? assessment : null;
}

/// <summary>Makes readings; never throws for what a folder holds or does meanwhile.</summary>
public static class CaseReadings
{
    /// <param name="fault">Is told of what should not happen, so that it can be mended; the reading then says so too.</param>
    public static CaseReading Read(string folder, long number, DateOnly day, ReadingOptions options, Action<Exception> fault)
    {
        try
        {
            var loaded = CaseLoader.Read(folder, day, options);
            return new(number, day, loaded, loaded.Assessment.Readable ? View(folder, loaded.Assessment) : null, null);
        }
        catch (DirectoryNotFoundException)
        {
            return new(number, day, null, null, "the folder is not there any more");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(number, day, null, null, $"the folder could not be read: {Plain.Line(problem.Message)}");
        }
        catch (Exception problem)
        {
            // One case must not end the pages of the others. It is no answer, as everywhere, and it is not kept quiet.
            fault(problem);
            return new(number, day, null, null, $"internal fault ({problem.GetType().Name}) while reading; the server's output says where");
        }
    }

    // What is no chapter although it looks like one is told by `warrant report`; here it is only left out.
    static CaseView View(string folder, Assessment assessment) =>
        new(assessment, Sensitivity.OfAnswer(assessment), [.. Chapters.Read(folder).Texts.Select(c => new Chapter(c.Path, c.Text))]);
}

using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Inspect's `.eval`: a zip with a member per sample and epoch, and what goes for all of them in `header.json`.</summary>
/// <remarks>
/// A run that crashed has no header, only `_journal/start.json`, which says what was planned, and summaries of what was done. Summaries and reductions are
/// results of the producer: nothing is measured from them. That a sample is summarised and not there is held against the log. Changes of the configuration are written into the
/// journal as they are made; the header has them again at the end.
/// </remarks>
static class InspectArchive
{
    /// <summary>The run, or null if the zip is none of Inspect's.</summary>
    public static Run? Read(Stream stream, IReadOnlySet<string> wanted)
    {
        var zip = ZipMembers.Read(stream);
        var samples = zip.All.Where(IsSample);
        if ((zip.Find("header.json") ?? zip.Find("_journal/start.json")) is not { } first)
            return samples.Any() ? throw new LogException("it has samples, but neither `header.json` nor `_journal/start.json`, so what was planned is unknown") : null;

        var json = new JsonReader();
        var header = new InspectHeader();
        Read(zip, first, json, _ => header.Read(json));
        if (!header.HasEval) throw new LogException($"the member {first.Quoted} has no `eval`, so what was planned is unknown");
        if (first.Name != "header.json") header.Status = "started";

        ZipBomb.Check(samples);
        var rows = new InspectSamples(header, wanted);
        foreach (var sample in samples) Read(zip, sample, json, what => rows.Read(json, what));
        foreach (var other in zip.All.Where(entry => !IsKnown(entry))) header.Strange($"its member {other.Quoted} is not known here");
        var ended = first.Name == "header.json";
        header.Retune(Changes(zip, json, header), ended);
        return InspectRun.Of(header, rows, Done(zip, json), ended ? Started(zip, json) : null);
    }

    static List<InspectChange> Changes(ZipMembers zip, JsonReader json, InspectHeader header)
    {
        var changes = new List<InspectChange>();
        var updates = zip.All.Where(entry => InspectJournal.Update(entry) is not null).OrderBy(InspectJournal.Update).ToList();
        ZipBomb.Check(updates);
        foreach (var update in updates) Read(zip, update, json, _ => InspectChange.ReadUpdate(json, changes, header.Strange));
        return changes;
    }

    // What was planned when the run began. The header says it again at the end, and whoever takes samples away afterwards has to think of both.
    static InspectPlan? Started(ZipMembers zip, JsonReader json)
    {
        if (zip.Find("_journal/start.json") is not { } start) return null;
        var header = new InspectHeader();
        Read(zip, start, json, _ => header.Read(json));
        return header.HasEval ? header.Plan : null;
    }

    static int? Done(ZipMembers zip, JsonReader json)
    {
        var summaries = zip.All.Where(entry => InspectJournal.IsSummary(entry) || entry.Name == "summaries.json").ToList();
        if (summaries.Count == 0) return null;
        ZipBomb.Check(summaries);
        var done = new HashSet<(string, int)>();
        foreach (var summary in summaries) Read(zip, summary, json, _ => InspectJournal.Read(json, done));
        return done.Count;
    }

    static bool IsKnown(ZipEntry entry) =>
        IsSample(entry) || InspectJournal.IsSummary(entry) || InspectJournal.Update(entry) is not null || entry.Name is "header.json" or "summaries.json" or "reductions.json" or "_journal/start.json" || entry.Name.EndsWith('/');

    static bool IsSample(ZipEntry entry) =>
        entry.Name.StartsWith("samples/", StringComparison.Ordinal) && entry.Name.EndsWith(".json", StringComparison.Ordinal);

    static void Read(ZipMembers zip, ZipEntry entry, JsonReader json, Action<string> read)
    {
        var what = $"the member {entry.Quoted}";
        ZipBomb.Check(entry);
        using var member = zip.Open(entry);
        try
        {
            json.Open(member, what);
            read(what);
            json.End();
        }
        catch (LogException)
        {
            // That the bytes are damaged says more than what is wrong with the JSON then.
            member.CopyTo(Stream.Null);
            throw;
        }
    }
}

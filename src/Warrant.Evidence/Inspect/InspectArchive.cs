using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Inspect's `.eval`: a zip with a member per sample and epoch, and what goes for all of them in `header.json`.</summary>
/// <remarks>
/// A run that crashed has no header, only `_journal/start.json`, which says what was planned. Summaries and reductions are results of the
/// producer and are not read. A sample that is summarised but not there is simply absent from the plan.
/// </remarks>
static class InspectArchive
{
    /// <summary>The largest member that is read, unpacked: what is larger is made to take time.</summary>
    internal const long Largest = 256 << 20;

    /// <summary>The run, or null if the zip is none of Inspect's.</summary>
    public static Run? Read(Stream stream)
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

        var rows = new InspectSamples(header);
        foreach (var sample in samples) Read(zip, sample, json, what => rows.Read(json, what));
        return InspectRun.Of(header, rows);
    }

    static bool IsSample(ZipEntry entry) =>
        entry.Name.StartsWith("samples/", StringComparison.Ordinal) && entry.Name.EndsWith(".json", StringComparison.Ordinal);

    static void Read(ZipMembers zip, ZipEntry entry, JsonReader json, Action<string> read)
    {
        var what = $"the member {entry.Quoted}";
        if (entry.Size > Largest) throw new LogException($"{what} is {entry.Size >> 20} MB unpacked, and no more than 256 MB are read of one member");
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

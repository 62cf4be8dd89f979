using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Inspect's `.json`: one object with all the samples in a list, read as it streams by.</summary>
static class InspectFile
{
    /// <summary>The run, or null if the object is none of Inspect's.</summary>
    public static Run? Read(Stream stream, IReadOnlySet<string> wanted)
    {
        var json = new JsonReader();
        json.Open(stream, "the log");
        var header = new InspectHeader();
        var samples = new InspectSamples(header, wanted);
        json.EnterObject();
        while (json.NextName() is { } name)
        {
            if (name != "samples") header.Read(json, name);
            else samples = ReadSamples(json, header, wanted);
        }
        json.End();
        header.Retune([], ended: true);
        return header is { HasEval: true, HasStatus: true } or { HasEval: true, HasVersion: true } ? InspectRun.Of(header, samples) : null;
    }

    static InspectSamples ReadSamples(JsonReader json, InspectHeader header, IReadOnlySet<string> wanted)
    {
        var samples = new InspectSamples(header, wanted);
        if (!json.EnterArray()) return samples;
        for (var n = 1; json.NextItem(); n++) samples.Read(json, $"sample {n} of the log");
        return samples;
    }
}

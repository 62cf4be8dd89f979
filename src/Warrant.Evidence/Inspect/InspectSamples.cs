using System.Runtime.InteropServices;
using Warrant.Core;

namespace Warrant.Evidence;

/// <summary>Gathers the samples of a log, a row per sample and epoch.</summary>
/// <param name="wanted">The metadata fields to read.</param>
sealed class InspectSamples(InspectHeader header, IReadOnlySet<string> wanted)
{
    readonly Dictionary<(string Sample, int Epoch), int> places = [];
    readonly List<Observation> rows = [];
    readonly InspectScores scores = new(header);

    public IReadOnlyList<Observation> Rows => rows;
    /// <summary>The scorers the samples name, in the order met.</summary>
    public IReadOnlyList<string> Scorers => scores.Scorers;
    public int EditedScores => scores.Edited;
    /// <summary>Why the rows are not all there is: a sentence without a stop.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads one sample.</summary>
    /// <param name="what">Which one, as the subject of a sentence.</param>
    public void Read(JsonReader json, string what)
    {
        var sample = InspectSample.Read(json, scores, wanted);
        // Left out, such a sample would look as if it had never run.
        if (sample.Id is not { } id) Problem ??= $"{what} has no sample id";
        else if (sample.Epoch is not { } epoch) Problem ??= $"{what} has no epoch";
        else Add(sample.Row(id, epoch));
    }

    void Add(Observation row)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (row.Sample, row.Epoch), out var known);
        if (known)
        {
            rows[place] = row;
            return;
        }
        place = rows.Count;
        rows.Add(row);
    }
}

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
        if (!known)
        {
            place = rows.Count;
            rows.Add(row);
            return;
        }
        if (Same(rows[place], row)) return;
        if (!rows[place].Contradicted) header.Strange($"it has sample {LogException.Quoted(row.Sample)} more than once in epoch {row.Epoch}, and not the same each time: it counts as missing");
        rows[place] = Contradiction(rows[place], row);
    }

    // Whichever row counted, the other could have been made to be overwritten, so none does. Where they belong to is known only if both say the same.
    static Observation Contradiction(Observation before, Observation row) =>
        new(row.Sample, row.Epoch, InspectScores.None) { Contradicted = true, Metadata = Same(before.Metadata, row.Metadata) ? row.Metadata : Observation.NoMetadata };

    static bool Same(Observation a, Observation b) =>
        a with { Scores = b.Scores, Metadata = b.Metadata } == b && Same(a.Scores, b.Scores) && Same(a.Metadata, b.Metadata);

    static bool Same<T>(IReadOnlyDictionary<string, T> a, IReadOnlyDictionary<string, T> b) =>
        ReferenceEquals(a, b) || a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var other) && EqualityComparer<T>.Default.Equals(pair.Value, other));
}

namespace Warrant.Core;

/// <summary>Puts what a custodian read in a log that may not leave its place where the log would be.</summary>
public static class Attesting
{
    /// <summary>More than any evaluation has, and no more than fits.</summary>
    public const int MostSamples = 1_000_000;

    /// <summary>Whether counts say enough of what an item measures: samples of which each is one trial, and a rate or a mean of zeros and ones.</summary>
    public static bool Suffices(EvidenceItem item) =>
        item is { HasObservations: true, Measure: { Kind: MeasureKind.Mean or MeasureKind.Rate, Unit: null, Stream: false } spec } && (spec.Kind is MeasureKind.Mean || spec.Of is not null);

    internal static IReadOnlyDictionary<string, Exhibit> Fill(SafetyCase safetyCase, IReadOnlyDictionary<string, Exhibit> exhibits, RecordFacts? record)
    {
        if (record is not { AttestedCounts: true, Attested.Count: > 0 }) return exhibits;
        var filled = exhibits.ToDictionary();
        foreach (var item in safetyCase.Evidence)
        {
            // A log that is here is read, whatever anybody says of it.
            if (!item.HasObservations || exhibits.GetValueOrDefault(item.Id) is { State: not ArtefactState.Missing }) continue;
            if (record.Attested.LastOrDefault(a => a.Evidence == item.Id && a.Digest == item.DigestOf?.Value && Same(a.Measure, SealedWords.OfMeasure(item))) is { } attested && Run(item, attested) is { } run)
                // Further files are nothing that was attested: what is wrong with one of them stays.
                filled[item.Id] = new(item.Id, ArtefactState.Attested) { Digest = attested.Digest, Run = run, OtherProblems = exhibits.GetValueOrDefault(item.Id)?.OtherProblems ?? [] };
        }
        return filled;
    }

    static Run? Run(EvidenceItem item, AttestedMeasurement attested)
    {
        if (item.Measure is not { } spec || !Suffices(item) || attested.Samples > MostSamples) return null;
        var scorer = spec.Scorer ?? "attested";
        Dictionary<string, Score> yes = new() { [scorer] = spec.Kind is MeasureKind.Rate ? new(null, spec.Of) : new(1, null) }, no = new() { [scorer] = spec.Kind is MeasureKind.Rate ? new(null, $"not {spec.Of}") : new(0, null) };
        return new Run
        {
            // When it ran only the case says; it was over when somebody read it.
            Format = "attested", Date = item.Collected is { } collected && collected.Value < attested.On ? collected.Value : attested.On, Status = "success", PlannedSamples = attested.Samples, Scorers = [scorer],
            Observations = [.. Enumerable.Range(1, attested.Samples).Select(i => new Observation(i.ToString(System.Globalization.CultureInfo.InvariantCulture), 1, i <= attested.Events ? yes : no) { Metadata = spec.Filter })],
        };
    }

    /// <summary>Whether two measures are sealed in the same words.</summary>
    internal static bool Same(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) => a.Count == b.Count && a.All(p => b.GetValueOrDefault(p.Key) == p.Value);
}

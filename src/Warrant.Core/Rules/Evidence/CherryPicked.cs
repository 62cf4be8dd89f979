using System.Globalization;

namespace Warrant.Core;

static class CherryPicked
{
    public static readonly Rule Rule = new("WR319", "cherry-picked", Severity.Error, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var found in Attested(on)) yield return found;
        var others = Untold(on).ToLookup(o => (o.Run.Task, o.Run.Model));
        if (others.Count == 0) yield break;
        foreach (var item in on.Case.Evidence)
        {
            if (item.NotUsed || item.Against is not null || !on.Uses(item) || item.Log is not { } log || item.Measure is not { } spec || item.Expect is not { } expect) continue;
            if (on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run is not { Task: not null } run || on.Facts.Measurements.GetValueOrDefault(item.Id) is not { Problem: null } own) continue;
            var baseline = spec.Baseline is null ? null : on.Facts.Exhibits.GetValueOrDefault(spec.Baseline)?.Run;
            foreach (var other in others[(run.Task, run.Model)])
            {
                if (other.Name == item.Id || on.Facts.Exhibits[item.Id].Digest == other.Name) continue;
                if (Measuring.Measure(other.Run, spec, expect, item.Missing, baseline) is not { Problem: null } theirs || !IsWorse(theirs.Value, own.Value, expect)) continue;
                yield return Rule.Find(log.At, item.Id, string.Create(CultureInfo.InvariantCulture,
                    $"the case keeps another run of `{run.Task}` on the same model, `{other.Name}`, that gives {theirs.Value:G4} where `{item.Id}` gives {own.Value:G4}, and neither uses it nor sets it aside, so the better run may have been picked"),
                    "use both, or give it an item of its own with `not-used: { because: …, person: … }`");
            }
        }
    }

    // Runs that a custodian read for this item and that the case neither uses nor sets aside: they need not be here to be known.
    static IEnumerable<Finding> Attested(Inspection on)
    {
        if (on.Facts.Record is not { Attested.Count: > 0 } record) yield break;
        var told = on.Case.Evidence.Where(e => e.NotUsed || e.Against is not null || on.Uses(e)).SelectMany(e => (string?[])[e.DigestOf?.Value, on.Facts.Exhibits.GetValueOrDefault(e.Id)?.Digest]).ToHashSet();
        foreach (var item in on.Case.Evidence)
        {
            if (item.NotUsed || item.Against is not null || !on.Uses(item) || item.Expect is not { } expect || on.Facts.Measurements.GetValueOrDefault(item.Id) is not { Problem: null } own) continue;
            var measure = SealedWords.OfMeasure(item);
            var worse = record.Attested.Where(a => a.Evidence == item.Id && a.Samples > 0 && !told.Contains(a.Digest) && Attesting.Same(a.Measure, measure) && IsWorse(Share(a), own.Value, expect));
            foreach (var run in worse.DistinctBy(a => a.Digest))
                yield return Rule.Find(item.At, item.Id, string.Create(CultureInfo.InvariantCulture,
                    $"the record has another run for `{item.Id}`, attested by `{run.By}`, that gives {Share(run):G4} where `{item.Id}` gives {own.Value:G4}, and the case neither uses it nor sets it aside, so the better run may have been picked"),
                    "use both, or give it an item of its own, with its digest, and `not-used: { because: …, person: … }`");
        }
    }

    static double Share(AttestedMeasurement run) => (double)run.Events / run.Samples;

    /// <summary>The runs that the case keeps and does not tell of: in no item, or in one that nothing rests on.</summary>
    static IEnumerable<(string Name, Run Run)> Untold(Inspection on)
    {
        foreach (var stored in on.Facts.Stored) yield return (stored.Digest, stored.Run);
        foreach (var item in on.Case.Evidence)
            if (!item.NotUsed && item.Against is null && !on.Uses(item) && !on.Case.ComparedWith(item.Id).Any() && on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run is { } run)
                yield return (item.Id, run);
    }

    // By what was observed, and on the side on which the expectation can be missed; a run that was cut short has less to say and counts all the same.
    static bool IsWorse(double? theirs, double? own, Expectation expect) => expect.Upper is not null && theirs > own || expect.Lower is not null && theirs < own;
}

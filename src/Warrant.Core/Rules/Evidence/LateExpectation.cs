using System.Globalization;

namespace Warrant.Core;

static class LateExpectation
{
    public static readonly Rule Rule = new("WR318", "late-expectation", Severity.Warning, Check);

    static readonly (string Key, bool Least, string Word)[] sides =
        [("upper", false, "a higher `upper`"), ("below", false, "a higher `below`"), ("lower", true, "a lower `lower`"), ("above", true, "a lower `above`"), ("confidence", true, "less `confidence`")];

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Facts.Record is not { Problems.Count: 0 } record) yield break;
        var seals = record.Expectations.ToLookup(s => s.Evidence);
        foreach (var item in on.Case.Evidence)
        {
            if (item.Expect is not { } expect || !item.HasObservations || on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run?.Date is not { } ran) continue;
            if (seals[item.Id].FirstOrDefault() is not { } first)
            {
                // What ran before the record began could not be sealed in it.
                if (ran > record.Began && on.Uses(item)) yield return Find(item, expect, $"`{item.Id}` ran on {ran:yyyy-MM-dd}, and nobody had sealed before what it was to show");
                continue;
            }
            if (first.On > ran) yield return Find(item, expect, $"what `{item.Id}` was to show was sealed on {first.On:yyyy-MM-dd} (act {first.Act}), after its run of {ran:yyyy-MM-dd}");
            else if (seals[item.Id].Last(s => s.On <= ran) is var before && Looser(item, before) is { } how)
                yield return Find(item, expect, $"`{item.Id}` expects {how} than was sealed before its run (act {before.Act})");
            else if (OtherSize(on, item, before.PlannedSamples) is { } size)
                yield return Find(item, expect, $"`{item.Id}` has {size} samples, and {before.PlannedSamples} were planned when it was sealed (act {before.Act})");
        }
        foreach (var group in seals)
            if (on.Case.Find<EvidenceItem>(group.Key) is not { } item || on.Facts.Exhibits.GetValueOrDefault(item.Id) is null or { State: ArtefactState.Missing } && !item.NotUsed)
                yield return Rule.Find(on.Case[group.Key]?.At ?? on.Case.At, null, $"what `{group.Key}` was to show was sealed on {group.First().On:yyyy-MM-dd} (act {group.First().Act}), and no run of it has been reported",
                    "report the run, whatever it shows, or set it aside with a reason (`not-used`)");
    }

    static Finding Find(EvidenceItem item, Expectation expect, string message) =>
        Rule.Find(expect.At, item.Id, $"{message}, so it may have been fitted to the result", $"seal it before the run: `warrant expect {item.Id}`");

    static string? Looser(EvidenceItem item, SealedExpectation before)
    {
        var (now, measure) = (SealedWords.Of(item.Node["expect"]), SealedWords.OfPlan(item));
        foreach (var (key, least, word) in sides)
        {
            if (Number(before.Expect, key) is not { } was) continue;
            if (Number(now, key) is not { } value) return $"something else (`{key}` is gone)";
            if (least ? value < was : value > was) return word;
        }
        // What is left out now and was not then might have spoken against it.
        if (SealedWords.LeftOut(measure).Except(SealedWords.LeftOut(before.Measure)).FirstOrDefault() is { } left) return $"something else (`missing` leaves out what is {left})";
        // Another measure is another question than the one that was sealed. How a table is read can be said when it is there; said before, it is part of what was sealed.
        var withColumns = before.Measure.Keys.Any(SealedWords.IsColumn);
        return before.Measure.Keys.Union(measure.Keys).Where(k => !SealedWords.IsLeftOut(k) && (withColumns || !SealedWords.IsColumn(k))).FirstOrDefault(k => before.Measure.GetValueOrDefault(k) != measure.GetValueOrDefault(k)) is { } changed
            ? $"something else (`{changed}` of its measure is another)" : null;
    }

    // Whoever ends a run when it looks good, or goes on until it does, has another number than was planned: of samples, or of those that a filter or a unit leaves.
    static int? OtherSize(Inspection on, EvidenceItem item, int planned)
    {
        if (planned <= 0 || on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run is not { } run) return null;
        // What a log says that it planned may be less than it holds.
        var there = Math.Max(run.PlannedSamples ?? 0, run.Observations.Select(o => o.Sample).Distinct(StringComparer.Ordinal).Count());
        return there == planned || on.Facts.Measurements.GetValueOrDefault(item.Id)?.Trials == planned ? null : there;
    }

    static double? Number(IReadOnlyDictionary<string, string> words, string key) =>
        double.TryParse(words.GetValueOrDefault(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : key == "confidence" ? 0.95 : null;
}

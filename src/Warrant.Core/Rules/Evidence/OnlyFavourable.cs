namespace Warrant.Core;

static class OnlyFavourable
{
    public static readonly Rule Rule = new("WR316", "only-favourable", Severity.Warning, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.IsNone) yield break;
        if (on.Case.Evidence.Any(e => IsThere(on, e) && IsUnfavourable(on, e))) yield break;
        if (on.Case.Challenges.Any(c => on.Exists(c) && c.Grounds.Length > 0)) yield break;
        if (on.Case.Searches.Any(s => s.On is not { } day || day.Value <= on.AsOf)) yield break;
        yield return Rule.Find(on.Case.At, null, "everything in this case speaks for it, and nothing says that anybody looked for what speaks against it",
            "look, and say under `searches` what was searched, by whom and what was found");
    }

    static bool IsUnfavourable(Inspection on, EvidenceItem item) =>
        item.Against is not null || item.NotUsed || item.Found is { Value: "against" or "inconclusive" }
        // A run that did not come to its end and is told of all the same.
        || on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run is { Status: not null and not "success" } or { Invalidated: true }
        || on.Facts.Measurements.GetValueOrDefault(item.Id) is { Problem: null, Meets: not Outcome.Yes };

    static bool IsThere(Inspection on, EvidenceItem item) => item.Collected is not { } day || day.Value <= on.AsOf;
}

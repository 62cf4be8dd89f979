namespace Warrant.Core;

/// <summary>Whether several bounds hold at once, with one error for all of them.</summary>
/// <remarks>
/// Holm 1979, read as bounds: of m items each must meet its expectation at error α/m; those that do are set apart, the rest must at α over how many are left, and so on.
/// α is that of the strictest item, 1 − the largest confidence. It holds whatever ties the items.
/// </remarks>
static class HoldingTogether
{
    public static TogetherResult Of(SafetyCase safetyCase, IReadOnlyDictionary<string, Exhibit> exhibits, Step step)
    {
        var items = step.Together.Select(id => id.Value).Distinct().Select(safetyCase.Find<EvidenceItem>).OfType<EvidenceItem>().ToList();
        var confidence = items.Select(i => i.Expect?.Confidence ?? 0.95).DefaultIfEmpty(0.95).Max();
        var open = new List<EvidenceItem>(items);
        var results = new Dictionary<string, TogetherItem>();
        while (open.Count > 0)
        {
            var each = 1 - (1 - confidence) / open.Count;
            foreach (var item in open)
            {
                var measured = item.Expect is { } expect ? Measured.One(safetyCase, exhibits, item, expect with { Confidence = each }) : null;
                results[item.Id] = new(item.Id, each, measured?.Lower, measured?.Upper, measured?.Meets ?? Outcome.Inconclusive);
            }
            if (open.RemoveAll(i => results[i.Id].Meets is Outcome.Yes) == 0) break;
        }
        return new(confidence, [.. items.Select(i => results[i.Id])]);
    }
}

namespace Warrant.Core;

static class NoProvenance
{
    public static readonly Rule Rule = new("WR315", "no-provenance", Severity.Warning, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var item in on.Case.Evidence)
        {
            if (!Troubles.IsUsed(on, item) || Lacking(item).ToList() is not { Count: > 0 } lacking) continue;
            var digest = item.HasObservations && item.DigestOf is null ? on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Digest : null;
            yield return Rule.Find(item.At, item.Id, $"`{item.Id}` does not say {Names.And(lacking)}, so nobody can weigh where it comes from", digest is null ? null : $"digest: {digest}");
        }
    }

    static IEnumerable<string> Lacking(EvidenceItem item)
    {
        // Who issued a document produced it.
        if (!item.Says("producer") && new Fields(item.Node).Inner("source")?.Text("issuer") is null) yield return "producer";
        if (item.Collected is null && !item.Says("collected") && !item.Says("on")) yield return "collected";
        if (item.System is null) yield return "system";
        if (!item.Says("conflicts")) yield return "conflicts";
        if (!item.Says("origin")) yield return "origin";
        // A document without its digest shows nothing at all, which is WR302.
        if (item.HasObservations && item.DigestOf is null) yield return "digest";
    }
}

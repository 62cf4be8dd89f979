namespace Warrant.Core;

static class ThinRedTeam
{
    public static readonly Rule Rule = new("WR320", "thin-red-team", Severity.Error, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var charged in on.Charges.Where(c => IsAttack(c.Item)).GroupBy(c => c.Item))
        {
            var item = charged.Key;
            var lacking = Lacking(item).ToList();
            if (lacking.Count > 0)
                yield return Rule.Find(item.KeyAt("elicitation"), item.Id, $"`{item.Id}` does not say {Names.And(lacking)} of those who attacked, so finding little may mean that little was tried",
                    "access: …, and elicitation: { hours: …, skill: …, affordances: …, tier: … }");
            var adversary = charged.Max(c => c.Charge.Tier);
            if (adversary == 0) continue;
            var said = new Fields(item.Node).Inner("elicitation")?.Text("tier");
            if (said is null)
                yield return Rule.Find(item.KeyAt("elicitation"), item.Id, FormattableString.Invariant($"the claim above `{item.Id}` is about an adversary of tier {adversary}, and it does not say of what tier those were who attacked"), FormattableString.Invariant($"elicitation: {{ tier: {adversary} }}"));
            else if (Tier(said.Value.Value) is var tier && tier < adversary)
                yield return Rule.Find(said.Value.At, item.Id, FormattableString.Invariant($"those who attacked in `{item.Id}` were of tier {tier}, and the claim above is about an adversary of tier {adversary}"), "have it attacked by people as able as the adversary, or claim less");
        }
    }

    static bool IsAttack(EvidenceItem item) => !item.NotUsed && item.EvidenceKind is { Value: "red-team" or "control-evaluation" };

    static IEnumerable<string> Lacking(EvidenceItem item)
    {
        var said = new Fields(item.Node).Inner("elicitation");
        if (!item.Says("access") && said?.Says("access") != true) yield return "access";
        foreach (var field in new[] { "hours", "skill", "affordances" })
            if (said?.Says(field) != true) yield return field;
    }

    static int Tier(string text) => Values.Count(text) ?? Charges.TierIn(text);
}

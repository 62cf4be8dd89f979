namespace Warrant.Core;

static class UncoveredTrigger
{
    public static readonly Rule Rule = new("WR404", "uncovered-trigger", Severity.Warning, Check) { ReportsAbsence = true };

    /// <summary>What reopens every case, whatever it is about.</summary>
    public static readonly string[] Defaults =
    [
        "new weights", "substantial fine-tune", "tool or scaffold added", "prompt changed", "users or region widened", "internal use grown", "safeguard or monitor changed or off",
        "new jailbreak or elicitation gain", "vulnerability or weight security", "incident or near miss", "monitor breached", "threat intelligence", "outside finding or regulator notice",
        "framework or threshold changed", "evidence retracted or expired", "assumption broken", "organisation changed", "date",
    ];

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.IsNone) yield break;
        var named = on.Case.Triggers.SelectMany(t => (t.On?.Value ?? "").Split([',', ';'])).Select(n => n.Trim().ToLowerInvariant()).ToHashSet();
        var missing = Defaults.Where(d => !named.Contains(d)).ToList();
        if (missing.Count == 0) yield break;
        yield return Rule.Find(on.Case.At, null,
            $"no trigger is {(missing.Count == Defaults.Length ? "one of those that reopen every case, such as" : "for")} {Names.And(missing.Take(3))}{(missing.Count > 3 ? $" ({missing.Count} of {Defaults.Length} are not covered)" : "")}, so nobody looks again when it happens",
            $"a trigger may cover several: on: {string.Join(", ", missing.Take(3))}; `warrant explain WR404` lists them all");
    }
}

namespace Warrant.Core;

static class StaleGround
{
    public static readonly Rule Rule = new("WR401", "stale-ground", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        var end = DateOnly.MaxValue;
        if (on.Case.Decision?.Until is { } until)
        {
            end = until.Value;
            // Then every warrant of the case has ended too: it is said once.
            if (end < on.AsOf)
                yield return Rule.Find(until.At, null, $"the decision ended on {end:yyyy-MM-dd}, so nothing that the case rests on is current",
                    "a new end is a new decision: look at every ground again before moving it");
        }
        foreach (var ground in on.Formula.Grounds)
        {
            if (ground.Standing is not Standing.Holds || ground.Until >= on.AsOf || ground.Until == end || !on.Uses(ground.Address) || IsUnreadable(on.Case[ground.Address])) continue;
            if (Find(on, ground, end) is { } finding) yield return finding;
        }
    }

    // Of a first day that is there and cannot be read the reading told.
    static bool IsUnreadable(Element? element) => element switch
    {
        EvidenceItem { Collected: null, ValidFor: not null } evidence => evidence.Says("collected") || evidence.Says("on"),
        Assumption { From: null, ValidFor: not null } assumption => assumption.Says("from"),
        _ => false,
    };

    static Finding? Find(Inspection on, Ground ground, DateOnly end) => (ground.Kind, on.Case[ground.Address]) switch
    {
        (GroundKind.Evidence, EvidenceItem evidence) => Find(evidence, Validity.Of(on.Case, evidence, on.AsOf, end),
            "collect it again; where a change does not touch it, `depends` says on which fields it depends, and why"),
        // Of a monitor that has fallen silent WR405 tells.
        (GroundKind.Assumption, Assumption assumption) when Validity.Of(on.Case, assumption, on.AsOf, end) is var ending && !SilentMonitor.Is(assumption, ending) =>
            Find(assumption, ending, "look again whether it is true, and say from when (`from`)"),
        (GroundKind.Coverage, Claim complete) => Rule.Find(complete.KeyAt("covers"), complete.Id,
            $"`{complete.Id}` is stale: {ground.Why}", "judge again whether the list is complete, then write in `covers` what it was judged over"),
        _ => null,
    };

    static Finding Find(Element element, Ending ending, string hint) =>
        Rule.Find(ending.At ?? element.At, element.Id, $"`{element.Id}` is stale: {ending.Why}", hint) with { Also = ending.Cause is { } cause ? [cause] : [] };
}

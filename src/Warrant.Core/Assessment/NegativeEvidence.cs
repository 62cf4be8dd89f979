namespace Warrant.Core;

/// <summary>Evidence against a claim cannot be filed and forgotten.</summary>
static class NegativeEvidence
{
    /// <summary>The items that speak against a claim and that no challenge on the claim, or on something below it, takes up.</summary>
    /// <remarks>Only someone who is not a writer can set such an item aside.</remarks>
    public static IReadOnlyList<EvidenceItem> Untaken(SafetyCase safetyCase, IReadOnlyList<Challenge> challenges, DateOnly asOf)
    {
        var against = safetyCase.Evidence.Where(e => e.Against is not null && !(e.Collected is { } day && day.Value > asOf) && !SetAsideByOther(safetyCase, e)).ToList();
        if (against.Count == 0) return [];
        var taken = challenges.Where(c => c.Target is not null).SelectMany(c => c.Grounds.Select(g => (Evidence: g.Value, Target: c.Target!.Value.Value.Split('/')[0])))
            .ToLookup(t => t.Evidence, t => t.Target);
        var below = new Dictionary<Claim, ElementSet>();
        return [.. against.Where(e => safetyCase.Find<Claim>(e.Against!.Value.Value) is { } claim && !taken[e.Id].Any(target => Below(claim).Contains(target)))];

        // Many items may speak against one claim.
        ElementSet Below(Claim claim) => below.TryGetValue(claim, out var known) ? known : below[claim] = Reach.Below(safetyCase, claim);
    }

    /// <summary>Whether an item was set aside by someone known who is not a writer.</summary>
    public static bool SetAsideByOther(SafetyCase safetyCase, EvidenceItem evidence) =>
        evidence.NotUsed && new Fields(evidence.Node).Inner("not-used")?.Id("person")?.Value is { } person
        && safetyCase.Find<Person>(person) is not null && !safetyCase.IsWriter(person);
}

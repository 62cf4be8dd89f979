namespace Warrant.Core;

/// <summary>What keeps an evidence item from holding, told apart so that of WR302, WR303 and WR304 exactly one speaks of each item.</summary>
enum Trouble
{
    None,
    /// <summary>The artefact is not there, is another one, or nobody can tell.</summary>
    Artefact,
    /// <summary>What was measured excludes what was expected.</summary>
    Excluded,
    /// <summary>Nothing is settled either way.</summary>
    Unsettled,
}

static class Troubles
{
    /// <summary>The items in a kind of trouble, of those the case uses or that speak against something it uses, each with the sentence of its ground.</summary>
    public static IEnumerable<(EvidenceItem Item, string Why)> Of(Inspection on, Trouble kind)
    {
        foreach (var item in on.Case.Evidence)
            if (IsUsed(on, item) && Ground(on, item) is { } ground && Kind(on, item, ground) == kind) yield return (item, ground.Why ?? "");
    }

    /// <summary>Whether the case uses an item, or it speaks against something that the case uses. What was set aside is not used.</summary>
    public static bool IsUsed(Inspection on, EvidenceItem item) =>
        !item.NotUsed && (on.Uses(item) || item.Against is { } against && on.Uses(against.Value));

    static Trouble Kind(Inspection on, EvidenceItem item, Ground ground)
    {
        if (ground.Standing is Standing.Holds) return Trouble.None;
        if (ground.Standing is Standing.Fails) return Trouble.Excluded;
        // What is there to be compared with has nothing to settle; what is wrong with its artefact is told of the comparison.
        if (item is { HasObservations: true, Measure: null, Expect: null } && on.Case.ComparedWith(item.Id).Any()) return Trouble.None;
        var exhibit = on.Facts.Exhibits.GetValueOrDefault(item.Id);
        // What lies outside is WR009's.
        if (exhibit is { State: ArtefactState.Outside }) return Trouble.None;
        if (item.Latest is { } day && day.Value > on.AsOf) return Trouble.Unsettled;
        if (!item.HasObservations && item.File is not null && item.DigestOf is null) return Trouble.Artefact;
        return EvidenceStanding.Artefact(item, exhibit is { State: ArtefactState.Present } ? exhibit with { Problem = null } : exhibit) is null ? Trouble.Unsettled : Trouble.Artefact;
    }

    static Ground? Ground(Inspection on, EvidenceItem item)
    {
        foreach (var input in on.Formula.Formula.Inputs(item.Index))
            if (on.Formula.GroundOf(input.Node) is { Kind: GroundKind.Evidence } ground) return ground;
        return null;
    }
}

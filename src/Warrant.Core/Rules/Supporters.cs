namespace Warrant.Core;

/// <summary>What each claim rests on, as far as that is argued or shown: claims and evidence, without contexts, assumptions and what watches them.</summary>
sealed class Supporters
{
    readonly int[] start;
    readonly Element[] supporters;

    public Supporters(SafetyCase safetyCase)
    {
        start = new int[safetyCase.Elements.Count + 1];
        var all = new List<Element>(safetyCase.Links.Count);
        foreach (var element in safetyCase.Elements)
        {
            start[element.Index] = all.Count;
            if (element is not Claim) continue;
            foreach (var other in safetyCase.Links.Of(element))
                if (other is Claim or EvidenceItem) all.Add(other);
        }
        start[^1] = all.Count;
        supporters = [.. all];
    }

    /// <summary>In source order.</summary>
    public ReadOnlySpan<Element> Of(Claim claim) => supporters.AsSpan(start[claim.Index]..start[claim.Index + 1]);
}

namespace Warrant.Core;

/// <summary>What each claim rests on, as far as that is argued or shown: claims and evidence, without contexts, assumptions and what watches them.</summary>
sealed class Supporters
{
    readonly int[] start, aboveStart;
    readonly Element[] supporters;
    readonly Claim[] above;

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
        (aboveStart, above) = Turned(safetyCase);
    }

    /// <summary>In source order.</summary>
    public ReadOnlySpan<Element> Of(Claim claim) => supporters.AsSpan(start[claim.Index]..start[claim.Index + 1]);

    /// <summary>The claims that rest on an element, in source order.</summary>
    public ReadOnlySpan<Claim> Above(Element element) => above.AsSpan(aboveStart[element.Index]..aboveStart[element.Index + 1]);

    // A counting sort of the same pairs by what is below.
    (int[], Claim[]) Turned(SafetyCase safetyCase)
    {
        var from = new int[safetyCase.Elements.Count + 1];
        foreach (var below in supporters) from[below.Index + 1]++;
        for (var i = 1; i < from.Length; i++) from[i] += from[i - 1];
        var next = from.ToArray();
        var claims = new Claim[supporters.Length];
        foreach (var claim in safetyCase.Claims)
            foreach (var below in Of(claim)) claims[next[below.Index]++] = claim;
        return (from, claims);
    }
}

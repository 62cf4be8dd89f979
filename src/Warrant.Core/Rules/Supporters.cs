namespace Warrant.Core;

/// <summary>What a claim rests on, as far as that is argued or shown: claims and evidence, without contexts, assumptions and what watches them.</summary>
static class Supporters
{
    public static IEnumerable<Element> Of(SafetyCase safetyCase, Claim claim)
    {
        foreach (var id in Reach.Support(claim))
            if (safetyCase[id] is Claim or EvidenceItem) yield return safetyCase[id]!;
    }
}

namespace Warrant.Core;

/// <summary>What each element rests on, names resolved once: <see cref="Reach.Support"/> as a table, so that walks over a large case look nothing up.</summary>
public sealed class Links
{
    readonly int[] start;
    readonly Element[] targets;

    internal Links(SafetyCase safetyCase)
    {
        start = new int[safetyCase.Elements.Count + 1];
        var all = new List<Element>(2 * safetyCase.Elements.Count);
        foreach (var element in safetyCase.Elements)
        {
            start[element.Index] = all.Count;
            Add(safetyCase, element, all);
        }
        start[^1] = all.Count;
        targets = [.. all];
    }

    /// <summary>In source order; what names nothing is left out.</summary>
    public ReadOnlySpan<Element> Of(Element element) => targets.AsSpan(start[element.Index], start[element.Index + 1] - start[element.Index]);

    /// <summary>How often anything names anything.</summary>
    public int Count => targets.Length;

    static void Add(SafetyCase safetyCase, Element element, List<Element> all)
    {
        foreach (var id in Reach.Support(element))
            if (safetyCase[id] is { } other) all.Add(other);
    }
}

namespace Warrant.Core;

/// <summary>A set of elements of one case.</summary>
public sealed class ElementSet(SafetyCase safetyCase)
{
    readonly bool[] members = new bool[safetyCase.Elements.Count];

    public bool Contains(Element element) => members[element.Index];

    public bool Contains(string id) => safetyCase[id] is { } element && Contains(element);

    /// <summary>False if it was there.</summary>
    public bool Add(Element element)
    {
        if (members[element.Index]) return false;
        return members[element.Index] = true;
    }
}

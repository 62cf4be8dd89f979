namespace Warrant.Core;

/// <summary>What all maps of one assessment look up, worked out once: a report draws one for each claim. Many may use it at the same time.</summary>
public sealed class MapSource
{
    readonly MapBranches branches;
    // By the number of the element. Two that ask at the same time find the same, so whose answer is kept does not matter.
    readonly List<MapBranch>?[] known;

    public MapSource(Assessment assessment)
    {
        Assessment = assessment;
        branches = new(assessment.Case);
        known = new List<MapBranch>?[assessment.Case.Elements.Count];
        var warrants = new Dictionary<string, int>();
        foreach (var ground in assessment.Formula.Grounds)
            if (ground.Kind is GroundKind.Warrant) warrants.TryAdd(ground.Address, ground.Node);
        Warrants = warrants;
        Hit = assessment.Case.Challenges.Where(c => c.Target is not null && assessment.First[c.Index] is Standing.Fails).Select(c => c.Target!.Value.Value).ToHashSet();
    }

    internal Assessment Assessment { get; }
    /// <summary>The nodes of the words why a step or leg suffices, by its address.</summary>
    internal IReadOnlyDictionary<string, int> Warrants { get; }
    /// <summary>Ids and addresses of what a challenge that was shown to be right is about.</summary>
    internal IReadOnlySet<string> Hit { get; }

    internal IEnumerable<Challenge> On(string address) => branches.On(address);

    /// <summary>What hangs below an element; not to be changed.</summary>
    internal List<MapBranch> Below(Element element) => known[element.Index] ??= branches.Of(element);
}

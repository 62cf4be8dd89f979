using Warrant.Core;

namespace Warrant.Views;

/// <summary>What a map shows, as a nested list: an element once with what is below it, elsewhere by its name.</summary>
public sealed class MapOutline
{
    MapOutline(Element element, string? role) => (Element, Role) = (element, role);

    public Element Element { get; }
    public string? Role { get; }
    public List<MapOutline> Below { get; } = [];

    internal static MapOutline Of(Assessment assessment, CaseIndex index, MapChoice choice)
    {
        var root = new MapOutline(choice.Root, null);
        var seen = new ElementSet(assessment.Case);
        var level = new List<MapOutline> { root };
        for (var depth = 0; depth < choice.Depth && level.Count > 0; depth++)
        {
            var next = new List<MapOutline>();
            foreach (var node in level.Where(n => seen.Add(n.Element)))
            {
                foreach (var below in Supports.Of(assessment.Case, node.Element)) node.Below.Add(new(below.Element, below.Role));
                foreach (var challenge in index.Challenges[node.Element.Id]) node.Below.Add(new(challenge, "doubts it"));
                next.AddRange(node.Below);
            }
            level = next;
        }
        return root;
    }

    /// <summary>The way from the top claim down to an element, both included; the element alone where no way leads there.</summary>
    internal static IReadOnlyList<Element> Way(SafetyCase safetyCase, Element to)
    {
        if (safetyCase.TopClaim is not { } top) return [to];
        var above = new Dictionary<Element, Element>();
        var todo = new Queue<Element>([top]);
        while (todo.TryDequeue(out var element) && element != to)
            foreach (var below in Supports.Of(safetyCase, element))
                if (below.Element != top && above.TryAdd(below.Element, element)) todo.Enqueue(below.Element);
        var way = new List<Element> { to };
        while (above.TryGetValue(way[^1], out var next)) way.Add(next);
        way.Reverse();
        return way;
    }
}

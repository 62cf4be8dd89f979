namespace Warrant.Core;

/// <summary>Which elements a map shows, and from where each hangs. An argument is nearly a tree: what several things rest on hangs from one of them.</summary>
sealed class MapTree
{
    readonly MapSource source;
    readonly Dictionary<Element, (Element? From, int Depth)> places = [];

    /// <param name="depth">How many levels below the root are shown.</param>
    public MapTree(MapSource source, Element root, int depth)
    {
        this.source = source;
        // First whatever is reached over premises alone, then what takes one step aside, then two: a claim that is a premise somewhere hangs there.
        List<(Element From, Element To, int Depth)> now = [], later = [];
        places.Add(root, (null, 0));
        Visit(root, 0);
        while (now.Count + later.Count > 0)
        {
            for (var i = 0; i < now.Count; i++)
                if (places.TryAdd(now[i].To, (now[i].From, now[i].Depth))) Visit(now[i].To, now[i].Depth);
            (now, later) = (later, []);
        }

        void Visit(Element element, int at)
        {
            if (at >= depth) return;
            foreach (var branch in Below(element)) (branch.Aside ? later : now).Add((element, branch.Element, at + 1));
        }
        this.depth = depth;
    }

    readonly int depth;

    public List<MapBranch> Below(Element element) => source.Below(element);

    /// <summary>Whether it stands in the tree: then it is no more than named elsewhere.</summary>
    public bool Holds(Element element) => places.ContainsKey(element);

    /// <summary>Whether what is below the element is shown.</summary>
    public bool IsOpen(Element element) => places[element].Depth < depth;

    public bool HangsFrom(Element element, Element from) => places[element].From == from;

    /// <summary>How many elements that the map does not show lie below; at most as many as are still worth telling apart.</summary>
    public int Hidden(Element element)
    {
        var seen = new HashSet<Element> { element };
        var todo = new Stack<Element>([element]);
        var hidden = 0;
        while (todo.TryPop(out var at))
            foreach (var branch in Below(at))
                if (seen.Add(branch.Element))
                {
                    if (!places.ContainsKey(branch.Element) && ++hidden == Most) return hidden;
                    todo.Push(branch.Element);
                    if (seen.Count > 2 * Most) return hidden;
                }
        return hidden;
    }

    public const int Most = 1000;
}

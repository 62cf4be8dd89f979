using Warrant.Core;

namespace Warrant.Views;

/// <summary>An element with what it rests on, as a nested list shows it. No list is nested deeper than people can follow: below that it goes on in a list of its own.</summary>
public sealed class OutlineNode(Element element, string? role, int depth)
{
    const int Deepest = 12;

    public Element Element => element;
    /// <summary>What it is to what stands above it, where that is more than a premise.</summary>
    public string? Role => role;
    /// <summary>It was shown with all that is below it before.</summary>
    public bool Again { get; private set; }
    /// <summary>What is below it stands in a list of its own.</summary>
    public bool GoesOn { get; private set; }
    /// <summary>It is the start of such a list.</summary>
    public bool Continued { get; private init; }
    /// <summary>How the step to it goes.</summary>
    public string? How => Again || GoesOn ? null : (element as Claim)?.Step?.How?.Value;
    public List<OutlineNode> Below { get; } = [];

    /// <summary>The top claim and the deployment assumptions, and whatever goes on further below.</summary>
    internal static IReadOnlyList<OutlineNode> Of(Assessment assessment, CaseIndex index)
    {
        var lists = new List<OutlineNode>();
        if (assessment.Case.TopClaim is { } top) lists.Add(new(top, null, 0));
        lists.AddRange((assessment.Case.Decision?.Assuming ?? []).Select(a => assessment.Case[a.Value]).OfType<Assumption>().Select(a => new OutlineNode(a, "assumed of the deployment", 0)));
        var seen = new ElementSet(assessment.Case);
        for (var i = 0; i < lists.Count; i++) Grow(lists, lists[i], seen, assessment.Case, index);
        return lists;
    }

    static void Grow(List<OutlineNode> lists, OutlineNode start, ElementSet seen, SafetyCase safetyCase, CaseIndex index)
    {
        var todo = new Stack<OutlineNode>([start]);
        while (todo.TryPop(out var node))
        {
            node.Again = !seen.Add(node.Element) && !node.Continued;
            if (node.Again) continue;
            var below = Supports.Of(safetyCase, node.Element).Select(s => (s.Element, s.Role)).Concat(index.Challenges[node.Element.Id].Select(c => ((Element)c, (string?)Attacks(c)))).ToList();
            if (below.Count == 0) continue;
            if (node.Depth == Deepest)
            {
                node.GoesOn = true;
                lists.Add(new(node.Element, null, 0) { Continued = true });
                continue;
            }
            foreach (var (element, role) in below) node.Below.Add(new(element, role, node.Depth + 1));
            for (var i = node.Below.Count - 1; i >= 0; i--) todo.Push(node.Below[i]);
        }
    }

    int Depth => depth;

    static string Attacks(Challenge challenge) => challenge.Target is { } target && target.Value.Contains('/', StringComparison.Ordinal) ? $"doubts the step ({target.Value})" : "doubts it";
}

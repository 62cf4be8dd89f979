namespace Warrant.Core;

/// <summary>
/// Walks down the formula from one leg after the other, through what holds: what the leg needs, which is less than what can be reached by names
/// (a monitor names what it detects, and needs it not). Its marks are made once, so a walk costs what is below and not the size of the case.
/// </summary>
/// <param name="reading">What holds is taken from this reading; null for the third.</param>
sealed class SupportWalk(Assessment assessment, Standing[]? reading = null)
{
    readonly int[] seen = new int[assessment.Formula.Formula.Count];
    readonly Stack<int> todo = new();
    readonly Standing[] reading = reading ?? assessment.Third;
    int walks;

    /// <summary>Whether a node holds in the reading of this walk.</summary>
    public bool Holds(int node) => reading[node] is Standing.Holds;

    /// <summary>How many nodes were visited by all walks together.</summary>
    public long Visited { get; private set; }

    /// <summary>Evidence and assumptions that hold at or below a node, and what such evidence is compared with; in source order, each once.</summary>
    public IReadOnlyList<Element> Below(int node)
    {
        walks++;
        var found = new HashSet<Element>();
        todo.Push(node);
        while (todo.TryPop(out var at))
        {
            if (seen[at] == walks || reading[at] is not Standing.Holds) continue;
            seen[at] = walks;
            Visited++;
            if (assessment.Formula.GroundOf(at) is { Kind: GroundKind.Evidence or GroundKind.Assumption } ground && assessment.Case[ground.Address] is { } element)
            {
                found.Add(element);
                if (assessment.Case.Find<EvidenceItem>((element as EvidenceItem)?.Measure?.Baseline) is { } baseline) found.Add(baseline);
            }
            foreach (var edge in assessment.Formula.Formula.Inputs(at)) todo.Push(edge.Node);
        }
        return [.. found.OrderBy(e => e.Index)];
    }
}

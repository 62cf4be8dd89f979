namespace Warrant.Core;

/// <summary>What errors do to the third reading, and what the third reading does to errors.</summary>
static class Blocking
{
    /// <summary>The nodes that are unknown because their element carries an error. An error on what is no part of the argument is on the case as a whole.</summary>
    public static bool[] Nodes(CaseFormula formula, IEnumerable<Finding> findings)
    {
        var blocked = new bool[formula.Formula.Count];
        foreach (var finding in findings)
            if (finding.Severity is Severity.Error) blocked[Node(formula, finding)] = true;
        return blocked;
    }

    /// <summary>
    /// An error counts if its element is reached from the top by going down only through what does not hold the third time;
    /// otherwise it is a warning that names what holds without it.
    /// </summary>
    public static IReadOnlyList<Finding> Weigh(CaseFormula formula, Standing[] third, List<Finding> findings)
    {
        var reached = Reached(formula, third);
        var heldBy = new Lazy<string?[]>(() => HeldBy(formula, third));
        return [.. findings.Select(f => f.Severity is not Severity.Error || reached[Node(formula, f)] ? f
            : f with { Severity = Severity.Warning, HeldBy = heldBy.Value[Node(formula, f)] })];
    }

    /// <summary>Whether a node is reached from the case as a whole through nodes that do not hold.</summary>
    public static bool[] Reached(CaseFormula formula, Standing[] third)
    {
        var reached = new bool[formula.Formula.Count];
        reached[formula.Root] = true;
        var todo = new Stack<int>([formula.Root]);
        while (todo.TryPop(out var node))
        {
            if (third[node] is Standing.Holds) continue;
            foreach (var edge in formula.Formula.Inputs(node))
            {
                if (reached[edge.Node]) continue;
                reached[edge.Node] = true;
                todo.Push(edge.Node);
            }
        }
        return reached;
    }

    /// <summary>The node that a finding makes unknown if it is an error.</summary>
    public static int Node(CaseFormula formula, Finding finding) => !finding.Rule.IsDemand && finding.Element is { } element && formula.Node(element) is { } node ? formula.Faults.GetValueOrDefault(node, node) : formula.Root;

    // For each node the nearest element above it that holds: from all that hold downwards at once, for there may be as many findings as nodes.
    static string?[] HeldBy(CaseFormula formula, Standing[] third)
    {
        var heldBy = new string?[formula.Formula.Count];
        var todo = new Queue<(int Node, string By)>();
        for (var node = 0; node < heldBy.Length; node++)
            if (third[node] is Standing.Holds && formula.Address(node) is { } address) todo.Enqueue((node, address));
        while (todo.TryDequeue(out var next))
            foreach (var edge in formula.Formula.Inputs(next.Node))
            {
                if (heldBy[edge.Node] is not null) continue;
                heldBy[edge.Node] = next.By;
                if (third[edge.Node] is not Standing.Holds || formula.Address(edge.Node) is null) todo.Enqueue((edge.Node, next.By));
            }
        return heldBy;
    }
}

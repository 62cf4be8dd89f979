using Warrant.Core;

namespace Warrant.Views;

/// <summary>What one element stands on by itself, and which others it lacks: one look down in the formula, over its own step and legs.</summary>
static class Grounds
{
    public static IReadOnlyList<Ground> Of(Assessment assessment, int node) => [.. Own(assessment, node).Select(n => assessment.Formula.GroundOf(n)).OfType<Ground>()];

    /// <summary>The ids of the elements right below that do not hold, in the order of the formula.</summary>
    public static IReadOnlyList<string> Lacking(Assessment assessment, int node)
    {
        var lacking = new List<string>();
        foreach (var own in Own(assessment, node))
        {
            if (assessment.Third[own] is Standing.Holds) continue;
            foreach (var input in assessment.Formula.Formula.Inputs(own))
                if (input.Node < assessment.Case.Elements.Count && assessment.Third[input.Node] is not Standing.Holds && !lacking.Contains(assessment.Case.Elements[input.Node].Id))
                    lacking.Add(assessment.Case.Elements[input.Node].Id);
        }
        return lacking;
    }

    // The node itself, and the nodes below it that are no elements.
    static List<int> Own(Assessment assessment, int node)
    {
        var own = new List<int>();
        var seen = new HashSet<int> { node };
        var todo = new Stack<int>([node]);
        while (todo.TryPop(out var at))
        {
            own.Add(at);
            foreach (var input in assessment.Formula.Formula.Inputs(at))
                if (input.Node >= assessment.Case.Elements.Count && seen.Add(input.Node)) todo.Push(input.Node);
        }
        return own;
    }
}

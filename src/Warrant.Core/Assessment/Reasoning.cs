namespace Warrant.Core;

/// <summary>Why something does not hold: from it down through what does not hold in the third reading, each element explained once.</summary>
public static class Reasoning
{
    /// <summary>The reasons for a no.</summary>
    public static IReadOnlyList<Reason> Of(Assessment assessment) => Of(assessment, assessment.Formula.Root);

    /// <param name="node">Where to start; a node that holds has no reasons.</param>
    public static IReadOnlyList<Reason> Of(Assessment assessment, int node)
    {
        var formula = assessment.Formula;
        var reached = Blocking.Reached(formula, assessment.Third);
        var codes = assessment.Findings.Where(f => f.Rule.Severity is Severity.Error && f.WaivedBy is null)
            .ToLookup(f => Blocking.Node(formula, f), f => f.Rule.Code);
        var reasons = new List<Reason>();
        var seen = new HashSet<int> { node };
        var todo = new Stack<int>([node]);
        while (todo.TryPop(out var at))
        {
            if (assessment.Third[at] is Standing.Holds) continue;
            var (because, texts, below) = Explain(assessment, at, codes);
            // The case as a whole is named only where something is wrong with it itself.
            if (at != formula.Root || codes[at].Any() || texts.Count > 0 || below.Count != 1)
                reasons.Add(new(at == formula.Root ? assessment.Case.Whole : formula.Address(at)!, because, texts));
            for (var i = below.Count - 1; i >= 0; i--)
                if (seen.Add(below[i])) todo.Push(below[i]);
        }
        return reasons;
    }

    // Steps, warrants and legs belong to their claim: what they lack, the claim lacks.
    static (List<string> Because, List<string> Texts, List<int> Below) Explain(Assessment assessment, int node, ILookup<int, string> codes)
    {
        var formula = assessment.Formula;
        var because = new List<string>();
        var texts = new List<string>();
        var below = new List<int>();
        var found = new List<string>(codes[node]);
        var inner = new Stack<int>([node]);
        var seen = new HashSet<int>();
        while (inner.TryPop(out var at))
        {
            var inputs = formula.Formula.Inputs(at);
            for (var i = inputs.Length - 1; i >= 0; i--)
            {
                var input = inputs[i].Node;
                if (assessment.Third[input] is Standing.Holds || !seen.Add(input)) continue;
                if (input >= assessment.Case.Elements.Count) inner.Push(input);
            }
            if (at != node)
            {
                found.AddRange(codes[at]);
                if (formula.GroundOf(at) is { Why: { } why }) texts.Add(why);
            }
            foreach (var input in inputs)
                if (input.Node < assessment.Case.Elements.Count && assessment.Third[input.Node] is not Standing.Holds && !below.Contains(input.Node)) below.Add(input.Node);
        }
        foreach (var child in below) because.Add(assessment.Case.Elements[child].Id);
        because.AddRange(found.Distinct().Order(StringComparer.Ordinal));
        return (because, texts, below);
    }
}

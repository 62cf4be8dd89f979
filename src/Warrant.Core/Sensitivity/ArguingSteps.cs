namespace Warrant.Core;

/// <summary>The alternatives steps that name an independence claim, each after those that it rests on: so that no order of the files changes what is argued.</summary>
static class ArguingSteps
{
    /// <param name="granted">All alternatives steps, whatever they name.</param>
    public static List<Step> Below(Assessment assessment, int node, bool granted = false)
    {
        var formula = assessment.Formula;
        var claimOf = new Dictionary<int, Claim>();
        foreach (var claim in assessment.Case.Claims)
            if (claim.Step is { Kind: StepKind.Alternatives } step && (granted || step.Independent is not null) && formula.Node(step.Address) is { } at) claimOf.Add(at, claim);
        var found = new List<Step>();
        if (claimOf.Count == 0) return found;
        var state = new byte[formula.Formula.Count];
        var todo = new Stack<int>([node]);
        while (todo.TryPeek(out var at))
        {
            // Once down, once up again.
            if (state[at] > 0)
            {
                todo.Pop();
                if (state[at] == 1 && claimOf.TryGetValue(at, out var done)) found.Add(done.Step!);
                state[at] = 2;
                continue;
            }
            state[at] = 1;
            foreach (var edge in formula.Formula.Inputs(at)) if (state[edge.Node] == 0) todo.Push(edge.Node);
            // The step does not need the claim that its legs are independent, but its number does.
            if (claimOf.TryGetValue(at, out var claim) && assessment.Case.Find<Claim>(claim.Step!.Independent?.Value) is { } independent && state[independent.Index] == 0) todo.Push(independent.Index);
        }
        return found;
    }
}

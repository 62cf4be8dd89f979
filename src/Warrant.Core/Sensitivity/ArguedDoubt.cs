namespace Warrant.Core;

/// <summary>
/// The doubt of a claim if each alternatives step whose independence claim holds is worth what that claim argues:
/// min(worst, Σ doubts of shared grounds + Π over legs of the worst case of their own grounds / (1−δ)^(n−2) + δ), see docs/independence.md.
/// Steps are taken from below, and everything else is added up as if nothing were known of its dependence.
/// </summary>
static class ArguedDoubt
{
    /// <summary>Null where no step below argues for anything.</summary>
    /// <param name="granted">As if every alternatives step had an independence claim without doubt: what such a claim would be worth.</param>
    public static double? Of(Assessment assessment, int node, Budget? budget, bool granted = false)
    {
        var below = Below(assessment, node);
        var argued = new Dictionary<int, (string Name, double Doubt)>();
        foreach (var step in LegSupport.All(assessment).Where(s => assessment.Formula.Node(s.Step.Address) is { } n && below[n]).Reverse())
            if (Of(assessment, step, argued, budget, granted) is { } value) argued[assessment.Formula.Node(step.Step.Address)!.Value] = (step.Step.Address, value);
        if (argued.Count == 0) return null;
        return Worst(assessment, node, argued, budget) is { } worst && DoubtValues.IsNumber(worst) ? worst : null;
    }

    /// <summary>What one step is worth; null where nothing is argued, or the arguing does not hold or has no doubt.</summary>
    static double? Of(Assessment assessment, LegSupport legs, Dictionary<int, (string Name, double Doubt)> argued, Budget? budget, bool granted)
    {
        if (legs.Need != 1 || legs.Legs.Count < 2 || (granted ? 0 : Claimed(assessment, legs.Step, argued, budget)) is not { } doubt) return null;
        var formula = assessment.Formula;
        var networks = legs.Legs.Select(l => new BreakNetwork(assessment, [formula.Node(l.Address)!.Value], 1, Counts, [], Names(argued))).ToList();
        var seen = networks.SelectMany(n => n.Factors.Distinct()).GroupBy(f => f).ToDictionary(g => g.Key, g => g.Count());
        var shared = seen.Where(s => s.Value > 1).Select(s => s.Key).ToHashSet();
        var sum = shared.Sum(f => Of(assessment, f, argued));
        var product = 1.0;
        foreach (var network in networks)
        {
            if (Frontier.Of(network.Network.Dual(), budget) is not { } frontier) return null;
            // What is shared was counted once already, so here it does not fail.
            product *= frontier.Worst([.. network.Factors.Select(f => shared.Contains(f) ? 0 : Of(assessment, f, argued))]).Value;
        }
        var value = sum + product / Math.Pow(1 - doubt, legs.Legs.Count - 2) + doubt;
        var worst = Worst(assessment, formula.Node(legs.Step.Address)!.Value, argued, budget);
        return worst is { } w ? Math.Min(w, value) : null;
    }

    // The doubt of the independence claim; null where there is none that holds, or nobody gave a doubt.
    static double? Claimed(Assessment assessment, Step step, Dictionary<int, (string Name, double Doubt)> argued, Budget? budget)
    {
        if (assessment.Case.Find<Claim>(step.Independent?.Value) is not { } claim || assessment.Third[claim.Index] is not Standing.Holds) return null;
        return Worst(assessment, claim.Index, argued, budget) is { } doubt && DoubtValues.IsNumber(doubt) ? doubt : null;
    }

    static double? Worst(Assessment assessment, int node, Dictionary<int, (string Name, double Doubt)> argued, Budget? budget)
    {
        var network = new BreakNetwork(assessment, [node], 1, Counts, [], Names(argued));
        return Frontier.Of(network.Network.Dual(), budget)?.Worst([.. network.Factors.Select(f => Of(assessment, f, argued))]).Value;
    }

    static bool Counts(FactorKind kind) => kind is not (FactorKind.Cause or FactorKind.Waiver);

    static Dictionary<int, string> Names(Dictionary<int, (string Name, double Doubt)> argued) => argued.ToDictionary(a => a.Key, a => a.Value.Name);

    static double Of(Assessment assessment, Factor factor, Dictionary<int, (string Name, double Doubt)> argued) =>
        factor.Kind is FactorKind.Argued ? argued.Values.First(a => a.Name == factor.Name).Doubt
        : factor.Ground is { } ground ? GroundDoubt.Of(assessment, assessment.Formula.Grounds[ground]).Value ?? 1 : 0;

    static bool[] Below(Assessment assessment, int node)
    {
        var formula = assessment.Formula.Formula;
        var below = new bool[formula.Count];
        var todo = new Stack<int>([node]);
        while (todo.TryPop(out var at))
        {
            if (below[at]) continue;
            below[at] = true;
            foreach (var edge in formula.Inputs(at)) todo.Push(edge.Node);
        }
        return below;
    }
}

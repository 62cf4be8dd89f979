namespace Warrant.Core;

/// <summary>
/// The doubt of a claim if each alternatives step whose independence claim holds is worth what that claim argues:
/// min(worst, Σ doubts of shared grounds + Π over legs of the worst case of their own grounds / (1−δ)^(n−2) + δ), see docs/independence.md.
/// Steps are taken from below, and everything else is added up as if nothing were known of its dependence.
/// </summary>
sealed class ArguedDoubt
{
    readonly Assessment assessment;
    readonly Budget? budget;
    readonly bool granted;
    // By the node of the legs of a step: its name among the factors, and what it is worth. What the step needs besides its legs, such as an assumption, stays outside.
    readonly Dictionary<int, string> names = [];
    readonly Dictionary<string, (int Legs, double Worth)> values = [];

    ArguedDoubt(Assessment assessment, Budget? budget, bool granted) => (this.assessment, this.budget, this.granted) = (assessment, budget, granted);

    /// <summary>Null where no step below argues for anything.</summary>
    /// <param name="granted">As if every alternatives step had an independence claim without doubt: what such a claim would be worth.</param>
    public static double? Of(Assessment assessment, int node, Budget? budget, bool granted = false)
    {
        var argued = new ArguedDoubt(assessment, budget, granted);
        foreach (var step in ArguingSteps.Below(assessment, node, granted)) argued.Add(step);
        return argued.names.Count > 0 && argued.Worst(node) is { } worst && DoubtValues.IsNumber(worst) ? worst : null;
    }

    void Add(Step step)
    {
        var formula = assessment.Formula;
        if (formula.Node(step.Address) is not { } node || assessment.Third[node] is not Standing.Holds || LegsOf(step, node) is not { } legs || Value(step, legs) is not { } value) return;
        names.Add(legs, step.Address);
        values.Add(step.Address, (legs, value));
    }

    // The node that counts the legs.
    int? LegsOf(Step step, int node)
    {
        var formula = assessment.Formula;
        if (step.Legs.Length == 0 || formula.Node(step.Legs[0].Address) is not { } leg) return null;
        foreach (var edge in formula.Formula.Inputs(node))
            foreach (var below in formula.Formula.Inputs(edge.Node))
                if (below.Node == leg) return edge.Node;
        return null;
    }

    // What the legs of one step are worth together; null where nothing is argued, or the arguing does not hold or has no number.
    double? Value(Step step, int node)
    {
        if (step.AtLeast?.Value is > 1 || (granted ? 0 : Claimed(step)) is not { } doubt) return null;
        var legs = step.Legs.DistinctBy(l => l.Claim.Value).Select(l => assessment.Formula.Node(l.Address)!.Value).Where(n => assessment.Third[n] is Standing.Holds).ToList();
        if (legs.Count < 2 || Worst(node) is not { } worst) return null;
        var networks = legs.ConvertAll(Network);
        // A ground that one leg has by itself and another within a step that is argued for is shared all the same.
        if (Hides(networks)) networks = legs.ConvertAll(n => Network(n, argued: false));
        if (!networks.TrueForAll(n => n.IsExact)) return null;
        var shared = networks.SelectMany(Used).GroupBy(f => f).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var product = 1.0;
        foreach (var network in networks)
        {
            // What is shared is counted once, beside the legs, so in them it does not fail.
            if (Frontier.Of(network.Network.Dual(), budget) is not { } frontier) return null;
            product *= frontier.Worst([.. network.Factors.Select(f => shared.Contains(f) ? 0 : Doubt(f))]).Value;
        }
        // Many legs and a great doubt make a power that is zero to a double, and nothing over nothing is no number.
        var own = product == 0 ? 0 : product / Math.Pow(1 - doubt, legs.Count - 2);
        return Math.Min(worst, shared.Sum(Doubt) + own + doubt);
    }

    // The doubt of the independence claim; null where there is none that holds, or nobody gave a doubt.
    double? Claimed(Step step) =>
        assessment.Case.Find<Claim>(step.Independent?.Value) is { } claim && assessment.Third[claim.Index] is Standing.Holds && Worst(claim.Index) is { } doubt && DoubtValues.IsNumber(doubt) ? doubt : null;

    double? Worst(int node)
    {
        var network = Network(node);
        return Frontier.Of(network.Network.Dual(), budget)?.Worst([.. network.Factors.Select(Doubt)]).Value;
    }

    BreakNetwork Network(int node) => Network(node, argued: true);

    BreakNetwork Network(int node, bool argued) => new(assessment, [node], 1, DoubtValues.IsGround, replaced: argued ? names : null);

    // Whether a ground comes into these networks in two ways, of which one is a step with what is below it and below its claim of independence.
    bool Hides(List<BreakNetwork> networks)
    {
        var seen = new HashSet<Factor>();
        foreach (var factor in networks.SelectMany(Used).Distinct())
            foreach (var ground in factor.Kind is FactorKind.Argued ? Within(factor.Name) : [factor])
                if (!seen.Add(ground)) return true;
        return false;
    }

    IEnumerable<Factor> Within(string address)
    {
        var claimed = assessment.Case.Find<Claim>(assessment.Case.Find<Claim>(address.Split('/')[0])?.Step?.Independent?.Value);
        int[] nodes = claimed is null ? [values[address].Legs] : [values[address].Legs, claimed.Index];
        return nodes.SelectMany(n => Used(Network(n, argued: false))).Distinct();
    }

    // A factor may have been met without being needed.
    static IEnumerable<Factor> Used(BreakNetwork of)
    {
        for (var n = 0; n < of.Network.Count; n++)
            if (of.Network.Kind(n) is GateKind.Ground) yield return of.Factors[of.Network.Need(n)];
    }

    double Doubt(Factor factor) => factor.Kind is FactorKind.Argued ? values[factor.Name].Worth
        : factor.Ground is { } ground ? GroundDoubt.Of(assessment, assessment.Formula.Grounds[ground]).Value ?? 1 : 0;
}

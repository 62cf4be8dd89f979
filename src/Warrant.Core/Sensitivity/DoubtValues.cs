namespace Warrant.Core;

/// <summary>What the doubts of the grounds make of the doubt of a claim, when nobody knows how they depend on each other.</summary>
public sealed record DoubtValues
{
    /// <summary>The least that the doubts allow; null without a number.</summary>
    public double? Best { get; init; }
    /// <summary>If all grounds were independent: for information only.</summary>
    public double? Independent { get; init; }
    /// <summary>With the independence that is claimed, and the doubt of that claim; null where no independence claim holds.</summary>
    public double? Argued { get; init; }
    /// <summary>The most under any dependence. Null where it is 1, which is no number.</summary>
    public double? Worst { get; init; }
    /// <summary>False where the diagram did not fit the budget: then the worst case is only bounded from above, and nothing else is known.</summary>
    public bool Complete { get; init; } = true;
    /// <summary>What each ground does to the value under independence, by name; empty without a number.</summary>
    public IReadOnlyDictionary<string, Importance> Importances { get; init; } = new Dictionary<string, Importance>();
    /// <summary>The grounds whose weight makes the worst case, the heaviest share first.</summary>
    public IReadOnlyList<DoubtShare> Shares { get; init; } = [];
    /// <summary>Grounds that are needed and have no doubt, so that there is no number.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The value that may meet a criterion: the smaller of worst and argued.</summary>
    public double? Deciding => Argued is { } argued && Worst is { } worst ? Math.Min(argued, worst) : Worst;

    internal static bool IsGround(FactorKind kind) => kind is not (FactorKind.Cause or FactorKind.Waiver);

    /// <param name="node">What is doubted: a node of the formula.</param>
    public static DoubtValues Of(Assessment assessment, int node, Budget? budget = null)
    {
        if (assessment.Third[node] is not Standing.Holds) return new();
        var network = new BreakNetwork(assessment, [node], 1, IsGround);
        var known = network.Factors.ConvertAll(f => f.Ground is { } g ? GroundDoubt.Of(assessment, assessment.Formula.Grounds[g]) : new(0, "not in doubt"));
        var doubts = known.Select(d => d.Value ?? 1).ToArray();
        // Where circles were not followed to the end the network fails more often than the case, so what bounds it bounds the case.
        if (!network.IsExact || Frontier.Of(network.Network.Dual(), budget) is not { } frontier)
            return new() { Complete = false, Worst = GateBounds.Any(network.Network.Dual(), doubts) is var most && IsNumber(most) ? most : null };
        var worst = frontier.Worst(doubts);
        var needed = frontier.Cuts?.Smallest(network.Factors.Count);
        IReadOnlyList<string> missing = [.. network.Factors.Where((_, i) => known[i].Value is null && needed?[i] is null or > 0).Select(f => f.Name).Distinct().Order(StringComparer.Ordinal)];
        if (!IsNumber(worst.Value)) return new() { Missing = missing };
        var (independent, importances) = frontier.Importances(doubts);
        return new()
        {
            Best = Least(assessment, node, budget),
            Independent = independent,
            Argued = ArguedDoubt.Of(assessment, node, budget) is { } argued ? Math.Min(argued, worst.Value) : null,
            Worst = worst.Value,
            Shares = Heaviest(network.Factors, known, worst),
            Missing = missing,
            Importances = network.Factors.Select((f, i) => (f.Name, importances[i])).DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Item2),
        };
    }

    // What has no doubt may be true, and what does not hold may hold after all: both count 0 here.
    static double? Least(Assessment assessment, int node, Budget? budget)
    {
        var network = new BreakNetwork(assessment, [node], 1, IsGround, hopeful: true);
        return !network.IsExact ? null : Frontier.Of(network.Network.Dual(), budget)?.Best([.. network.Factors.Select(f => f.Ground is { } g ? GroundDoubt.Of(assessment, assessment.Formula.Grounds[g]).Value ?? 0 : 0)]).Value;
    }

    /// <summary>A worst case of 1 is printed as no number.</summary>
    internal static bool IsNumber(double worst) => worst < 1 - 1e-12;

    static IReadOnlyList<DoubtShare> Heaviest(List<Factor> factors, List<GroundDoubt> known, Bound worst) =>
    [
        .. factors.Select((f, i) => new DoubtShare(f, known[i], worst.Weights[i] * (known[i].Value ?? 1))).Where(s => s.Share > 0 && s.Doubt.Value is not null)
            .OrderByDescending(s => s.Share).ThenBy(s => s.Factor.Name, StringComparer.Ordinal),
    ];
}

/// <summary>What one ground adds to the worst case.</summary>
/// <param name="Share">Weight times doubt; the shares add up to the worst case.</param>
public sealed record DoubtShare(Factor Factor, GroundDoubt Doubt, double Share);

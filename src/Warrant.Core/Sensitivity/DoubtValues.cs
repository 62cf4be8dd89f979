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
    /// <summary>The grounds whose weight makes the worst case, the heaviest share first.</summary>
    public IReadOnlyList<DoubtShare> Shares { get; init; } = [];
    /// <summary>Grounds that are needed and have no doubt, so that there is no number.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The value that may meet a criterion: the smaller of worst and argued.</summary>
    public double? Deciding => Argued is { } argued && Worst is { } worst ? Math.Min(argued, worst) : Worst;

    static bool IsGround(FactorKind kind) => kind is not (FactorKind.Cause or FactorKind.Waiver);

    /// <param name="node">What is doubted: a node of the formula.</param>
    public static DoubtValues Of(Assessment assessment, int node, Budget? budget = null)
    {
        if (assessment.Third[node] is not Standing.Holds) return new();
        var network = new BreakNetwork(assessment, [node], 1, IsGround, []);
        if (Frontier.Of(network.Network.Dual(), budget) is not { } frontier) return new();
        var known = network.Factors.ConvertAll(f => f.Ground is { } g ? GroundDoubt.Of(assessment, assessment.Formula.Grounds[g]) : new(0, "not in doubt"));
        var doubts = known.Select(d => d.Value ?? 1).ToArray();
        var worst = frontier.Worst(doubts);
        var needed = frontier.Cuts?.Smallest(network.Factors.Count);
        return new()
        {
            Best = IsNumber(worst.Value) ? frontier.Best([.. known.Select(d => d.Value ?? 0)]).Value : null,
            Independent = IsNumber(worst.Value) ? frontier.Probability(doubts) : null,
            Argued = IsNumber(worst.Value) ? ArguedDoubt.Of(assessment, node, budget) : null,
            Worst = IsNumber(worst.Value) ? worst.Value : null,
            Shares = Heaviest(network.Factors, known, worst),
            Missing = [.. network.Factors.Where((_, i) => known[i].Value is null && needed?[i] is null or > 0).Select(f => f.Name).Order(StringComparer.Ordinal)],
        };
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

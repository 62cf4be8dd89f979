namespace Warrant.Core;

/// <summary>
/// A function of grounds, solved: what is asked of it is read off its decision diagram. Say it of failures (true = the whole fails) and <see cref="Cuts"/> are
/// break sets; <see cref="Network.Dual"/> turns a function of what holds into one of failures.
/// </summary>
public sealed class Frontier
{
    readonly Network network;
    readonly Diagram diagram;
    readonly Budget budget;
    MinimalSets? cuts, paths;

    Frontier(Network network, Diagram diagram, Budget budget) => (this.network, this.diagram, this.budget) = (network, diagram, budget);

    /// <summary>Null where the diagram did not fit the budget.</summary>
    public static Frontier? Of(Network network, Budget? budget = null) =>
        DiagramBuilder.Of(network, budget ?? new()) is { } diagram ? new(network, diagram, budget ?? new()) : null;

    /// <summary>How many nodes the diagram has.</summary>
    public int Nodes => diagram.Count;

    /// <summary>
    /// The minimal sets of grounds that make the function true; null where the diagram of them did not fit the budget.
    /// </summary>
    /// <exception cref="InvalidOperationException">The network negates.</exception>
    public MinimalSets? Cuts => cuts ??= Sets(diagram);

    /// <summary>The minimal sets of grounds that keep it false while none of them is true; null where they did not fit the budget.</summary>
    /// <exception cref="InvalidOperationException">The network negates.</exception>
    public MinimalSets? Paths => paths ??= Sets(diagram.Dual());

    /// <summary>The probability that the function is true when its grounds are true independently.</summary>
    /// <param name="probabilities">By ground, between 0 and 1.</param>
    public double Probability(ReadOnlySpan<double> probabilities) => Chances.Up(diagram, probabilities)[diagram.Root];

    /// <summary>By ground: what it weighs, and the probability, from one pass up and one down.</summary>
    /// <inheritdoc cref="Probability" path="/param"/>
    public (double Probability, Importance[] Importances) Importances(ReadOnlySpan<double> probabilities)
    {
        var value = Chances.Up(diagram, probabilities);
        var slopes = Chances.Down(diagram, probabilities, value);
        var importances = new Importance[probabilities.Length];
        for (var i = 0; i < importances.Length; i++) importances[i] = new(value[diagram.Root], probabilities[i], slopes[i]);
        return (value[diagram.Root], importances);
    }

    /// <summary>The sharp upper bound on the probability under every dependence between the grounds, with its proof.</summary>
    /// <inheritdoc cref="Probability" path="/param"/>
    /// <exception cref="InvalidOperationException">The network negates.</exception>
    public Bound Worst(ReadOnlySpan<double> probabilities) => Covering.Of(Coherent(diagram), probabilities, budget.TimeUp);

    /// <summary>The sharp lower bound under every dependence: what the most helpful one leaves.</summary>
    /// <inheritdoc cref="Probability" path="/param"/>
    /// <exception cref="InvalidOperationException">The network negates.</exception>
    public Bound Best(ReadOnlySpan<double> probabilities)
    {
        var others = new double[probabilities.Length];
        for (var i = 0; i < others.Length; i++) others[i] = 1 - probabilities[i];
        var bound = Covering.Of(Coherent(diagram).Dual(), others, budget.TimeUp);
        return bound with { Value = 1 - bound.Value, Attained = 1 - bound.Attained };
    }

    Diagram Coherent(Diagram of) => network.IsCoherent ? of : throw new InvalidOperationException("the network negates, so it has no minimal sets and no worst case");

    MinimalSets? Sets(Diagram of) => SetBuilder.Of(Coherent(of), budget) is { } sets ? new(sets) : null;
}

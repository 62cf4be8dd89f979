namespace Warrant.Core;

/// <summary>A leaf of the formula: what the argument rests on without further support.</summary>
/// <param name="Node">Its node in the formula.</param>
/// <param name="Address">The id or address of the element whose ground it is.</param>
/// <param name="Until">The last day on which it is current; <see cref="DateOnly.MaxValue"/> without an end.</param>
/// <param name="Why">Why it does not hold, or is not current; null where all is well. A sentence without a stop.</param>
public readonly record struct Ground(GroundKind Kind, int Node, string Address, Standing Standing, DateOnly Until, string? Why);

public enum GroundKind
{
    Evidence,
    Assumption,
    /// <summary>Why a step or leg suffices.</summary>
    Warrant,
    /// <summary>The arithmetic of a calculation against its expectation.</summary>
    Calculation,
    /// <summary>Several bounds at once, with one error for all of them.</summary>
    Together,
    /// <summary>An accepted doubt, while the acceptance lasts.</summary>
    Acceptance,
    /// <summary>A challenge that is withdrawn, mended or not cleared.</summary>
    Challenge,
    /// <summary>What a completeness claim was judged over is what the step has.</summary>
    Coverage,
    /// <summary>A claim without a step.</summary>
    Undeveloped,
}

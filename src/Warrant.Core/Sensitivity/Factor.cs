namespace Warrant.Core;

/// <summary>One thing that the answer depends on and that may turn out otherwise.</summary>
/// <param name="Name">The id or address of the element, `kind=value` for a common cause, `WR309 on E4` for a waiver.</param>
/// <param name="Ground">Its place in <see cref="CaseFormula.Grounds"/>; null for what is no ground, such as a cause or a waiver.</param>
public sealed record Factor(FactorKind Kind, string Name, int? Ground)
{
    /// <summary>The name for people: as the name, but an artefact that several items share is told by its path.</summary>
    public string Label { get; init; } = Name;

    /// <summary>Evidence, assumptions and common causes: what depth is counted over.</summary>
    public bool IsOfTheWorld => Frontiers.IsOfTheWorld(Kind);
}

public enum FactorKind
{
    Evidence,
    Assumption,
    /// <summary>Something that two legs have in common.</summary>
    Cause,
    Warrant,
    /// <summary>An accepted doubt.</summary>
    Acceptance,
    Waiver,
    /// <summary>An alternatives step with the doubt that its independence claim argues.</summary>
    Argued,
    /// <summary>At a no: an element, step or leg that does not hold of itself, for want of a ground or because of findings on it.</summary>
    Lack,
}

namespace Warrant.Core;

/// <summary>The formula of a case with the names of its nodes. The node of an element has the element's number.</summary>
public sealed class CaseFormula
{
    internal CaseFormula(SafetyCase safetyCase, FormulaBuilder builder)
    {
        Case = safetyCase;
        Formula = builder.Build();
        (Grounds, Root, Steps, Owners) = (builder.Grounds, builder.Root, builder.Steps, [.. builder.Owners]);
        Legs = builder.Legs;
        OpenWithGrounds = builder.OpenWithGrounds;
        Faults = builder.Faults;
        groundAt = new int[Formula.Count];
        for (var i = 0; i < Grounds.Count; i++) groundAt[Grounds[i].Node] = i + 1;
    }

    readonly int[] groundAt;

    public SafetyCase Case { get; }
    public Formula Formula { get; }
    public IReadOnlyList<Ground> Grounds { get; }
    /// <summary>The case as a whole: its top claim, the decision's system and deployment assumptions.</summary>
    public int Root { get; }
    /// <summary>The node of each claim's step by the claim's number; -1 where there is none.</summary>
    internal int[] Steps { get; }
    internal IReadOnlyDictionary<string, int> Legs { get; }
    /// <summary>Challenges, by node, that fail once one of their grounds holds.</summary>
    internal IReadOnlyDictionary<int, int[]> OpenWithGrounds { get; }
    /// <summary>Of a log that others are compared with, by its node, the node that an error on it makes unknown, for it and for them.</summary>
    internal IReadOnlyDictionary<int, int> Faults { get; }
    // The address of each node beyond the elements: that of the step, leg or element it belongs to.
    internal string?[] Owners { get; }

    /// <summary>The ground of a leaf, if the node is one.</summary>
    public Ground? GroundOf(int node) => groundAt[node] > 0 ? Grounds[groundAt[node] - 1] : null;

    /// <summary>The place in <see cref="Grounds"/> of the ground that a leaf is; -1 for a node that is none.</summary>
    internal int GroundAt(int node) => groundAt[node] - 1;

    /// <summary>The node of an element, step or leg; null where the address names none, or something that is no part of the argument.</summary>
    public int? Node(string address)
    {
        var slash = address.IndexOf('/');
        if (slash < 0) return Case[address] is { } e && IsPart(e) ? e.Index : null;
        if (Legs.TryGetValue(address, out var leg)) return leg;
        return address.AsSpan(slash) is "/step" && Case[address[..slash]] is Claim claim && Steps[claim.Index] >= 0 ? Steps[claim.Index] : null;
    }

    /// <summary>The id or address of the element, step or leg to which a node belongs; null for the case as a whole.</summary>
    public string? Address(int node) => node < Case.Elements.Count ? Case.Elements[node].Id : Owners[node - Case.Elements.Count];

    /// <summary>How every node stands, given how every ground does.</summary>
    public Standing[] Evaluate(Func<Ground, Standing> stands, bool[]? blocked = null, bool[]? held = null)
    {
        var leaves = new Standing[Formula.Count];
        foreach (var ground in Grounds) leaves[ground.Node] = stands(ground);
        return Formula.Evaluate(leaves, blocked, Shown, [.. OpenWithGrounds.Keys], held);
    }

    bool Shown(int challenge, bool[] holds)
    {
        foreach (var ground in OpenWithGrounds[challenge])
            if (holds[ground]) return true;
        return false;
    }

    static bool IsPart(Element e) => e is not (Person or Trigger);
}

namespace Warrant.Core;

/// <summary>
/// The system each claim is about: the decision's, unless a substitution above it says `from`. Side-claims and bridges of such a
/// substitution speak of both systems.
/// </summary>
public sealed class Scopes
{
    // By the number of the claim; a scope without a system is none.
    readonly Scope[] byClaim;
    readonly List<ScopeClash> clashes = [];
    readonly HashSet<Span> told = [];
    readonly ILookup<string, Challenge> attacks;
    // The challenges whose answer takes the system of a target that is known by now.
    readonly Queue<Challenge> waiting = [];

    internal Scopes(SafetyCase safetyCase)
    {
        byClaim = new Scope[safetyCase.Elements.Count];
        attacks = safetyCase.Challenges.Where(c => c.Target is not null && c.Answer is not null).ToLookup(c => c.Target!.Value.Value.Split('/')[0]);
        if (safetyCase.TopClaim is { } top && safetyCase.Decision?.System is { } system) Spread(safetyCase, top, new(system.Value, null));
        foreach (var target in attacks)
            if (safetyCase[target.Key] is not Claim)
                foreach (var challenge in target) waiting.Enqueue(challenge);
        // An answer may be challenged in its turn, wherever in the files that challenge stands.
        while (waiting.TryDequeue(out var challenge))
            if (safetyCase.Find<Claim>(challenge.Answer!.Value.Value) is { } answer && Target(safetyCase, challenge.Target!.Value.Value) is { } scope)
                Spread(safetyCase, answer, scope, challenge.Answer.Value.At);
    }

    /// <summary>Null for a claim that is not reached.</summary>
    public Scope? Of(Claim claim) => byClaim[claim.Index] is { System: not null } scope ? scope : null;

    /// <summary>Claims reached under two systems, and the reference that reaches them the second time.</summary>
    public IReadOnlyList<ScopeClash> Clashes => clashes;

    void Spread(SafetyCase safetyCase, Claim from, Scope scope, Span? named = null)
    {
        var todo = new Stack<(Claim, Scope, Span)>([(from, scope, named ?? from.At)]);
        while (todo.TryPop(out var next))
        {
            var (claim, about, at) = next;
            if (byClaim[claim.Index] is { System: not null } before)
            {
                var agrees = before.Agrees(about);
                if (!agrees && told.Add(at)) clashes.Add(new(claim, at, before, about));
                // What speaks of two systems, and elsewhere has to show something of one, is about that one, and so is what it rests on.
                if (!agrees || before.Other is null || about.Other is not null) continue;
            }
            byClaim[claim.Index] = about;
            if (attacks.Count > 0) foreach (var challenge in attacks[claim.Id]) waiting.Enqueue(challenge);
            if (claim.Step is not { } step) continue;
            var inner = step.From is { } other && safetyCase.Find<SystemConfiguration>(other.Value) is not null ? new Scope(other.Value, null) : about;
            foreach (var premise in step.Premises) Push(premise, inner);
            foreach (var leg in step.Legs) Push(leg.Claim, inner);
            var sides = inner == about ? about : new Scope(about.System, inner.System);
            foreach (var side in step.Sides) Push(side.Value, sides);
            foreach (var bridge in step.Bridges) Push(bridge.Value, sides);
            if (step.Independent is { } independent) Push(independent, about);
        }

        void Push(Placed<string> id, Scope about)
        {
            if (safetyCase.Find<Claim>(id.Value) is { } claim) todo.Push((claim, about, id.At));
        }
    }

    Scope? Target(SafetyCase safetyCase, string target) => safetyCase[target.Split('/')[0]] switch
    {
        Claim claim => Of(claim),
        EvidenceItem { System: { } system } => new Scope(system.Value, safetyCase.Decision?.System?.Value),
        _ => safetyCase.Decision?.System is { } system ? new Scope(system.Value, null) : null,
    };
}

/// <summary>The system a claim is about; two where it speaks of how one stands for the other.</summary>
public readonly record struct Scope(string System, string? Other)
{
    public bool Has(string system) => System == system || Other == system;

    public bool Agrees(Scope other) => Has(other.System) && (other.Other is null || Has(other.Other)) || other.Has(System) && (Other is null || other.Has(Other));

    public override string ToString() => Other is null ? $"`{System}`" : $"`{System}` and `{Other}`";
}

public readonly record struct ScopeClash(Claim Claim, Span At, Scope First, Scope Second);

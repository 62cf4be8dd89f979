namespace Warrant.Core;

/// <summary>What a rule may look at: the case, what was observed, and how everything stands without regard to findings.</summary>
public sealed class Inspection(SafetyCase safetyCase, Facts facts, CaseFormula formula, Standing[] first, Standing[] second, DateOnly asOf)
{
    HashSet<string>? used;
    Scopes? scopes;

    public SafetyCase Case => safetyCase;
    public Facts Facts => facts;
    public DateOnly AsOf => asOf;
    public CaseFormula Formula => formula;

    /// <summary>How the nodes stand as the files say.</summary>
    public Standing[] First => first;
    /// <summary>The same with every stale ground unknown.</summary>
    public Standing[] Second => second;

    /// <summary>The ids of what the case uses; see <see cref="Reach.Used"/>.</summary>
    public HashSet<string> Used => used ??= Reach.Used(safetyCase);

    /// <summary>The system that each claim is about.</summary>
    public Scopes Scopes => scopes ??= new Scopes(safetyCase);

    public Standing Standing(Element element) => first[element.Index];

    public bool Exists(Challenge challenge) => challenge.On is not { } on || on.Value <= asOf;
}

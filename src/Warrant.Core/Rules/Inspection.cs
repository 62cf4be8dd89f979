namespace Warrant.Core;

/// <summary>What a rule may look at: the case, what was observed, and how everything stands without regard to findings.</summary>
public sealed class Inspection(SafetyCase safetyCase, Facts facts, CaseFormula formula, Standing[] first, Standing[] second, DateOnly asOf)
{
    // Rules of a large case are checked side by side, so what they share is made once, by whoever comes first.
    readonly Lazy<ElementSet> used = new(() => Reach.Used(safetyCase));
    readonly Lazy<Scopes> scopes = new(() => new Scopes(safetyCase));
    readonly Lazy<IReadOnlyList<References.Reference>> references = new(() => Warrant.Core.References.All(safetyCase));
    readonly Lazy<Supporters> supporters = new(() => new Supporters(safetyCase));

    List<Charged>? charges;
    object? chargesLock;
    Sensitivity? sensitivity;

    /// <summary>The third reading, for rules that ask of its frontiers; null for all others.</summary>
    public Assessment? After { get; private init; }

    /// <summary>What the yes hangs on; null at a no, and before the third reading.</summary>
    public Sensitivity? Sensitivity => After is null ? null : sensitivity ??= Core.Sensitivity.Of(After);

    /// <summary>The same, after the third reading.</summary>
    public static Inspection Last(Assessment assessment) =>
        new(assessment.Case, assessment.Facts, assessment.Formula, assessment.First, assessment.Second, assessment.AsOf) { After = assessment };

    public SafetyCase Case => safetyCase;
    public Facts Facts => facts;
    public DateOnly AsOf => asOf;
    public CaseFormula Formula => formula;

    /// <summary>How the nodes stand as the files say.</summary>
    public Standing[] First => first;
    /// <summary>The same with every stale ground unknown.</summary>
    public Standing[] Second => second;

    /// <summary>Whether the case uses an element; see <see cref="Reach.Used"/>.</summary>
    public bool Uses(Element element) => used.Value.Contains(element);

    public bool Uses(string id) => safetyCase[id] is { } element && Uses(element);

    /// <summary>Every place where one thing names another.</summary>
    internal IReadOnlyList<References.Reference> References => references.Value;

    /// <summary>What each claim rests on.</summary>
    internal Supporters Supporters => supporters.Value;

    /// <summary>What the claims ask of each evidence item.</summary>
    internal IReadOnlyList<Charged> Charges => LazyInitializer.EnsureInitialized(ref charges, ref chargesLock, () => Core.Charges.All(safetyCase, Uses));

    /// <summary>The system that each claim is about.</summary>
    public Scopes Scopes => scopes.Value;

    public Standing Standing(Element element) => first[element.Index];

    public bool Exists(Challenge challenge) => challenge.On is not { } on || on.Value <= asOf;
}

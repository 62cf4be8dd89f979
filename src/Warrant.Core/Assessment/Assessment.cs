namespace Warrant.Core;

/// <summary>Everything that can be said of a case on one day.</summary>
public sealed record Assessment
{
    public required SafetyCase Case { get; init; }
    public required DateOnly AsOf { get; init; }
    public required Facts Facts { get; init; }
    public required CaseFormula Formula { get; init; }
    /// <summary>As it stands, by node.</summary>
    public required Standing[] First { get; init; }
    /// <summary>With every stale ground unknown.</summary>
    public required Standing[] Second { get; init; }
    /// <summary>Besides, with every element that carries an unwaived error unknown.</summary>
    public required Standing[] Third { get; init; }
    /// <summary>The nodes that are unknown the third time because of an error on their element.</summary>
    public required bool[] Blocked { get; init; }
    /// <summary>In source order, severities as they are after the third reading.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
    public Forecast? Forecast { get; init; }
    /// <summary>What the yes hangs on; null at no, or where the case is too large to ask by the way.</summary>
    public Sensitivity? Sensitivity { get; init; }
    /// <summary>Why the answer is no, from the top down; empty at yes.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Something of a case could be read; otherwise there is no answer, not even a no.</summary>
    public bool Readable => Case.Elements.Count > 0 || Case.Id is not null || Case.Title is not null || Case.Top is not null || Case.Decision is not null;

    /// <summary>Yes if and only if the case as a whole holds the third time.</summary>
    public bool Yes => Third[Formula.Root] is Standing.Holds;

    public Verdict Verdict => First[Formula.Root] switch
    {
        Standing.Holds => Verdict.Supported,
        Standing.Fails => Verdict.Refuted,
        _ => Verdict.NotShown,
    };

    /// <summary>What held only as it stands is stale.</summary>
    public bool IsStale(int node) => First[node] is Standing.Holds && Second[node] is not Standing.Holds;

    public bool Stale => IsStale(Formula.Root);

    /// <summary>Findings set aside by a waiver that counts.</summary>
    public int Waived => Findings.Count(f => f.WaivedBy is not null);

    /// <summary>What happened after the latest decision of the record and nobody has dealt with, in the order of the record.</summary>
    public IEnumerable<LaterHappening> Undealt => Reopened.Undealt(Case, Facts.Record, AsOf);

    /// <summary>The last day on which a ground counts if nothing changes. For an assumption on a reason that is no later than the day by which its monitor has to report for the first time.</summary>
    public DateOnly LastDay(Ground ground) =>
        Case[ground.Address] is Assumption assumption && Case.Find<Monitor>(assumption.Monitor?.Value) is { } monitor && SilentMonitor.FirstDue(Facts.Record, monitor, AsOf) is { } due && due < ground.Until ? due : ground.Until;

    /// <summary>The codes of the errors that stand between the case and a yes.</summary>
    public IReadOnlyList<string> BlockedBy => [.. Findings.Where(f => f.Severity is Severity.Error && f.WaivedBy is null).Select(f => f.Rule.Code).Distinct().Order(StringComparer.Ordinal)];
}

public enum Verdict { NotShown, Supported, Refuted }

/// <summary>Until when a yes stays one if nothing changes.</summary>
/// <param name="YesUntil">The last day, inclusive; null if nothing in the case ever ends it.</param>
/// <param name="EndedBy">The grounds that end it; `decision` where it is the decision's own end.</param>
/// <param name="RenewedUntil">The last day if just these were renewed.</param>
public sealed record Forecast(DateOnly? YesUntil, IReadOnlyList<string> EndedBy, DateOnly? RenewedUntil);

/// <summary>Why one element does not hold in the third reading.</summary>
/// <param name="Element">An id; that of the case, for the case as a whole.</param>
/// <param name="Because">Ids and addresses of what it lacks, and the codes of findings on it.</param>
/// <param name="Text">What is wrong with its own grounds, a sentence without a stop each.</param>
public sealed record Reason(string Element, IReadOnlyList<string> Because, IReadOnlyList<string> Text);

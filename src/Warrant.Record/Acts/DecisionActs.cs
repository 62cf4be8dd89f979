namespace Warrant.Record;

/// <summary>A decision on the version of a baseline, by whoever signs.</summary>
/// <param name="Outcome">`approve`, `approve-with-conditions`, `defer` or `refuse`.</param>
/// <param name="Baseline">The sequence number of the baseline.</param>
/// <param name="Until">The last day on which it is in force.</param>
/// <param name="WouldFlip">What would have changed the decision.</param>
public sealed record DecisionTaken(
    string Outcome, long Baseline, string Question, string Action, SystemFields System, DateOnly Until, IReadOnlyList<string> Criteria, IReadOnlyList<ResidualRisk> Risks,
    IReadOnlyList<Condition> Conditions, IReadOnlyList<string> WouldFlip, IReadOnlyList<Dissent> Dissent, string? Because = null) : ActBody;

public sealed record ResidualRisk(string Id, string Text, string AcceptedBy);

/// <param name="Due">The last day on which it may be unmet.</param>
public sealed record Condition(string Id, string Text, string Owner, DateOnly Due);

/// <param name="Decision">The sequence number of the decision.</param>
public sealed record ConditionMet(long Decision, string Id, string Because) : ActBody;

/// <summary>Something about a system changed.</summary>
/// <param name="Changed">Fields of the system.</param>
public sealed record SystemChanged(string System, string Text, DateOnly On, IReadOnlyList<string> Changed) : ActBody;

public sealed record IncidentReported(string System, string Text, DateOnly On) : ActBody;

/// <param name="Finding">The code of a rule.</param>
public sealed record WaiverGranted(string Finding, string Element, string Because, DateOnly Until) : ActBody;

public sealed record Suspended(string Because) : ActBody;

public sealed record Reinstated(string Because) : ActBody;

/// <summary>The decision is void from now on, for good.</summary>
public sealed record Revoked(long Decision, string Because) : ActBody;

/// <summary>Another decision takes the place of one.</summary>
/// <param name="Successor">The sequence number of the decision that counts now.</param>
public sealed record Superseded(long Decision, long Successor) : ActBody;

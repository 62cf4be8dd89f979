namespace Warrant.Core;

/// <summary>What the record of a case says up to a day, as data. Whoever reads the record fills it, once it verified.</summary>
public sealed record RecordFacts
{
    /// <summary>Why the record does not verify, a sentence without a stop each; then nothing else here is filled.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
    /// <summary>The day of its first act.</summary>
    public DateOnly Began { get; init; }
    /// <summary>By id: those that acts are about.</summary>
    public IReadOnlyDictionary<string, RecordedChallenge> Challenges { get; init; } = new Dictionary<string, RecordedChallenge>();
    /// <summary>The changes of systems, in the order of the record.</summary>
    public IReadOnlyList<RecordedEvent> Events { get; init; } = [];
    public IReadOnlyList<RecordedWaiver> Waivers { get; init; } = [];
    /// <summary>In the order of the record.</summary>
    public IReadOnlyList<SealedExpectation> Expectations { get; init; } = [];
    /// <summary>In the order of the record.</summary>
    public IReadOnlyList<AttestedMeasurement> Attested { get; init; } = [];
    /// <summary>False where only artefacts that are here may count: what is attested then speaks against the case, and never for it.</summary>
    public bool AttestedCounts { get; init; } = true;
    /// <summary>In the order in which they were opened.</summary>
    public IReadOnlyList<RecordedReview> Reviews { get; init; } = [];
    /// <summary>The latest decision; null where nobody has decided.</summary>
    public RecordedDecision? Decision { get; init; }
    /// <summary>Events and incidents after the latest decision that no act has dealt with; of an event the files may still say that it is done.</summary>
    public IReadOnlyList<LaterHappening> Later { get; init; } = [];
}

/// <summary>A challenge as the acts about it leave it.</summary>
/// <param name="Raised">The number of the act that raised it.</param>
/// <param name="On">The day on which it was raised.</param>
/// <param name="Attack">`rebuts`, `undercuts` or `undermines`.</param>
/// <param name="Answer">The claim that answers it, where it is answered.</param>
/// <param name="Agreed">Who agreed with what closes it, whoever withdrew it included.</param>
/// <param name="AcceptedBy">Who accepted it, where it is accepted.</param>
/// <param name="AcceptedUntil">The last day of that.</param>
public sealed record RecordedChallenge(
    string Id, long Raised, string RaisedBy, DateOnly On, string Attack, string Target, IReadOnlyList<string> Grounds, ChallengeStatus Status,
    string? Answer, IReadOnlyList<string> Agreed, string? AcceptedBy, DateOnly? AcceptedUntil);

/// <param name="Changed">The fields of the system that changed.</param>
public sealed record RecordedEvent(long Act, DateOnly On, string System, string Text, IReadOnlyList<string> Changed);

public sealed record RecordedWaiver(string Code, string Element, string GrantedBy, DateOnly Until);

/// <summary>What an evaluation had to show, and the day on which that was sealed.</summary>
/// <param name="Expect">The keys of `expect` as text.</param>
/// <param name="Measure">The keys of `measure` as text.</param>
public sealed record SealedExpectation(string Evidence, long Act, DateOnly On, IReadOnlyDictionary<string, string> Measure, IReadOnlyDictionary<string, string> Expect, int PlannedSamples);

/// <summary>What a custodian read in a log that may not leave its place.</summary>
/// <param name="On">The day on which it was signed.</param>
/// <param name="Digest">Of the log, `sha256:…`.</param>
/// <param name="Events">How many of the samples count: from 0 to as many as there are.</param>
public sealed record AttestedMeasurement(string Evidence, string By, DateOnly On, string Digest, IReadOnlyDictionary<string, string> Measure, int Samples, int Events);

/// <param name="Submitted">Null while it is open.</param>
/// <param name="Version">The case digest of what was reviewed.</param>
/// <param name="Findings">How many were made.</param>
/// <param name="Conflicts">In words; empty where nobody said.</param>
public sealed record RecordedReview(string Id, string Reviewer, string Access, long? Submitted, string Version, int Independence, string Conflicts, int Findings);

/// <param name="Version">The case digest of what was decided.</param>
/// <param name="Needed">How independent a review its action needs, 0 to 3.</param>
/// <param name="IsCurrent">The files are still the decided version.</param>
public sealed record RecordedDecision(long Act, DateOnly On, string By, string Outcome, string Version, int Needed, bool IsCurrent)
{
    public bool Approves => Outcome is "approve" or "approve-with-conditions";

    /// <summary>Why, in the decider's words; null where nothing was said.</summary>
    public string? Because { get; init; }
    public IReadOnlyList<RecordedCondition> Conditions { get; init; } = [];
    /// <summary>What would have changed it, in words.</summary>
    public IReadOnlyList<string> WouldFlip { get; init; } = [];
    /// <summary>Who did not agree, and why.</summary>
    public IReadOnlyList<(string By, string Text)> Dissent { get; init; } = [];
    /// <summary>The last day on which it is in force.</summary>
    public DateOnly Until { get; init; }
    /// <summary>What took an approval out of force before its last day; null while nothing has.</summary>
    public DecisionStop? Stop { get; init; }
}

/// <param name="What">`revoked` or `suspended`.</param>
/// <param name="Because">In the words of who did it.</param>
public sealed record DecisionStop(string What, DateOnly On, string By, string Because);

/// <summary>What had to be done besides.</summary>
/// <param name="Due">The last day on which it may be unmet.</param>
public sealed record RecordedCondition(string Id, string Text, string Owner, DateOnly Due, bool Met);

/// <param name="What">`event` or `incident`.</param>
public sealed record LaterHappening(string What, long Act, DateOnly On, string Text);

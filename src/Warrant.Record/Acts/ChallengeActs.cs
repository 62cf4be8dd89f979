namespace Warrant.Record;

/// <summary>What is done about a challenge, by its id.</summary>
public abstract record ChallengeAct(string Id) : ActBody;

/// <summary>A doubt about the case, raised by whoever signs.</summary>
/// <param name="Attack">`rebuts`, `undercuts` or `undermines`.</param>
/// <param name="Target">An id or an address.</param>
/// <param name="Grounds">Evidence or claims that show it; may be none.</param>
public sealed record ChallengeRaised(string Id, string Text, string Attack, string Target, IReadOnlyList<string> Grounds) : ChallengeAct(Id);

/// <param name="Outcome">`stands`: it counts as open from now on. `no-bearing`: it does not touch what was decided.</param>
public sealed record ChallengeTriaged(string Id, string Outcome, string Because) : ChallengeAct(Id);

/// <param name="Answer">The claim that answers it.</param>
public sealed record ChallengeAnswered(string Id, string Answer) : ChallengeAct(Id);

/// <summary>The raiser or a reviewer agrees with an answer or a mending.</summary>
public sealed record ChallengeAgreed(string Id) : ChallengeAct(Id);

public sealed record ChallengeSustained(string Id, string Because) : ChallengeAct(Id);

public sealed record ChallengeAccepted(string Id, string Because, string Consequence, DateOnly Until) : ChallengeAct(Id);

/// <summary>Only its raiser can withdraw a challenge.</summary>
public sealed record ChallengeWithdrawn(string Id, string Because) : ChallengeAct(Id);

/// <summary>Its target was changed. The version before stays as it was.</summary>
public sealed record ChallengeMended(string Id, string Because) : ChallengeAct(Id);

namespace Warrant.Record;

/// <summary>Who may do what to a challenge: nobody closes one on their own work.</summary>
static class ChallengeRules
{
    public static string? Refusal(RecordState before, Act act, ChallengeAct body)
    {
        var story = before.Challenges.GetValueOrDefault(body.Id);
        if (body is ChallengeRaised raised)
            return story?.Raised is not null ? $"there is a challenge `{body.Id}` already"
                : raised.Attack is not ("rebuts" or "undercuts" or "undermines") ? "a challenge rebuts, undercuts or undermines"
                : null;
        if (story?.Raised is not { } start) return $"no challenge `{body.Id}` was raised in the record";
        if (story.Standing?.Body is ChallengeWithdrawn) return $"the challenge `{body.Id}` was withdrawn";
        return body switch
        {
            ChallengeTriaged t => !RoleRules.IsTriage(t.Outcome) ? "a triage finds that a challenge `stands` or has `no-bearing`"
                : story.Triage is not null ? $"the challenge `{body.Id}` was triaged already"
                : Other(before, act, "a triage"),
            ChallengeAgreed => story.Standing?.Body is not (ChallengeAnswered or ChallengeMended) ? "there is no answer and no mending to agree with"
                : story.Standing.By == act.By ? "nobody agrees with their own answer"
                : act.By == start.By ? null : RoleRules.NeedsOther(before, act, "an agreement", "reviewer", "red-team"),
            ChallengeWithdrawn => act.By == start.By ? Other(before, act, "a withdrawal") : $"only `{start.By}`, who raised it, can withdraw it",
            ChallengeAccepted => story.Acts.Any(a => a.Body is ChallengeSustained) ? "it was sustained, and only an open doubt can be accepted"
                : RoleRules.NeedsOther(before, act, "an acceptance", "risk-acceptor", "decision-maker"),
            ChallengeSustained => RoleRules.NeedsOther(before, act, "a finding that a challenge is right", "reviewer", "red-team", "decision-maker"),
            // A writer may answer or mend; that closes nothing for the gate until somebody else agrees.
            ChallengeAnswered or ChallengeMended => null,
            _ => null,
        };
    }

    static string? Other(RecordState before, Act act, string what) => before.IsWriter(act.By) ? $"`{act.By}` wrote parts of the case, and {what} must come from somebody who did not" : null;
}

namespace Warrant.Core;

static class UnrecordedClosure
{
    public static readonly Rule Rule = new("WR506", "unrecorded-closure", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Facts.Record is not { Problems.Count: 0 } record) yield break;
        foreach (var recorded in record.Challenges.Values)
            if (on.Case.Find<Challenge>(recorded.Id) is { } challenge && Ahead(challenge, recorded) is var (at, why))
                yield return Rule.Find(at, Doubts.Carrier(on, challenge), $"{why}, so it counts as the record has it", $"`warrant challenge` records what is done about `{recorded.Id}`, signed by who does it");
        foreach (var waiver in on.Case.Waivers)
            if (waiver.Code is { } code && waiver.Element is { } element && !Waiving.IsRecorded(record, waiver))
                yield return Rule.Find(waiver.At, on.Formula.Node(element.Value) is null ? null : element.Value,
                    $"the files waive {code.Value} on `{element.Value}`, and the record holds no such waiver", $"`warrant waive {code.Value} {element.Value}` records it, signed by who grants it");
    }

    // Where the file runs ahead of the record, and how; null where it says no better of the challenge than the record.
    static (Span At, string Why)? Ahead(Challenge challenge, RecordedChallenge recorded)
    {
        var at = Doubts.StatusAt(challenge);
        if (challenge.Status is ChallengeStatus.Open or ChallengeStatus.Sustained) return null;
        if (challenge.Status != recorded.Status) return (at, $"the files say that `{challenge.Id}` is {challenge.StatusWord?.Value}, and in the record it is {recorded.Status.ToString().ToLowerInvariant()}");
        if (challenge.Status is ChallengeStatus.Answered && challenge.Answer?.Value != recorded.Answer)
            return (challenge.Answer?.At ?? at, $"`{challenge.Id}` is answered by `{recorded.Answer}` in the record, and by something else in the files");
        if (challenge.Acceptance is { } acceptance && challenge.Status is ChallengeStatus.Accepted)
        {
            if (acceptance.By?.Value != recorded.AcceptedBy) return (acceptance.By?.At ?? at, $"`{recorded.AcceptedBy}` accepted `{challenge.Id}`, and the files name somebody else");
            if (acceptance.Until?.Value > recorded.AcceptedUntil) return (acceptance.Until!.Value.At, $"`{challenge.Id}` is accepted until {recorded.AcceptedUntil:yyyy-MM-dd} in the record, and for longer in the files");
        }
        if (challenge.AgreedBy is { } by && challenge.Status is not ChallengeStatus.Accepted && !recorded.Agreed.Contains(by.Value))
            return (by.At, $"the files say that `{by.Value}` agrees with how `{challenge.Id}` was closed, and the record does not");
        return null;
    }
}

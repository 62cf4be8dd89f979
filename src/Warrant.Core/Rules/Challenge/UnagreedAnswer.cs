namespace Warrant.Core;

static class UnagreedAnswer
{
    public static readonly Rule Rule = new("WR507", "unagreed-answer", Severity.Warning, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var challenge in Doubts.InUse(on))
        {
            if (challenge.Status is not (ChallengeStatus.Answered or ChallengeStatus.Mended or ChallengeStatus.Withdrawn)) continue;
            var word = challenge.StatusWord?.Value;
            // What the files say of an agreement that the record does not hold, WR506 tells.
            if (on.Facts.Record?.Challenges.GetValueOrDefault(challenge.Id) is { } recorded && (recorded.Agreed.Count > 0 || challenge.AgreedBy is not null)) continue;
            if (challenge.AgreedBy is not { } by)
                yield return Find(challenge, Doubts.StatusAt(challenge), $"`{challenge.Id}` is {word}, and nobody is named who agrees (`agreed-by`)");
            else if (by.Value != challenge.RaisedBy?.Value && !Doubts.IsOther(on.Case, by))
                yield return Find(challenge, by.At, on.Case.IsWriter(by.Value)
                    ? $"`{challenge.Id}` is {word} and only `{by.Value}` agrees, who is a writer of the case"
                    : $"`{challenge.Id}` is {word} and only `{by.Value}` agrees, whom nobody knows");
        }

        Finding Find(Challenge challenge, Span at, string message) =>
            Rule.Find(at, Doubts.Carrier(on, challenge), message, $"ask {(Doubts.IsOther(on.Case, challenge.RaisedBy) ? $"`{challenge.RaisedBy!.Value.Value}`, who raised it, or " : "")}somebody who did not write the case");
    }
}

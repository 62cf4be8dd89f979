namespace Warrant.Core;

static class SelfAnswered
{
    public static readonly Rule Rule = new("WR503", "self-answered", Severity.Error, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var challenge in Doubts.InUse(on))
        {
            if (challenge.Status is not (ChallengeStatus.Answered or ChallengeStatus.Mended or ChallengeStatus.Withdrawn)) continue;
            // Who raised it and who agrees is what was signed, where it was.
            var recorded = on.Facts.Record?.Challenges.GetValueOrDefault(challenge.Id);
            if ((recorded?.RaisedBy ?? challenge.RaisedBy?.Value) is not { } raiser || !WroteTarget(on.Case, challenge, raiser)) continue;
            if (recorded is null ? Doubts.IsOther(on.Case, challenge.AgreedBy) : recorded.Agreed.Any(a => Doubts.IsOther(on.Case, a))) continue;
            yield return Rule.Find(Doubts.StatusAt(challenge), Doubts.Carrier(on, challenge),
                $"`{raiser}` wrote what `{challenge.Id}` attacks, raised it and closed it as {challenge.StatusWord?.Value}, so nobody else ever doubted",
                "let somebody who is not a writer agree: `agreed-by`");
        }
    }

    // A claim may name its own writer; what names none was written by all of them.
    static bool WroteTarget(SafetyCase safetyCase, Challenge challenge, string person) =>
        challenge.Target is { } target && safetyCase.Find<Claim>(target.Value.Split('/')[0])?.Writer is { } writer ? safetyCase.AreOne(writer.Value, person) : safetyCase.IsWriter(person);
}

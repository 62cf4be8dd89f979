namespace Warrant.Core;

/// <summary>What only shows when the values of an element are seen together; each value by itself was checked against the key table.</summary>
static class TogetherCheck
{
    public static void Run(Element element, List<Finding> findings)
    {
        switch (element)
        {
            case Claim claim:
                findings.AddRange(Development(claim));
                if (claim.Step is { } step) StepCheck.Run(step, findings);
                break;
            case EvidenceItem evidence:
                findings.AddRange(Measure(evidence));
                findings.AddRange(ExpectCheck.Find(evidence.Node, evidence.Id, evidence.Measure?.Range));
                break;
            case Assumption assumption:
                if (assumption.Node["because"] is null && assumption.Node["monitor"] is null)
                    findings.Add(MissingKey.Because(assumption.At, assumption.Id, "an assumption needs a reason or a monitor: `because` or `monitor` is missing"));
                break;
            case Challenge challenge:
                findings.AddRange(Target(challenge));
                // A claim that answers is asked for by the status alone, so no table of keys misses it.
                if (challenge.Status is ChallengeStatus.Answered && !UnknownKey.Stands("answer", ArgumentKeys.Challenge, challenge.Node))
                    findings.Add(MissingKey.Because(challenge.StatusWord!.Value.At, challenge.Id, $"`{challenge.Id}` is answered, and nothing says by what: `answer` is missing", "name a claim with a step of its own: `answer: C7`"));
                break;
        }
    }

    static IEnumerable<Finding> Development(Claim claim)
    {
        var stepped = claim.Node["step"] is not null;
        if (stepped && claim.Undeveloped is { } at)
            yield return WrongValue.Because(at, claim.Id, $"`{claim.Id}` has a step and is marked as `undeveloped`, so nobody can say which one counts", "take one of them out");
        // What belongs into the step and stands beside it, or is misspelt, has a finding that says so.
        if (!stepped && claim.Undeveloped is null && !claim.Node.Entries.Any(e => UnknownKey.IsOfStep(e.Key.Value)))
            yield return MissingKey.Because(claim.At, claim.Id, "a claim needs a `step`, or the word that it is `undeveloped`",
                "step: { evidence: how it is shown, because: why that suffices, premises: [E1] }, or undeveloped: true");
    }

    static IEnumerable<Finding> Measure(EvidenceItem evidence)
    {
        if (new Fields(evidence.Node).Inner("measure") is not { } measure || MeasureReading.Read(measure) is not { Problem: { } problem, Key: { } key }) yield break;
        yield return WrongValue.Because((measure.Text(key) ?? measure.Text("value"))?.At ?? measure.Map.At, evidence.Id, problem);
    }

    // A challenge without one clear target would hang in the air and block nothing, so the finding is on the case as a whole.
    static IEnumerable<Finding> Target(Challenge challenge)
    {
        var named = challenge.Node.Entries.Where(e => ArgumentKeys.Attacks.Contains(e.Key.Value)).Select(e => e.Key).ToList();
        // What is misspelt was told of, and that is on the case as a whole too.
        if (named.Count == 0 && !challenge.Node.Entries.Any(e => ((MapShape)ArgumentKeys.Challenge)[e.Key.Value] is null && UnknownKey.Attacks(e.Key.Value, e.Value)))
            yield return MissingKey.Because(challenge.At, null, $"`{challenge.Id}` does not say what it attacks: one of `rebuts`, `undercuts` and `undermines` is missing",
                "rebuts: C1 for a claim, undercuts: C1/step for a step, undermines: E1 for evidence and the like");
        foreach (var second in named.Skip(1))
            yield return WrongValue.Because(second.At, null, $"`{challenge.Id}` already attacks something by `{named[0].Value}`, and only that is read", "make a challenge of each");
    }
}

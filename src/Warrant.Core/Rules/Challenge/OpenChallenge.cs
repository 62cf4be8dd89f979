namespace Warrant.Core;

static class OpenChallenge
{
    public static readonly Rule Rule = new("WR501", "open-challenge", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        var grounds = on.Formula.Grounds.Where(g => g.Kind is GroundKind.Challenge or GroundKind.Acceptance && g.Standing is not Standing.Holds).ToList();
        var why = grounds.Where(g => on.Case[g.Address] is Challenge).ToDictionary(g => g.Address, g => g.Why);
        foreach (var challenge in Doubts.InUse(on))
            if (why.TryGetValue(challenge.Id, out var because)) yield return Find(on, challenge, because ?? "it is open");

        foreach (var ground in grounds)
        {
            if (on.Case[ground.Address] is not EvidenceItem { Against: { } against } evidence || !on.Uses(against.Value)) continue;
            yield return Rule.Find(against.At, against.Value, $"`{evidence.Id}` speaks against `{against.Value}` and no challenge takes it up, so it counts as one that is open",
                $"add a challenge that `rebuts: {against.Value}` with `grounds: [{evidence.Id}]`, and deal with it");
        }
    }

    static Finding Find(Inspection on, Challenge challenge, string why)
    {
        var at = challenge.Acceptance?.Until is { } until && challenge.Status is ChallengeStatus.Accepted && until.Value < on.AsOf ? until.At : Doubts.StatusAt(challenge);
        // Open, and what it rests on is shown: the formula lets it count as sustained.
        var shown = challenge.Status is ChallengeStatus.Open && on.First[challenge.Index] is Standing.Fails;
        var doubt = challenge.Target is { } target ? $"`{challenge.Id}` on `{target.Value}`" : $"`{challenge.Id}`, which does not say what it attacks,";
        return Rule.Find(at, Doubts.Carrier(on, challenge), $"{doubt} is not cleared: {(shown ? "it is open and what it rests on holds, so it counts as sustained" : why)}",
            shown || challenge.Status is ChallengeStatus.Sustained
                ? "it was right and cannot be accepted: change what it attacks, so that whoever raised it can agree that it is mended"
                : "answer it, mend what it attacks, or have someone who is not a writer accept it for a time");
    }
}

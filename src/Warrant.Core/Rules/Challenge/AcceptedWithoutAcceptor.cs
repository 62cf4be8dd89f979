namespace Warrant.Core;

static class AcceptedWithoutAcceptor
{
    public static readonly Rule Rule = new("WR504", "accepted-without-acceptor", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var challenge in Doubts.InUse(on))
        {
            if (challenge.Status is not ChallengeStatus.Accepted) continue;
            foreach (var (at, message, hint) in Faults(on, challenge)) yield return Rule.Find(at, Doubts.Carrier(on, challenge), message, hint);
        }
    }

    static IEnumerable<(Span At, string Message, string? Hint)> Faults(Inspection on, Challenge challenge)
    {
        if (challenge.Acceptance is not { } accepted)
        {
            yield return (Doubts.StatusAt(challenge), $"`{challenge.Id}` is accepted, and nobody says by whom, why, at what price and until when",
                "accepted: { by: …, because: …, consequence: …, until: … }");
            yield break;
        }
        if (accepted.By is { } by)
        {
            if (on.Case.IsWriter(by.Value)) yield return (by.At, $"`{by.Value}` is a writer of the case and cannot accept a doubt about it", "whoever bears the consequence accepts it");
            else if (on.Case.Find<Person>(by.Value) is null) yield return (by.At, $"`{challenge.Id}` is accepted by `{by.Value}`, whom nobody knows", "declare the acceptor under `people`");
        }
        var missing = new (bool Said, string What)[]
        {
            (accepted.By is not null, "by whom (`by`)"), (accepted.Because is not null, "why (`because`)"),
            (accepted.Consequence is not null, "at what price (`consequence`)"), (accepted.Until is not null, "until when (`until`)"),
        }.Where(m => !m.Said).Select(m => m.What).ToList();
        if (missing.Count > 0) yield return (challenge.KeyAt("accepted"), $"`{challenge.Id}` is accepted without saying {Words.Or(missing)}", null);
        // An acceptance that has an end and has not ended can fail for one reason only.
        if (accepted.Until is { } until && until.Value >= on.AsOf && Ground(on, challenge) is { } why)
            yield return (Doubts.StatusAt(challenge), $"`{challenge.Id}` is accepted, but {why}", "a doubt that is shown to be right can only be mended");
        else if (on.Facts.Record?.Challenges.GetValueOrDefault(challenge.Id)?.Grounds.FirstOrDefault(g => !challenge.Grounds.Any(c => c.Value == g) && on.Case[g] is Claim or EvidenceItem && on.Standing(on.Case[g]!) is Standing.Holds) is { } left)
            yield return (challenge.KeyAt("grounds"), $"`{challenge.Id}` is accepted, but it was raised with the ground `{left}`, which the files leave out and which holds", "a doubt that is shown to be right can only be mended");
    }

    static string? Ground(Inspection on, Challenge challenge)
    {
        foreach (var edge in on.Formula.Formula.Inputs(challenge.Index))
            if (on.Formula.GroundOf(edge.Node) is { Kind: GroundKind.Acceptance, Standing: not Standing.Holds } ground) return ground.Why;
        return null;
    }
}

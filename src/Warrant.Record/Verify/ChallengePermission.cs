namespace Warrant.Record;

/// <summary>What may be done about a challenge, and by whom: nobody closes one on their own work.</summary>
static class ChallengePermission
{
    public static IEnumerable<(bool Met, string Demand)> Demands(History before, string by, ChallengeAct act)
    {
        var doubt = before.About(act.Id);
        if (act is ChallengeRaised raised)
        {
            yield return (doubt?.RaisedBy is null, "a challenge is raised once under an id");
            yield return (raised.Attack is "rebuts" or "undercuts" or "undermines", "a challenge rebuts, undercuts or undermines");
            yield break;
        }
        yield return (doubt?.RaisedBy is not null, "what is done about a challenge needs one that was raised");
        yield return (doubt!.Word?.Body is not ChallengeWithdrawn, "after a withdrawal nothing more is done");
        var others = !before.IsWriter(by);
        switch (act)
        {
            case ChallengeTriaged triaged:
                yield return (triaged.Outcome is "stands" or "no-bearing", "a triage finds that a challenge `stands` or has `no-bearing`");
                yield return (!doubt.Touched, "a triage comes once, before anything else is done");
                yield return (others, "nobody triages a challenge to what they wrote");
                break;
            case ChallengeAgreed:
                yield return (doubt.Word is { Body: ChallengeAnswered or ChallengeMended } word && word.By != by, "an agreement needs an answer or a mending of somebody else");
                yield return (by == doubt.RaisedBy || before.IsOutsider(by, "reviewer", "red-team"), "who raised it agrees, or a reviewer or red-teamer who is no writer");
                break;
            case ChallengeSustained:
                yield return (before.IsOutsider(by, "reviewer", "red-team", "decision-maker"), "a challenge is sustained by a reviewer, red-teamer or decision-maker who is no writer");
                break;
            case ChallengeAccepted:
                yield return (!doubt.WasSustained, "what was sustained cannot be accepted");
                yield return (before.IsOutsider(by, "risk-acceptor", "decision-maker"), "a doubt is accepted by a risk-acceptor or decision-maker who is no writer");
                break;
            case ChallengeWithdrawn:
                yield return (others && by == doubt.RaisedBy, "a challenge is withdrawn by who raised it, where they are no writer");
                break;
            case ChallengeAnswered or ChallengeMended:
                break;
            default:
                yield return (false, "nothing says who may do this");
                break;
        }
    }
}

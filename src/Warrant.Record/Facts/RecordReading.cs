using Warrant.Core;

namespace Warrant.Record;

/// <summary>What an assessment must know of a record, as data: a fold over the acts up to a day.</summary>
public static class RecordReading
{
    /// <param name="caseDigest">Of the files as they are.</param>
    public static RecordFacts Of(Verification verified, DateOnly asOf, string caseDigest)
    {
        if (!verified.Good) return new() { Problems = [.. verified.Problems.Select(p => p.Text)] };
        return Of(RecordState.Of(verified.Acts.TakeWhile(a => a.Day <= asOf)), caseDigest);
    }

    /// <summary>What a decided version has to be read with: what the record said when it was decided, and what custodians attested since. Challenges, and events and incidents that came later, are not among it: the gate folds them in, or waits for somebody to look.</summary>
    /// <param name="state">All acts up to the day.</param>
    public static RecordFacts Decided(RecordState state, Act decision) =>
        Of(RecordState.Of(state.Acts.Take((int)decision.Sequence + 1)), decision.CaseDigest) with { Challenges = new Dictionary<string, RecordedChallenge>(), Attested = Attested(state) };

    static RecordFacts Of(RecordState state, string caseDigest)
    {
        var (act, decision) = state.Decisions.LastOrDefault();
        return new()
        {
            Began = state.Acts.Count > 0 ? state.Acts[0].Day : DateOnly.MaxValue,
            Challenges = state.Challenges.Where(c => c.Value.Raised is not null).ToDictionary(c => c.Key, c => Of(c.Key, c.Value)),
            Events = [.. state.Acts.Select(a => (Act: a, Body: a.Body as SystemChanged)).Where(e => e.Body is not null).Select(e => new RecordedEvent(e.Act.Sequence, e.Body!.On, e.Body.System, e.Body.Text, e.Body.Changed))],
            Waivers = [.. state.Acts.Select(a => (a.By, Body: a.Body as WaiverGranted)).Where(w => w.Body is not null).Select(w => new RecordedWaiver(w.Body!.Finding, w.Body.Element, w.By, w.Body.Until))],
            Expectations = [.. state.Acts.Select(a => (Act: a, Body: a.Body as ExpectationSealed)).Where(e => e.Body is not null)
                .Select(e => new SealedExpectation(e.Body!.Evidence, e.Act.Sequence, e.Act.Day, e.Body.Measure, e.Body.Expect, e.Body.PlannedSamples))],
            Attested = Attested(state),
            Reviews = [.. state.Reviews.Values.Select(r => Of(state, r.Opened, r.Submitted, r.Baseline))],
            Decision = act is null ? null : Of(state, act, decision, caseDigest),
            Later = act is null ? [] : [.. Later(state, act.Sequence)],
        };
    }

    static IReadOnlyList<AttestedMeasurement> Attested(RecordState state) =>
        [.. state.Acts.Select(a => (a.By, a.Day, Body: a.Body as MeasurementAttested)).Where(m => m.Body is { Events: >= 0 } b && b.Events <= b.Samples)
            .Select(m => new AttestedMeasurement(m.Body!.Evidence, m.By, m.Day, m.Body.Digest, m.Body.Measure, m.Body.Samples, m.Body.Events))];

    static RecordedChallenge Of(string id, ChallengeStory story)
    {
        var raised = (ChallengeRaised)story.Raised!.Body;
        var accepted = story.Standing?.Body as ChallengeAccepted;
        var closing = story.Standing?.Sequence ?? -1;
        // An agreement is with what was there when it was given.
        var agreed = story.Acts.Where(a => a.Sequence > closing && a.Body is ChallengeAgreed).Select(a => a.By).ToList();
        var status = story.Standing?.Body switch
        {
            ChallengeAnswered => ChallengeStatus.Answered,
            ChallengeSustained => ChallengeStatus.Sustained,
            ChallengeAccepted => ChallengeStatus.Accepted,
            ChallengeWithdrawn => ChallengeStatus.Withdrawn,
            ChallengeMended => ChallengeStatus.Mended,
            _ => ChallengeStatus.Open,
        };
        if (status is ChallengeStatus.Withdrawn) agreed.Add(story.Standing!.By);
        return new(id, story.Raised.Sequence, story.Raised.By, story.Raised.Day, raised.Attack, raised.Target, raised.Grounds, status,
            (story.Standing?.Body as ChallengeAnswered)?.Answer, agreed, accepted is null ? null : story.Standing!.By, accepted?.Until);
    }

    static RecordedDecision Of(RecordState state, Act act, DecisionTaken decision, string caseDigest) =>
        new(act.Sequence, act.Day, act.By, decision.Outcome, act.CaseDigest, ReviewLevels.For(decision.Action), act.CaseDigest == caseDigest)
        {
            Because = decision.Because,
            Conditions = [.. decision.Conditions.Select(c => new RecordedCondition(c.Id, c.Text, c.Owner, c.Due, state.Acts.Any(a => a.Body is ConditionMet met && met.Decision == act.Sequence && met.Id == c.Id)))],
            WouldFlip = decision.WouldFlip,
            Dissent = [.. decision.Dissent.Select(d => (d.By, d.Text))],
            Until = decision.Until,
            Stop = DecisionRules.Approves(decision) ? Stop(state, act) : null,
        };

    static DecisionStop? Stop(RecordState state, Act decision) =>
        state.Acts.FirstOrDefault(a => a.Body is Revoked r && r.Decision == decision.Sequence) is { Body: Revoked revoked } act ? new("revoked", act.Day, act.By, revoked.Because)
        : Phases.Suspension(state, decision) is { Body: Suspended suspended } stop ? new("suspended", stop.Day, stop.By, suspended.Because)
        : null;

    static RecordedReview Of(RecordState state, ReviewOpened opened, Act? submitted, long baseline)
    {
        var body = submitted?.Body as ReviewSubmitted;
        return new(opened.Id, opened.Reviewer, opened.Access, submitted?.Sequence, state.Acts[(int)baseline].CaseDigest, body?.Independence ?? 0, body?.Conflicts ?? "", body?.Findings.Count ?? 0);
    }

    // Whoever stops, resumes or ends what was approved has dealt with what came before.
    static IEnumerable<LaterHappening> Later(RecordState state, long decision)
    {
        var dealt = state.Acts.LastOrDefault(a => a.Sequence > decision && a.Body is Suspended or Reinstated or Revoked or Superseded)?.Sequence ?? decision;
        foreach (var act in state.Acts)
        {
            if (act.Sequence <= dealt) continue;
            if (act.Body is SystemChanged change) yield return new("event", act.Sequence, change.On, change.Text);
            if (act.Body is IncidentReported incident) yield return new("incident", act.Sequence, incident.On, incident.Text);
        }
    }
}

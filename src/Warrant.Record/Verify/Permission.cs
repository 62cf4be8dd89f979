using Warrant.Core;

namespace Warrant.Record;

/// <summary>Whether an act may stand where it stands: the table "Who may do what" of docs/record.md, as demands.</summary>
/// <remarks>It is written apart from the rules that the writer of a record obeys (<see cref="RoleRules"/>), and shares nothing with them but the forms of acts, digests and names to compare by: what one of the two forgets, the other finds.</remarks>
static class Permission
{
    /// <summary>The first demand that an act does not meet, a sentence without a stop; null where it meets all.</summary>
    public static string? Missing(History before, Act act)
    {
        foreach (var (met, demand) in Demands(before, act))
            if (!met) return demand;
        return null;
    }

    static IEnumerable<(bool Met, string Demand)> Demands(History before, Act act)
    {
        yield return (act.Sequence == before.Acts.Count, "its number has to be that of its place");
        if (before.Last is { } last)
        {
            yield return (act.Case == last.Case, "it has to be about the same case as the act before it");
            yield return (act.At >= last.At, "it cannot be dated before the act that precedes it");
        }
        if (act.Body is not Baseline)
        {
            yield return (before.Version is not null, "a record has to start with a baseline");
            yield return (act.CaseDigest == before.Version!.CaseDigest, "it has to speak of the version of the latest baseline");
            yield return (before.People.ContainsKey(act.By), "who acts has to be among the people of the case");
        }
        foreach (var demand in OfKind(before, act)) yield return demand;
    }

    static IEnumerable<(bool Met, string Demand)> OfKind(History before, Act act) => act.Body switch
    {
        Baseline version => BaselinePermission.Demands(before, act.By, version),
        DecisionTaken decision => DecisionPermission.Demands(before, act, decision),
        ChallengeAct challenge => ChallengePermission.Demands(before, act.By, challenge),
        ReviewOpened review =>
        [
            (!before.WasOpened(review.Id), "a review has to have an id of its own"),
            (before.People.ContainsKey(review.Reviewer), "the reviewer has to be among the people of the case"),
        ],
        ReviewSubmitted review =>
        [
            (before.Awaited(review.Id) == act.By, "a review is submitted once, by the one for whom it was opened"),
            (!before.IsWriter(act.By), "nobody reviews what they wrote"),
            (review.Independence >= 0 && review.Independence <= Independence(before, act.By), "the independence that a review claims has to be shown by team and employer"),
        ],
        WaiverGranted => [(before.IsOutsider(act.By, "risk-acceptor", "decision-maker", "reviewer"), "a waiver needs a risk-acceptor, decision-maker or reviewer who is no writer")],
        ConditionMet met =>
        [
            (Condition(before, met) is not null, "the decision has to have this condition"),
            (!before.IsWriter(act.By) || Condition(before, met)?.Owner == act.By, "a writer may say of a condition that it is met only where they own it"),
        ],
        Reinstated => [Decides(before, act)],
        Revoked revoked => [(before.Decision(revoked.Decision) is not null, "the number has to be that of a decision"), Decides(before, act)],
        Superseded superseded =>
        [
            (before.Decision(superseded.Decision) is not null && before.Decision(superseded.Successor) is not null, "both numbers have to be those of decisions"),
            (superseded.Successor > superseded.Decision, "the successor has to be the later one"),
            Decides(before, act),
        ],
        MeasurementAttested attested =>
        [
            (Values.Digest(attested.Digest) is not null, "its digest has to be `sha256:` and 64 hexadecimal digits"),
            (before.IsOutsider(act.By, "custodian"), "a measurement is attested by a custodian who is no writer"),
        ],
        ExpectationSealed or Suspended or SystemChanged or IncidentReported => [],
        _ => [(false, "nothing says who may do this")],
    };

    static (bool Met, string Demand) Decides(History before, Act act) => (before.IsOutsider(act.By, "decision-maker"), "this needs a decision-maker who is no writer");

    static Condition? Condition(History before, ConditionMet met) => before.Decision(met.Decision)?.Conditions.FirstOrDefault(c => c.Id == met.Id);

    // 0: a writer; 1: somebody else; 2: of another team than every writer; 3: of another employer besides. What is not said counts as the same, and so does what differs in a capital or a space.
    static int Independence(History before, string person)
    {
        if (before.IsWriter(person)) return 0;
        var self = before.People[person];
        if (!Apart(p => p.Team)) return 1;
        return Apart(p => p.Employer) ? 3 : 2;

        bool Apart(Func<PersonLine, string?> of) => before.People.Values.All(p => !p.Writer || (Person.Plainly(of(p)) is { Length: > 0 } theirs && Person.Plainly(of(self)) is { Length: > 0 } own && theirs != own));
    }
}

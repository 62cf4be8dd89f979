using Warrant.Core;
using Warrant.Files;

namespace Warrant.Record;

/// <summary>Answers whether a system may cross a boundary on a day, from the record and its store alone: what the working copy argues does not matter.</summary>
public static class GateKeeper
{
    // Of what a version lacks; `check` on the version tells all of it.
    const int Most = 5;

    /// <summary>Assesses a case folder on a day after its documents were changed, with what a record says of it.</summary>
    public delegate Assessment Assess(string folder, Func<IReadOnlyList<Document>, IReadOnlyList<Document>> fold, RecordFacts record, DateOnly asOf);

    /// <param name="deployed">The fields of the system that would be deployed.</param>
    /// <param name="today">No honest act is dated after it: behind such a one, what happened since could not be recorded.</param>
    /// <param name="scratch">An empty folder to rebuild the decided version in.</param>
    /// <param name="seen">A checkpoint that was kept from an earlier day; see <see cref="RecordVerifier"/>.</param>
    /// <param name="caseId">The case whose record it must be; null: whichever.</param>
    public static GateAnswer Ask(IRecordHome home, ContentStore store, string action, IReadOnlyDictionary<string, string> deployed, DateOnly asOf, DateOnly today, string scratch, Assess assess, string? seen = null, string? caseId = null)
    {
        if (RecordVerifier.Verify(home, store, seen, caseId) is not { } verified) return new(null, [new(GateCodes.NoRecord, "the case has no record, so nobody has approved anything")], []);
        var reasons = verified.Problems.Select(p => new GateReason(p.Code == "refused" ? GateCodes.ActRefused : GateCodes.RecordBroken, p.Text)).ToList();
        var latestDay = today > asOf ? today : asOf;
        if (verified.Acts.FirstOrDefault(a => a.Day > latestDay) is { } future) reasons.Add(new(GateCodes.FutureAct, $"act {future.Sequence} is dated {future.Day:yyyy-MM-dd}, which has not come yet"));
        // What is dated later does not exist yet.
        var state = RecordState.Of(verified.Acts.TakeWhile(a => a.Day <= asOf));
        var latest = state.Decisions.LastOrDefault(d => d.Body.Action == action);
        if (latest.Act is null)
        {
            var others = state.Decisions.Select(d => $"`{d.Body.Action}`").Distinct().ToList();
            reasons.Add(new(GateCodes.NoDecision, $"nobody has decided on `{action}` by {asOf:yyyy-MM-dd}{(others.Count == 0 ? "" : $", but on {string.Join(", ", others)}")}"));
            return new(null, reasons, []);
        }
        var (act, decision) = latest;
        reasons.AddRange(InForce(state, act, decision, asOf));
        reasons.AddRange(DeployedSystem.Differences(decision.System, deployed));
        if (decision.Baseline < 0 || decision.Baseline >= state.Acts.Count || state.Acts[(int)decision.Baseline].Body is not Baseline baseline)
        {
            reasons.Add(new(GateCodes.VersionMissing, $"the decision rests on act {decision.Baseline}, which is no baseline"));
            return new(act.Sequence, reasons, []);
        }
        List<GatePending> waiting = [.. Triage.Challenges(state, act.Sequence, baseline.TriageDays, asOf), .. Triage.Incidents(state, act.Sequence, baseline.TriageDays, asOf)];
        foreach (var late in waiting.Where(w => w.DaysLeft < 0))
            reasons.Add(late.What == "challenge" ? new(GateCodes.Untriaged, $"nobody looked at the challenge `{late.Id}` by {late.Until:yyyy-MM-dd}", late.Id)
                : new(GateCodes.Unattended, $"nobody decided by {late.Until:yyyy-MM-dd} what the incident in act {late.Id} means", late.Id));
        var pending = waiting.Where(w => w.DaysLeft >= 0).ToList();
        reasons.AddRange(Version(state, store, act, baseline, id => !pending.Any(p => p.What == "challenge" && p.Id == id), asOf, scratch, assess));
        return new(act.Sequence, reasons, pending);
    }

    static IEnumerable<GateReason> InForce(RecordState state, Act act, DecisionTaken decision, DateOnly asOf)
    {
        if (!DecisionRules.Approves(decision)) yield return new(GateCodes.NotApproved, $"the last decision on `{decision.Action}` is to {decision.Outcome} (act {act.Sequence})");
        if (decision.Until < asOf) yield return new(GateCodes.Expired, $"the decision ended on {decision.Until:yyyy-MM-dd}");
        if (state.Acts.FirstOrDefault(a => a.Body is Revoked r && r.Decision == act.Sequence) is { } revoked) yield return new(GateCodes.Revoked, $"the decision was revoked on {revoked.Day:yyyy-MM-dd}: {((Revoked)revoked.Body).Because}");
        if (state.Acts.Any(a => a.Body is Superseded s && s.Decision == act.Sequence)) yield return new(GateCodes.Superseded, "another decision took its place");
        if (Phases.Suspension(state, act) is { } suspension) yield return new(GateCodes.Suspended, $"it is suspended since {suspension.Day:yyyy-MM-dd}: {((Suspended)suspension.Body).Because}");
        foreach (var condition in decision.Conditions)
            if (condition.Due < asOf && !state.Acts.Any(a => a.Body is ConditionMet met && met.Decision == act.Sequence && met.Id == condition.Id))
                yield return new(GateCodes.ConditionOverdue, $"the condition `{condition.Id}` was due on {condition.Due:yyyy-MM-dd}: {condition.Text}", condition.Id);
    }

    static IEnumerable<GateReason> Version(RecordState state, ContentStore store, Act decision, Baseline baseline, Func<string, bool> counts, DateOnly asOf, string scratch, Assess assess)
    {
        if (Manifest.Read(store, baseline.Manifest) is not { } manifest) return [new(GateCodes.VersionMissing, "the files of the decided version are not in the store")];
        string folder;
        try
        {
            folder = Checkout.Write(manifest, store, scratch);
        }
        catch (RecordException problem)
        {
            return [new(GateCodes.VersionMissing, problem.Message)];
        }
        var (digest, own, version) = ("", 0, state.Acts[(int)((DecisionTaken)decision.Body).Baseline]);
        var assessment = assess(folder, documents =>
        {
            (digest, own) = (CaseDigest.Of(documents), documents.Count);
            return Folding.Apply(documents, state.Acts, version.Sequence, counts);
        }, RecordReading.Decided(state, decision), asOf);
        if (digest != version.CaseDigest) return [new(GateCodes.VersionDiffers, "the files of the decided version are not the case whose digest was signed")];
        if (Baselining.Difference(baseline, assessment.Case, version.Day, own) is { } key) return [new(GateCodes.VersionDiffers, $"baseline {version.Sequence} says something else of `{key}` than the files that it holds")];
        if (assessment.Yes) return [];
        var told = assessment.Reasons.Where(r => r.Text.Count > 0).Select(r => r.Element).ToHashSet();
        List<string> because =
        [
            .. assessment.Reasons.SelectMany(r => r.Text.Select(t => $"`{r.Element}`: {t}")),
            .. assessment.Findings.Where(f => f is { Severity: Severity.Error, WaivedBy: null } && !told.Contains(f.Element ?? assessment.Case.Whole)).Select(f => f.Message),
        ];
        if (because.Count > Most) because = [.. because.Take(Most), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"and {because.Count - Most} more")];
        var errors = assessment.BlockedBy.Count > 0 ? $" ({string.Join(", ", assessment.BlockedBy)})" : "";
        return [new(GateCodes.AnswerNo, $"the decided version no longer answers yes{errors}{(because.Count > 0 ? ": " + string.Join("; ", because) : "")}")];
    }
}

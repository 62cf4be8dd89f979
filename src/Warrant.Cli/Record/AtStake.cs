using Warrant.Core;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>The decisions of a record whose version rests on what changed.</summary>
static class AtStake
{
    /// <summary>Decisions in force on the day: approvals that were neither revoked nor superseded nor have ended, the latest on each action.</summary>
    /// <param name="changes">What changed for whoever decided on a baseline: its act, its case and documents.</param>
    public static IReadOnlyList<DecisionAtStake> Of(string caseFolder, IReadOnlyList<Act> acts, Func<Act, SafetyCase, IReadOnlyList<Document>, IReadOnlyList<Change>> changes, DateOnly day, Scratch scratch)
    {
        var state = RecordState.Of(acts.TakeWhile(a => a.Day <= day));
        var found = new List<DecisionAtStake>();
        foreach (var (act, body) in state.Decisions.GroupBy(d => d.Body.Action).Select(d => d.Last()))
        {
            if (body.Outcome is not ("approve" or "approve-with-conditions") || body.Until < day) continue;
            if (state.Acts.Any(a => (a.Body is Revoked r && r.Decision == act.Sequence) || (a.Body is Superseded s && s.Decision == act.Sequence))) continue;
            var baseline = state.Acts[(int)body.Baseline];
            var documents = CaseFolder.Read(Versions.CheckOut(caseFolder, baseline, scratch.Next())).Documents;
            var (version, _) = CaseReader.Read(documents, []);
            var used = Reach.Used(version);
            var grounds = Touching.Of(version, changes(baseline, version, documents)).Select(t => t.Address).Where(a => used.Contains(a.Split('/')[0])).ToList();
            if (grounds.Count > 0) found.Add(new(act.Sequence, act.Day, act.By, body.Action, body.Outcome, body.Until, grounds, [.. Open(state, act.Sequence, body)]));
        }
        return found;
    }

    static IEnumerable<Duty> Open(RecordState state, long decision, DecisionTaken body) =>
        from condition in body.Conditions
        where !state.Acts.Any(a => a.Body is ConditionMet met && met.Decision == decision && met.Id == condition.Id)
        select new Duty($"condition `{condition.Id}` of decision {decision}: {condition.Text}", condition.Owner, condition.Due);
}

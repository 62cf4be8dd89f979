namespace Warrant.Record;

/// <summary>What a decision needs, and an approval besides.</summary>
static class DecisionPermission
{
    public static IEnumerable<(bool Met, string Demand)> Demands(History before, Act act, DecisionTaken decision)
    {
        var version = (Baseline)before.Version!.Body;
        yield return (decision.Outcome is "approve" or "approve-with-conditions" or "defer" or "refuse", "a decision approves, approves with conditions, defers or refuses");
        yield return (before.IsOutsider(act.By, "decision-maker"), "a decision needs a decision-maker who is no writer");
        yield return (decision.Baseline == before.Version.Sequence, "a decision is on the latest baseline");
        yield return (decision.Action == version.Action, "a decision is on the action that the case asks for");
        yield return (AreEqual(decision.System, version.System), "a decision is on the system of the case");
        if (decision.Outcome is not ("approve" or "approve-with-conditions")) yield break;
        yield return (version.Answer, "only a case that answers yes is approved");
        yield return (act.Day <= decision.Until && decision.Until <= version.Until, "an approval ends neither before its day nor after the case asks");
        yield return (decision.Conditions.Count > 0 == decision.Outcome is "approve-with-conditions", "conditions go with `approve-with-conditions` and nothing else");
        yield return (decision.Conditions.Select(c => c.Id).ToHashSet().Count == decision.Conditions.Count, "each condition has an id of its own");
        yield return (decision.Risks.All(r => before.IsOutsider(r.AcceptedBy, "risk-acceptor", "decision-maker")), "a residual risk is accepted by a risk-acceptor or decision-maker who is no writer");
        var needed = Needed(decision.Action);
        yield return (needed == 0 || before.Reviews.Exists(r => r.By != act.By && r.Independence >= needed), $"this action needs a review of this version by somebody else, of independence {needed}");
    }

    static int Needed(string action) => action switch
    {
        "keep-restricted" => 0,
        "start-training" or "continue-training" or "internal-deployment" => 1,
        "trusted-access" or "add-tools" or "launch-api" => 2,
        _ => 3,
    };

    static bool AreEqual(SystemFields a, SystemFields b) => a.Id == b.Id && a.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).SequenceEqual(b.Fields.OrderBy(f => f.Key, StringComparer.Ordinal));
}

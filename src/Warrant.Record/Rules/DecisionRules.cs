namespace Warrant.Record;

/// <summary>What a decision must have behind it.</summary>
static class DecisionRules
{
    public static string? Refusal(RecordState before, Act act, DecisionTaken body)
    {
        if (!RoleRules.IsOutcome(body.Outcome)) return "a decision approves, approves with conditions, defers or refuses";
        if (RoleRules.NeedsOther(before, act, "a decision", "decision-maker") is { } role) return role;
        var version = before.Baseline!;
        if (body.Baseline != version.Sequence) return $"it decides on the baseline {body.Baseline}, but the latest is {version.Sequence}";
        var baseline = (Baseline)version.Body;
        if (body.Action != baseline.Action) return $"it decides on `{body.Action}`, but the case asks for `{baseline.Action}`";
        if (!Same(body.System, baseline.System)) return "it names another system than the case";
        if (!Approves(body)) return null;
        if (!baseline.Answer) return "the case does not answer yes, so it can be deferred or refused, not approved";
        if (body.Until > baseline.Until) return $"it would be in force until {body.Until:yyyy-MM-dd}, but the case asks only until {baseline.Until:yyyy-MM-dd}";
        if (body.Until < act.Day) return "it would have ended before it begins";
        if ((body.Outcome == "approve") != (body.Conditions.Count == 0)) return "conditions go with `approve-with-conditions`, and with nothing else";
        // They are met by their id.
        if (body.Conditions.Select(c => c.Id).Distinct().Count() != body.Conditions.Count) return "two of its conditions have the same id";
        if (body.Risks.FirstOrDefault(r => before.IsWriter(r.AcceptedBy) || !(before.HasRole(r.AcceptedBy, "risk-acceptor") || before.HasRole(r.AcceptedBy, "decision-maker"))) is { } risk)
            return $"the residual risk of `{risk.Id}` is accepted by `{risk.AcceptedBy}`, who is a writer or has no such role";
        return Review(before, act, ReviewLevels.For(body.Action), body.Action);
    }

    public static string? Refusal(RecordState before, Act act, ConditionMet body) =>
        Named(before, body.Decision) ?? (before.Decisions.First(d => d.Act.Sequence == body.Decision).Body.Conditions.FirstOrDefault(c => c.Id == body.Id) is { } condition
            ? before.IsWriter(act.By) && act.By != condition.Owner ? $"`{act.By}` wrote parts of the case and does not own the condition" : null
            : $"the decision {body.Decision} has no condition `{body.Id}`");

    /// <summary>Why a number names no decision.</summary>
    public static string? Named(RecordState before, long decision) =>
        decision >= 0 && decision < before.Acts.Count && before.Acts[(int)decision].Body is DecisionTaken ? null : $"act {decision} is no decision";

    public static bool Approves(DecisionTaken body) => body.Outcome is "approve" or "approve-with-conditions";

    static string? Review(RecordState before, Act act, int needed, string action)
    {
        if (needed == 0) return null;
        var reviews = before.Reviews.Values.Where(r => r.Submitted is not null && r.Baseline == before.Baseline!.Sequence).Select(r => r.Submitted!).ToList();
        if (reviews.Count == 0) return $"no review of this version was submitted, and `{action}` needs one of independence {needed}";
        var best = reviews.Where(r => r.By != act.By).Select(r => ((ReviewSubmitted)r.Body).Independence).DefaultIfEmpty(-1).Max();
        return best < 0 ? "the only review is by the one who decides" : best < needed ? $"`{action}` needs a review of independence {needed}, and the best has {best}" : null;
    }

    static bool Same(SystemFields a, SystemFields b) => a.Id == b.Id && a.Fields.Count == b.Fields.Count && a.Fields.All(f => b.Fields.TryGetValue(f.Key, out var other) && other == f.Value);
}

namespace Warrant.Record;

/// <summary>How far a case has come: a fold over its acts.</summary>
public static class Phases
{
    /// <summary>`draft`, `baselined`, `in review`, `decided`, `in force`, `suspended`, `revoked`, `superseded` or `expired`.</summary>
    /// <param name="state">The acts up to the day.</param>
    public static string On(RecordState state, DateOnly asOf)
    {
        if (state.Baseline is not { } version) return "draft";
        var (act, decision) = state.Decisions.LastOrDefault();
        // A newer version makes a new round, but what is in force stays so until somebody decides again.
        if (act is null || (version.Sequence > act.Sequence && !InForce(state, act, decision, asOf)))
            return state.Reviews.Values.Any(r => r.Submitted is null || r.Baseline == version.Sequence) ? "in review" : "baselined";
        if (!DecisionRules.Approves(decision)) return "decided";
        if (state.Acts.Any(a => a.Body is Revoked r && r.Decision == act.Sequence)) return "revoked";
        if (state.Acts.Any(a => a.Body is Superseded s && s.Decision == act.Sequence)) return "superseded";
        if (decision.Until < asOf) return "expired";
        return Suspension(state, act) is null ? "in force" : "suspended";
    }

    /// <summary>The suspension that stands against a decision: it came after it, and nobody reinstated since. An approval of something else lifts nothing.</summary>
    public static Act? Suspension(RecordState state, Act decision)
    {
        var last = state.Acts.LastOrDefault(a => a.Sequence > decision.Sequence && a.Body is Suspended);
        return last is null || state.Acts.Any(a => a.Sequence > last.Sequence && a.Body is Reinstated) ? null : last;
    }

    static bool InForce(RecordState state, Act act, DecisionTaken decision, DateOnly asOf) => DecisionRules.Approves(decision) && decision.Until >= asOf
        && !state.Acts.Any(a => (a.Body is Revoked r && r.Decision == act.Sequence) || (a.Body is Superseded s && s.Decision == act.Sequence));
}

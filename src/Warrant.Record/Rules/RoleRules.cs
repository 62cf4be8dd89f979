namespace Warrant.Record;

/// <summary>Who may do what: the rules that the writer of a record holds every act against. The verifier has its own (<see cref="Permission"/>).</summary>
public static class RoleRules
{
    static readonly string[] triage = ["stands", "no-bearing"], outcomes = ["approve", "approve-with-conditions", "defer", "refuse"], newcomers = ["writer", "operator"];

    /// <summary>Why an act may not follow on what came before, a sentence without a stop; null where it may.</summary>
    public static string? Refusal(RecordState before, Act act)
    {
        if (act.Sequence != before.Acts.Count) return $"it says that it is act {act.Sequence}, but it is act {before.Acts.Count}";
        if (before.Last is { } last && act.Case != last.Case) return $"it is about the case `{act.Case}`, but the record is about `{last.Case}`";
        if (before.Last is { } late && act.At < late.At) return $"it is dated before the act that precedes it, which is of {late.At:yyyy-MM-dd'T'HH:mm:ss'Z'}";
        if (act.Body is Baseline baseline) return Of(before, act, baseline);
        if (before.Baseline is not { } version) return "a record starts with a baseline";
        if (act.CaseDigest != version.CaseDigest) return "it speaks of another version than the latest baseline";
        if (!before.People.ContainsKey(act.By)) return $"`{act.By}` is not among the people of the case as its baselines have them";
        return act.Body switch
        {
            ReviewOpened b => before.Reviews.ContainsKey(b.Id) ? $"there is a review `{b.Id}` already" : !before.People.ContainsKey(b.Reviewer) ? $"`{b.Reviewer}` is not among the people of the case" : null,
            ReviewSubmitted b => Of(before, act, b),
            ChallengeAct b => ChallengeRules.Refusal(before, act, b),
            WaiverGranted => NeedsOther(before, act, "a waiver", "risk-acceptor", "decision-maker", "reviewer"),
            DecisionTaken b => DecisionRules.Refusal(before, act, b),
            ConditionMet b => DecisionRules.Refusal(before, act, b),
            Suspended => null,
            Reinstated => NeedsOther(before, act, "a reinstatement", "decision-maker"),
            Revoked b => DecisionRules.Named(before, b.Decision) ?? NeedsOther(before, act, "a revocation", "decision-maker"),
            Superseded b => DecisionRules.Named(before, b.Decision) ?? DecisionRules.Named(before, b.Successor)
                ?? (b.Successor <= b.Decision ? "only a later decision can take the place of an earlier one" : NeedsOther(before, act, "a supersession", "decision-maker")),
            MeasurementAttested b => Core.Values.Digest(b.Digest) is null ? "its digest is not `sha256:` and 64 hexadecimal digits" : NeedsOther(before, act, "an attested measurement", "custodian"),
            _ => null,
        };
    }

    /// <summary>Whether the words of an act are among those that it may have.</summary>
    internal static bool IsOutcome(string word) => outcomes.Contains(word);

    internal static bool IsTriage(string word) => triage.Contains(word);

    /// <summary>Why this person may not do what none of the writers may, and only somebody with one of the roles.</summary>
    internal static string? NeedsOther(RecordState before, Act act, string what, params string[] roles) =>
        before.IsWriter(act.By) ? $"`{act.By}` wrote parts of the case, and {what} must come from somebody who did not"
        : roles.Any(r => before.HasRole(act.By, r)) ? null
        : $"`{act.By}` is no {string.Join(" or ", roles)}, and {what} needs one";

    static string? Of(RecordState before, Act act, Baseline baseline)
    {
        if (baseline.People.FirstOrDefault(p => p.Id == act.By) is null) return $"`{act.By}` is not among the people of the case";
        if (baseline.People.Select(p => p.Id).Distinct().Count() != baseline.People.Count) return "a person stands in it twice";
        if (baseline.TriageDays < 0) return "a challenge cannot wait for fewer days than none";
        if (before.Baseline is null) return Shared(before, baseline);
        // Otherwise a writer could put their own key or a new role into the case, and decide on it.
        if (before.HasRole(act.By, "custodian") && !before.IsWriter(act.By)) return Shared(before, baseline);
        foreach (var now in baseline.People)
        {
            if (!before.People.TryGetValue(now.Id, out var was))
            {
                if (now.Keys.Any(k => before.People.Values.Any(p => p.Keys.Contains(k)))) return $"`{now.Id}` has the key of somebody else";
                // Else a writer could triage, review and meet conditions under a name of their own making.
                if (now.Keys.Count > 0 && !now.Writer) return $"it brings `{now.Id}` with a key, who wrote nothing of the case, which only a custodian who is no writer may do";
                if (now.Roles.Except(newcomers).Any()) return $"it brings `{now.Id}` with a role other than writer or operator, which only a custodian who is no writer may do";
                continue;
            }
            if (!was.Keys.SequenceEqual(now.Keys)) return $"it changes the keys of `{now.Id}`, which only a custodian who is no writer may do";
            if (now.Roles.Except(was.Roles).Any(r => r != "writer")) return $"it gives `{now.Id}` a new role, which only a custodian who is no writer may do";
            if (was.Writer && !now.Writer) return $"it says that `{now.Id}` did not write the case, who did before; only a custodian who is no writer may do that";
            if (was.Team != now.Team || was.Employer != now.Employer) return $"it changes the team or employer of `{now.Id}`, which only a custodian who is no writer may do";
        }
        return Shared(before, baseline);
    }

    // Whoever stands in no baseline any more is still who they were, and their key with them.
    static string? Shared(RecordState before, Baseline baseline) =>
        baseline.People.Concat(before.People.Values.ExceptBy(baseline.People.Select(p => p.Id), p => p.Id)).SelectMany(p => p.Keys.Distinct().Select(k => (Key: k, p.Id))).GroupBy(k => k.Key).FirstOrDefault(g => g.Count() > 1) is { } shared
            ? $"{string.Join(" and ", shared.Select(k => $"`{k.Id}`"))} have the same key, so nobody could tell who of them signed" : null;

    static string? Of(RecordState before, Act act, ReviewSubmitted body)
    {
        if (!before.Reviews.TryGetValue(body.Id, out var review)) return $"no review `{body.Id}` was opened";
        if (review.Submitted is not null) return $"the review `{body.Id}` was submitted already";
        if (review.Opened.Reviewer != act.By) return $"the review `{body.Id}` is that of `{review.Opened.Reviewer}`";
        if (before.IsWriter(act.By)) return $"`{act.By}` wrote parts of the case and cannot review it";
        var shown = ReviewLevels.Of(before.People[act.By], before.People.Values.Where(p => p.Writer));
        return body.Independence < 0 || body.Independence > shown ? $"it claims independence {body.Independence}, but what the case says of `{act.By}` shows {shown} (team and employer)" : null;
    }
}

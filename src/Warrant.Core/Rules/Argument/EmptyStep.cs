namespace Warrant.Core;

static class EmptyStep
{
    public static readonly Rule Rule = new("WR113", "empty-step", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { } step || !on.Uses(claim)) continue;
            var key = step.Kind is StepKind.Alternatives ? "legs" : "premises";
            if (IsEmpty(step, key))
                yield return Rule.Find(new Fields(step.Node).KeyAt(key, step.At), step.Address, $"the step to `{claim.Id}` has no {key}, so it shows nothing", Hint(on.Case, step));
            if (step.Kind is not StepKind.Alternatives) continue;

            var legs = new HashSet<string>();
            foreach (var leg in step.Legs)
                if (!legs.Add(leg.Claim.Value))
                    yield return Rule.Find(leg.Claim.At, step.Address, $"the leg `{leg.Claim.Value}` stands here twice, and it counts once");
            if (step.AtLeast is { } least && least.Value > legs.Count && legs.Count > 0)
                yield return Rule.Find(least.At, step.Address, $"at least {least.Value} legs are wanted and there are {legs.Count}, so the step can never hold");
        }
    }

    // What is misspelt, of a wrong form, or under `premises` where legs are wanted, has a finding of the reading.
    static bool IsEmpty(Step step, string key)
    {
        if (key == "legs" ? step.Legs.Length > 0 || step.Node["premises"] is not null : step.Premises.Length > 0) return false;
        return step.Node[key] is MapNode { Entries: [] } or ListNode { Items: [] } || !UnknownKey.Stands(key, ArgumentKeys.Step, step.Node);
    }

    // A common slip: the kind's text is taken for the place of what the step rests on.
    static string? Hint(SafetyCase safetyCase, Step step)
    {
        if (step.How is not { } how) return null;
        var named = how.Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (named.Length == 0 || named.Any(id => safetyCase[id] is not (Claim or EvidenceItem or Assumption))) return null;
        var kind = step.Kind!.Value.ToString().ToLowerInvariant();
        return step.Kind is StepKind.Alternatives
            ? $"`{kind}` takes a text that says how the step goes; name each leg under `legs`, with the reason why it would do alone"
            : $"`{kind}` takes a text that says how the step goes; what it rests on is named by `premises: [{string.Join(", ", named)}]`";
    }
}

namespace Warrant.Core;

static class MissingSideClaim
{
    public static readonly Rule Rule = new("WR108", "missing-side-claim", Severity.Error, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        var owing = Ways(on);
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { } step || owing[claim.Index] is not { } unvalidated) continue;
            switch (step.Kind)
            {
                case StepKind.Decomposition when !Has(step, "complete"):
                    yield return Find(step, $"nothing shows that the parts of `{claim.Id}` are all of it", "side: { complete: a claim that they are }");
                    break;
                case StepKind.Substitution when !Has(step, "valid"):
                    yield return Find(step, $"nothing shows that one thing may stand for the other in the step to `{claim.Id}`", "side: { valid: a claim that it may }");
                    break;
                case StepKind.Calculation when !Has(step, "function"):
                    yield return Find(step, $"nothing shows that this is the right arithmetic for `{claim.Id}`", "side: { function: a claim that it is }");
                    break;
            }
            // However the step is called, what is measured must be valid for what is claimed; for arithmetic that is part of its `function`.
            if (unvalidated && step.Kind is StepKind.Evidence or StepKind.Decomposition or StepKind.Concretion && !Has(step, "valid") && Measured(on.Case, step) is { } evidence)
                yield return Find(step, $"nothing here or above shows that what `{evidence.Id}` measures is valid for what is claimed",
                    "side: { valid: a claim that it is }, here or on every way up to the next substitution");
        }
    }

    static Finding Find(Step step, string message, string hint) => Rule.Find(new Fields(step.Node).KeyAt("side", step.At), step.Address, message, hint);

    static bool Has(Step step, string role) => step.Sides.Any(s => s.Name == role);

    static EvidenceItem? Measured(SafetyCase safetyCase, Step step) =>
        step.Premises.Select(p => safetyCase.Find<EvidenceItem>(p.Value)).FirstOrDefault(e => e is { HasObservations: true });

    // By the number of the claim: null for those that owe no side-claims, otherwise whether some way up reaches the top or a substitution without meeting a `valid`.
    // Side-claims and what carries them owe none, so the walk does not enter them. A claim is met at most twice: covered, and later not.
    static bool?[] Ways(Inspection on)
    {
        var met = new bool?[on.Case.Elements.Count];
        var todo = new Stack<(string Id, bool Unvalidated)>(Starts(on).Select(id => (id, true)));
        while (todo.TryPop(out var next))
        {
            if (on.Case.Find<Claim>(next.Id) is not { } claim || (met[claim.Index] is { } before && (before || !next.Unvalidated))) continue;
            met[claim.Index] = next.Unvalidated;
            if (claim.Step is not { } step) continue;
            var below = !Has(step, "valid") && (next.Unvalidated || step.Kind is StepKind.Substitution);
            foreach (var premise in step.Premises) todo.Push((premise.Value, below));
            foreach (var leg in step.Legs) todo.Push((leg.Claim.Value, below));
        }
        return met;
    }

    static IEnumerable<string> Starts(Inspection on)
    {
        if (on.Case.Top is { } top) yield return top.Value;
        foreach (var challenge in on.Case.Challenges)
            if (on.Uses(challenge) && challenge.Answer is { } answer) yield return answer.Value;
        foreach (var monitor in on.Case.Monitors)
            if (monitor.Detects is { } detects) yield return detects.Value;
    }
}

namespace Warrant.Core;

static class ScopeSubstitution
{
    // While a file is unread the systems may be half read, and what they seem to differ in would be wrong.
    public static readonly Rule Rule = new("WR202", "scope-substitution", Severity.Error, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        var compared = new Dictionary<(string, string), IReadOnlyList<string>>();
        var nameless = new HashSet<EvidenceItem>();
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { } step || on.Scopes.Of(claim) is not { } outer) continue;
            if (Bridge(step, outer) is { } gap) yield return gap;
            var about = step.From is { } from && on.Case.Find<SystemConfiguration>(from.Value) is not null ? new Scope(from.Value, null) : outer;
            foreach (var (evidence, at) in Evidence(on.Case, step))
            {
                if (evidence.System is null && evidence.HasObservations && nameless.Add(evidence))
                    yield return Rule.Find(evidence.At, evidence.Id, $"`{evidence.Id}` does not say on which system it was measured, so it cannot be shown to be about {about}", $"system: {about.System}");
                if (evidence.System is { } other && on.Case.Find<SystemConfiguration>(other.Value) is not null && !about.Has(other.Value))
                    // It is this step that passes over; elsewhere the item may be well placed.
                    yield return Rule.Find(at, step.Address, $"`{evidence.Id}` is of `{other.Value}`, but `{claim.Id}` rests on it for {about}{In(about.System, other.Value)}",
                        $"put a substitution with `from: {other.Value}` and its `bridges` between them, or get evidence of `{about.System}`") with { Also = [other.At] };
            }
        }
        foreach (var clash in on.Scopes.Clashes)
            yield return Rule.Find(clash.At, clash.Claim.Id, $"`{clash.Claim.Id}` is reached under {clash.First} and here under {clash.Second}{In(clash.First.System, clash.Second.System)}, so nobody can say which it is about",
                "make it two claims, one for each system");

        Finding? Bridge(Step step, Scope outer)
        {
            if (step.From is not { } from || on.Case.Find<SystemConfiguration>(from.Value) is null || outer.Has(from.Value)) return null;
            if (step.Kind is { } kind and not StepKind.Substitution)
                return Rule.Find(from.At, step.Address, $"this {Word(kind)} step passes from {outer} to `{from.Value}`, which only a substitution may do", "name it `substitution`, with `valid` and `bridges`");
            var open = Differing(outer.System, from.Value).Except(step.Bridges.Select(b => b.Name)).ToList();
            return open.Count == 0 ? null
                : Rule.Find(from.At, step.Address, $"`{from.Value}` differs from `{outer.System}` in {Names.And(open)}, and no claim bridges that", $"bridges: {{ {open[0]}: … }}, each a claim that says why the difference does not matter");
        }

        string In(string a, string b) => Differing(a, b) is { Count: > 0 } fields ? $" (they differ in {Names.And(fields)})" : "";

        IReadOnlyList<string> Differing(string a, string b)
        {
            if (compared.TryGetValue((a, b), out var known)) return known;
            return compared[(a, b)] = on.Case.Find<SystemConfiguration>(a) is { } one && on.Case.Find<SystemConfiguration>(b) is { } other ? [.. on.Case.Differences(one, other)] : [];
        }
    }

    // The evidence that a step takes, as a premise or as an input of its arithmetic, and where it names it.
    static IEnumerable<(EvidenceItem, Span)> Evidence(SafetyCase safetyCase, Step step)
    {
        foreach (var premise in step.Premises)
            if (safetyCase.Find<EvidenceItem>(premise.Value) is { } evidence) yield return (evidence, premise.At);
        if (step.With.Length == 0) yield break;
        var taken = step.Premises.Select(p => p.Value).ToHashSet();
        foreach (var input in step.With)
            if (Calculating.Origin(safetyCase, input.Value.Value) is EvidenceItem evidence && taken.Add(evidence.Id)) yield return (evidence, input.Value.At);
    }

    static string Word(StepKind kind) => kind.ToString().ToLowerInvariant();
}

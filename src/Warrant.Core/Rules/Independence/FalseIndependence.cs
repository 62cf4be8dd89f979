namespace Warrant.Core;

static class FalseIndependence
{
    public static readonly Rule Rule = new("WR702", "false-independence", Severity.Error, Check) { IsDemand = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.After is not { } assessment) yield break;
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { Kind: StepKind.Alternatives, Independent: { } independent } step || !on.Uses(claim)) continue;
            var told = new HashSet<string>();
            foreach (var pair in LegTable.Pairs(assessment, step))
            {
                foreach (var ground in pair.Grounds)
                    if (told.Add(ground.Id))
                        yield return Rule.Find(independent.At, step.Address, $"the legs `{pair.First.Claim.Value}` and `{pair.Second.Claim.Value}` are said to be independent, and both rest on `{ground.Id}`", "rest one of them on something else, or do not call them independent");
                foreach (var (kind, value) in pair.Causes)
                    if (!Known(step, kind, value) && told.Add($"{kind}={value}"))
                        yield return Rule.Find(independent.At, step.Address, $"the legs `{pair.First.Claim.Value}` and `{pair.Second.Claim.Value}` are said to be independent, and evidence of both has `{kind}={value}`", $"name `{kind}` under `despite` if it is known and does not matter, and let `{independent.Value}` argue why");
            }
        }
    }

    /// <summary>Whether a step says of a cause that its legs have it in common: by its kind, its value, or both as `kind=value`.</summary>
    public static bool Known(Step step, string kind, string value)
    {
        foreach (var despite in new Fields(step.Node).Texts("despite"))
            foreach (var word in (string[])[kind, value, $"{kind}={value}"])
                if (string.Equals(despite.Value.Trim(), word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}

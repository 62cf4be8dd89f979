namespace Warrant.Core;

static class ExpectationNotMet
{
    public static readonly Rule Rule = new("WR303", "expectation-not-met", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var (item, _) in Troubles.Of(on, Trouble.Excluded))
        {
            if (item.Expect is not { } expect || on.Facts.Measurements.GetValueOrDefault(item.Id) is not { } measured) continue;
            var lower = expect.Upper is { } most && measured.Lower >= most.Value;
            yield return Rule.Find(expect.At, item.Id, $"{Numbers.Of(measured, lower)}, which excludes the `{MeasurementText.Expectation(expect)}` that `{item.Id}` expects",
                "a claim that needs this is not true of what was measured: change the claim or the system, not the expectation");
        }
        foreach (var (step, result) in Calculated.Steps(on))
        {
            if (result is not { Meets: Outcome.No } || step.Expect is not { } expect) continue;
            yield return Rule.Find(expect.At, step.Address, $"the calculation {Numbers.Of(result)}, which excludes the `{MeasurementText.Expectation(expect)}` that `{step.Claim.Id}` expects");
        }
    }
}

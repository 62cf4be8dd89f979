namespace Warrant.Core;

static class StepWithoutWarrant
{
    public static readonly Rule Rule = new("WR107", "step-without-warrant", Severity.Error, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { } step || !on.Uses(claim)) continue;
            if (step.Kind is not StepKind.Alternatives)
            {
                if (!UnknownKey.Stands("because", ArgumentKeys.Step, step.Node) && step.Sides.Length == 0)
                    yield return Rule.Find(step.At, step.Address, $"nothing says why the premises suffice for `{claim.Id}`", "say it under `because`, or name the side-claims that carry it under `side`");
                continue;
            }
            foreach (var leg in step.Legs)
                if (leg.Unsaid)
                    yield return Rule.Find(leg.Claim.At, leg.Address, $"nothing says why `{leg.Claim.Value}` alone would do for `{claim.Id}`", "a leg has its own warrant: the text after its id") with { Waivable = false };
        }
    }
}

namespace Warrant.Core;

static class Calculated
{
    /// <summary>The calculation steps that the case uses, and what their arithmetic gave.</summary>
    public static IEnumerable<(Step Step, CalculationResult? Result)> Steps(Inspection on)
    {
        foreach (var claim in on.Case.Claims)
            if (claim.Step is { Kind: StepKind.Calculation } step && on.Uses(claim)) yield return (step, on.Facts.Calculations.GetValueOrDefault(step.Address));
    }
}

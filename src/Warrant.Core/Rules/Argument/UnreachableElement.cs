namespace Warrant.Core;

static class UnreachableElement
{
    public static readonly Rule Rule = new("WR105", "unreachable-element", Severity.Warning, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        // Without a top claim nothing is reached, and that is said once.
        if (on.Case.TopClaim is null) yield break;
        var used = Reach.Used(on.Case, on.Case.Evidence.Where(StandsAlone));
        foreach (var element in on.Case.Elements)
        {
            if (used.Contains(element) || on.Case.SharedFiles.Contains(element.At.File) || IsExempt(on.Case, element)) continue;
            yield return element is Challenge
                ? Rule.Find(element.At, element.Id, $"`{element.Id}` attacks what the top claim does not rest on, so it doubts nothing that is decided")
                : Rule.Find(element.At, element.Id, $"`{element.Id}` is not reached from the top claim, so the case does not rest on it", "name it where it is needed, or take it out");
        }
    }

    // Evidence against a claim, and evidence that was set aside, is there to be seen.
    static bool StandsAlone(EvidenceItem evidence) => evidence.Against is not null || evidence.NotUsed;

    // A risk that is left out with a reason is in no claim's context; a challenge with no readable target was reported as such.
    static bool IsExempt(SafetyCase safetyCase, Element element) => element switch
    {
        Person or Trigger or Monitor or Risk { Excluded: true } => true,
        Challenge challenge => challenge.Target is not { } target || safetyCase[target.Value.Split('/')[0]] is null,
        _ => false,
    };
}

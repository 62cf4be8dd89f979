namespace Warrant.Core;

static class UnmeasuredNumber
{
    public static readonly Rule Rule = new("WR317", "unmeasured-number", Severity.Warning, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        var beneath = new ExpectedBeneath(on);
        HashSet<string>? versions = null;
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Text is not { } text || !on.Uses(claim)) continue;
            var stated = StatedNumbers.In(on.Case, text, versions ??= StatedNumbers.Versions(on.Case)).ToList();
            if (stated.Count == 0) continue;
            foreach (var number in beneath.Lacking(claim, stated))
                yield return Rule.Find(number.At, claim.Id, $"`{number.Text}` is in no expectation beneath `{claim.Id}`, so nothing that was measured stands for it",
                    "expect it of the evidence or of a calculation, or leave the number out of the claim");
        }
    }
}

/// <summary>Looks below claims for numbers that evidence and calculations are expected to show.</summary>
sealed class ExpectedBeneath(Inspection on)
{
    readonly int[] seenFor = new int[on.Case.Elements.Count];
    int turn;

    // A deep case in which every claim states a number would cost the square of its size. Beyond this the rule is silent.
    long budget = 1_000_000 + 10L * on.Case.Elements.Count;

    /// <summary>Those of the numbers that nothing at or below the claim expects; none once too much has been looked at.</summary>
    public IReadOnlyList<StatedNumber> Lacking(Claim claim, List<StatedNumber> stated)
    {
        var open = new List<StatedNumber>(stated.DistinctBy(n => n.Value));
        var todo = new Stack<Element>([claim]);
        seenFor[claim.Index] = ++turn;
        while (open.Count > 0 && todo.TryPop(out var element))
        {
            if (--budget < 0) return [];
            foreach (var expected in Expected(element)) open.RemoveAll(n => n.Is(expected));
            if (element is not Claim below) continue;
            foreach (var supporting in on.Supporters.Of(below))
            {
                if (seenFor[supporting.Index] == turn) continue;
                seenFor[supporting.Index] = turn;
                todo.Push(supporting);
            }
        }
        return open;
    }

    static IEnumerable<double> Expected(Element element)
    {
        var expect = element switch
        {
            EvidenceItem evidence => evidence.Expect,
            Claim { Step: { } step } => step.Expect,
            _ => null,
        };
        if (expect is null) yield break;
        if (expect.Upper is { } upper) yield return upper.Value;
        if (expect.Lower is { } lower) yield return lower.Value;
        yield return expect.Confidence;
    }
}

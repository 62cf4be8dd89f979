using System.Globalization;

namespace Warrant.Core;

static class InconclusiveEvidence
{
    public static readonly Rule Rule = new("WR304", "inconclusive-evidence", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var (item, why) in Troubles.Of(on, Trouble.Unsettled))
            yield return item.Collected is { } day && day.Value > on.AsOf ? Rule.Find(day.At, item.Id, $"`{item.Id}` shows nothing: {why}")
                : item.HasObservations ? Log(on, item, why)
                : Rule.Find(Document(on.Case, item), item.Id, $"`{item.Id}` shows nothing: {why}");
        foreach (var (step, result) in Calculated.Steps(on))
            if (result is not { Meets: Outcome.Yes or Outcome.No }) yield return Calculation(step, result);
    }

    static Finding Log(Inspection on, EvidenceItem item, string why)
    {
        var log = item.Log!.Value.At;
        if (on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Problem is { } problem)
            return Rule.Find(log, item.Id, $"nothing can be read from the log of `{item.Id}`: {problem}");
        if (item.Measure is null) return Rule.Find(item.KeyAt("measure"), item.Id, $"`{item.Id}` does not say what is measured in its log, so it shows nothing", "measure: { scorer: …, value: mean }");
        if (item.Expect is not { } expect) return Rule.Find(item.KeyAt("expect"), item.Id, $"`{item.Id}` does not say what is expected of its log, so it shows nothing", "expect: { upper: 0.1, confidence: 0.95 }");
        if (on.Facts.Measurements.GetValueOrDefault(item.Id) is not { Problem: null } measured) return Rule.Find(UnknownScorer(on, item) ?? log, item.Id, $"`{item.Id}` shows nothing: {why}", on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run?.NotUnderstood.FirstOrDefault());
        var lower = !(expect.Upper is { } most && measured.Upper >= most.Value);
        return Rule.Find(expect.At, item.Id, $"{Numbers.Of(measured, lower)}, which does not settle the `{MeasurementText.Expectation(expect)}` that `{item.Id}` expects", Hint(expect));
    }

    // A scorer that the log does not have is a slip in the case; all else that keeps a log from being measured is in the log.
    static Span? UnknownScorer(Inspection on, EvidenceItem item) =>
        on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Run is { } run && new Fields(item.Node).Inner("measure")?.Text("scorer") is { } scorer && !run.Scorers.Contains(scorer.Value)
            ? scorer.At : null;

    static string? Hint(Expectation expect) =>
        Numbers.CleanTrials(expect) is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n} clean {(n == 1 ? "sample" : "samples")} would settle it") : null;

    static Finding Calculation(Step step, CalculationResult? result)
    {
        var formula = step.How?.At ?? step.KindAt;
        if (step.Expect is not { } expect) return Rule.Find(formula, step.Address, $"the calculation of `{step.Claim.Id}` does not say what is expected of it, so it shows nothing", "expect: { upper: 0.1 }");
        if (result is null or { Lower: null, Upper: null }) return Rule.Find(formula, step.Address, $"the calculation of `{step.Claim.Id}` shows nothing: {result?.Problem ?? "it has no number"}");
        return Rule.Find(expect.At, step.Address, $"the calculation {Numbers.Of(result)}, which does not settle the `{MeasurementText.Expectation(expect)}` that `{step.Claim.Id}` expects");
    }

    // Follows the order in which a document is judged.
    static Span Document(SafetyCase safetyCase, EvidenceItem item)
    {
        if (item.Place is null || item.Found is not { } found || item.ReadBy is not { } reader) return item.At;
        return safetyCase.Find<Person>(reader.Value) is null || safetyCase.IsWriter(reader.Value) ? reader.At : found.At;
    }
}

using System.Globalization;

namespace Warrant.Core;

static class InconclusiveEvidence
{
    public static readonly Rule Rule = new("WR304", "inconclusive-evidence", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var (item, why) in Troubles.Of(on, Trouble.Unsettled))
        {
            var finding = item.Latest is { } day && day.Value > on.AsOf ? Rule.Find(day.At, item.Id, $"`{item.Id}` shows nothing: {why}")
                : item.HasObservations ? Log(on, item, why)
                : Document(on.Case, item, why);
            if (finding is not null) yield return finding;
        }
        foreach (var (step, result) in Calculated.Steps(on))
            if (result is not { Meets: Outcome.Yes or Outcome.No } && Calculation(step, result) is { } finding) yield return finding;
    }

    // Null where a finding of the reading says it all: a key that is there and cannot be read, or names nothing.
    static Finding? Log(Inspection on, EvidenceItem item, string why)
    {
        var log = item.Log!.Value.At;
        if (on.Facts.Exhibits.GetValueOrDefault(item.Id)?.Problem is { } problem)
            return Rule.Find(log, item.Id, $"nothing can be read from the log of `{item.Id}`: {problem}");
        if ((item.Measure is null && Stands(item, "measure")) || (item.Expect is null && Stands(item, "expect"))) return null;
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

    static Finding? Calculation(Step step, CalculationResult? result)
    {
        var formula = step.How?.At ?? step.KindAt;
        if (step.Expect is null && UnknownKey.Stands("expect", ArgumentKeys.Step, step.Node)) return null;
        if (step.Expect is not { } expect) return Rule.Find(formula, step.Address, $"the calculation of `{step.Claim.Id}` does not say what is expected of it, so it shows nothing", "expect: { upper: 0.1 }");
        if (result is null or { Lower: null, Upper: null }) return Rule.Find(formula, step.Address, $"the calculation of `{step.Claim.Id}` shows nothing: {result?.Problem ?? "it has no number"}");
        return Rule.Find(expect.At, step.Address, $"the calculation {Numbers.Of(result)}, which does not settle the `{MeasurementText.Expectation(expect)}` that `{step.Claim.Id}` expects");
    }

    static bool Stands(EvidenceItem item, string key) => UnknownKey.Stands(key, EvidenceKeys.Item, item.Node);

    static readonly (string Key, string Says)[] needed =
        [("at", "where in the document (`at`)"), ("found", "what was found there (`found`)"), ("read-by", "who read it (`read-by`)")];

    static Finding? Document(SafetyCase safetyCase, EvidenceItem item, string why)
    {
        if (needed.Where(n => !Stands(item, n.Key)).Select(n => n.Says).ToList() is { Count: > 0 } lacking)
            return Rule.Find(item.At, item.Id, $"`{item.Id}` shows nothing: it does not say {Words.Or(lacking)}", "it counts by the word of somebody who read it and is not a writer: at: section 3, found: for, read-by: mina");
        if (item.ReadBy is { } reader && safetyCase.IsWriter(reader.Value)) return Rule.Find(reader.At, item.Id, $"`{item.Id}` shows nothing: {why}", "have somebody read it who is not among the `writers`");
        // What is left is a value that the reading told of, a reader who is not there (WR101, WR109), or what was found.
        if (item.Place is null || item.ReadBy is null || safetyCase.Find<Person>(item.ReadBy.Value.Value) is null) return null;
        return item.Found is { Value: "for" or "against" or "inconclusive" } found ? Rule.Find(found.At, item.Id, $"`{item.Id}` shows nothing: {why}") : null;
    }
}

namespace Warrant.Core.Tests;

/// <summary>WR318 counts what a log holds, whatever it says that it planned: whoever goes on until a run looks good has more than was sealed.</summary>
public sealed class PlannedRunTests
{
    static readonly Dictionary<string, string> measure = new() { ["scorer"] = "includes", ["value"] = "mean" }, expect = new() { ["upper"] = "0.2" };

    [Theory]
    [InlineData(20, 20, null)]
    [InlineData(20, 40, "`E1` has 40 samples, and 20 were planned when it was sealed (act 1)")]
    [InlineData(null, 40, "`E1` has 40 samples, and 20 were planned when it was sealed (act 1)")]
    [InlineData(40, 10, "`E1` has 40 samples, and 20 were planned when it was sealed (act 1)")]
    public void A_run_is_as_large_as_it_is(int? said, int held, string? told)
    {
        var (safetyCase, findings) = OneFile.Read("""
            case: tiny
            top: C0
            claims:
              C0: { text: a., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { text: A run., log: run.json, measure: { scorer: includes, value: mean }, expect: { upper: 0.2 } }
            """);
        var run = new Run
        {
            Format = "inspect", Task = "t", Model = "m", Status = "success", Date = new(2026, 11, 12), PlannedSamples = said, Scorers = ["includes"],
            Observations = [.. Enumerable.Range(1, held).Select(i => new Observation($"{i}", 1, new Dictionary<string, Score> { ["includes"] = new(0, null) }))],
        };
        var record = new RecordFacts { Began = new(2026, 11, 1), Expectations = [new("E1", 1, new(2026, 11, 10), measure, expect, 20)] };
        var assessment = Assessor.Assess(safetyCase, findings, new Dictionary<string, Exhibit> { ["E1"] = new("E1", ArtefactState.Present) { Run = run } }, new(2026, 11, 20), record: record);
        Assert.Equal(told, assessment.Findings.SingleOrDefault(f => f.Rule.Code == "WR318")?.Message.Split(", so it may")[0]);
    }
}

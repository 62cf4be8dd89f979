namespace Warrant.Core.Tests;

/// <summary>An expectation that every log meets, or none, is no expectation.</summary>
public sealed class ExpectCheckTests
{
    [Theory]
    [InlineData("value: mean", "upper: 5", "5")]
    [InlineData("value: mean", "upper: 1", "1")]
    [InlineData("value: mean", "below: 1.5", "1.5")]
    [InlineData("value: rate, of: C", "lower: -3", "-3")]
    [InlineData("value: pass@10", "lower: 0", "0")]
    [InlineData("value: max", "above: -1", "-1")]
    [InlineData("value: at-budget, baseline: E2, budget: 0.1", "lower: 0", "0")]
    [InlineData("value: mean", "upper: 5, lower: 0.2", "5")]
    [InlineData("value: count, exposure: 10", "lower: 0", "0")]
    [InlineData("value: difference, baseline: E2", "upper: 1", "1")]
    [InlineData("value: difference, baseline: E2", "lower: -1", "-1")]
    public void Every_log_meets_it(string measure, string expect, string at) => Told(measure, expect, at, "every log meets this, so it asks nothing");

    [Theory]
    [InlineData("value: mean", "lower: 80", "80")]
    [InlineData("value: mean", "above: 1", "1")]
    [InlineData("value: rate, of: C", "below: 0", "0")]
    [InlineData("value: max", "upper: -0.1", "-0.1")]
    [InlineData("value: count, exposure: 10", "below: 0", "0")]
    [InlineData("value: difference, baseline: E2", "below: -1", "-1")]
    public void No_log_meets_it(string measure, string expect, string at) => Told(measure, expect, at, "no log can meet this");

    [Theory]
    [InlineData("value: mean", "below: 1")]
    [InlineData("value: mean", "above: 0")]
    [InlineData("value: mean", "upper: 1, lower: 0.5")]
    [InlineData("value: max", "upper: 0")]
    [InlineData("value: max", "lower: 1")]
    [InlineData("value: count, exposure: 10", "upper: 5")]
    [InlineData("value: count, exposure: 10", "above: 0")]
    [InlineData("value: difference, baseline: E2", "upper: -0.2")]
    [InlineData("value: difference, baseline: E2", "lower: 0")]
    [InlineData("value: difference, baseline: E2", "above: -1")]
    public void A_log_may_meet_it_or_not(string measure, string expect) => Assert.Empty(Find(measure, expect));

    [Fact]
    public void Both_sides_at_the_ends_of_the_range_ask_nothing() => Assert.Equal(2, Find("value: mean", "lower: 0, upper: 1").Count);

    [Fact]
    public void Of_a_calculation_nobody_knows_the_range() =>
        Assert.DoesNotContain(OneFile.Read("claims: { C0: { text: a., step: { calculation: r, because: b., with: { r: 1 }, expect: { upper: 5 } } } }").Findings, f => f.Rule == WrongValue.Rule);

    // The whole way: a log that says yes to everything is no support for a limit that everything meets.
    [Fact]
    public void It_is_no_support()
    {
        var log = Runs.Counts(100, 0);
        Assert.Equal(Standing.Unknown, Top("{ upper: 5 }", log));
        Assert.Equal(Standing.Holds, Top("{ upper: 1, lower: 0.9 }", log));
        Assert.Equal(Standing.Holds, Top("{ lower: 0.9 }", log));
    }

    static Standing Top(string expect, Run log)
    {
        var yaml = $$"""
            top: C0
            claims: { C0: { text: a., step: { evidence: b., because: c., premises: [E1] } } }
            evidence: { E1: { text: d., kind: capability-evaluation, log: a, digest: {{digest}}, measure: { scorer: s, value: mean }, expect: {{expect}} } }
            """;
        var assessment = OneFile.Assess(yaml, new Exhibit("E1", ArtefactState.Present) { Digest = digest, Run = log });
        return assessment.Third[assessment.Case.Find<EvidenceItem>("E1")!.Index];
    }

    static readonly string digest = "sha256:" + new string('a', 64);

    static void Told(string measure, string expect, string at, string message)
    {
        var finding = Assert.Single(Find(measure, expect));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal("E1", finding.Element);
        Assert.Equal(at, Yaml(measure, expect)[finding.At.Start..finding.At.End]);
    }

    static List<Finding> Find(string measure, string expect) => [.. OneFile.Read(Yaml(measure, expect)).Findings.Where(f => f.Rule == WrongValue.Rule)];

    static string Yaml(string measure, string expect) => $"evidence: {{ E1: {{ text: a., kind: capability-evaluation, log: a, measure: {{ {measure} }}, expect: {{ {expect} }} }} }}";
}

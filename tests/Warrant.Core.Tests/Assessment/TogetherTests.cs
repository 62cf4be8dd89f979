namespace Warrant.Core.Tests;

/// <summary>Bounds that must hold at once, and comparisons between the logs of two items.</summary>
public sealed class TogetherTests
{
    static Assessment Two(string together) => Check.Case($$"""
        claims:
          C0:
            text: It is safe.
            context: [K1]
            step: { evidence: Both bounds., because: They say so., premises: [E1, E2]{{together}} }
        evidence:
          E1: { {log 0/16} }
          E2: { {log 0/16} }
        """);

    [Fact]
    public void Bounds_that_hold_alone_need_not_hold_together()
    {
        // One-sided at 95 %, 14 clean samples show less than a fifth; at 97.5 % it takes 17.
        Assert.Equal(Standing.Holds, Two("").Stands("C0/step"));
        var assessment = Two(", together: [E1, E2]");
        Assert.Equal((Standing.Unknown, Standing.Holds), (assessment.Stands("C0/step"), assessment.Stands("E1")));
        var result = assessment.Facts.Together["C0/step"];
        Assert.False(result.Holds);
        Assert.All(result.Items, item => Assert.Equal(0.975, item.Confidence, 1e-12));
        Assert.Contains("  C0/step: its bounds do not hold together at 95 % (Holm): E1 does not meet its expectation at 97.5 %, E2 does not meet its expectation at 97.5 %\n", AnswerText.Of(assessment), StringComparison.Ordinal);
        Assert.DoesNotContain("together", AnswerText.Of(Two("")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_shown_leaves_more_for_the_rest()
    {
        var assessment = Check.Case("""
            claims:
              C0:
                text: It is safe.
                context: [K1]
                step: { evidence: Both bounds., because: They say so., premises: [E1, E2], together: [E1, E2] }
            evidence:
              E1: { {log 0/40} }
              E2: { {log 0/16} }
            """);
        Assert.Equal(Standing.Holds, assessment.Stands("C0/step"));
        Assert.Equal([0.975, 0.95], assessment.Facts.Together["C0/step"].Items.Select(i => Math.Round(i.Confidence, 9)));
        const string line = "  C0/step: its bounds hold together at 95 % (Holm): E1 meets its expectation at 97.5 %, E2 meets its expectation at 95 %\n";
        Assert.Contains(line, AnswerText.Of(assessment), StringComparison.Ordinal);
        foreach (var asked in new[] { "C0", "C0/step" })
            Assert.Contains(line, WhyText.Of(assessment, asked, assessment.Formula.Node(asked)!.Value), StringComparison.Ordinal);
    }

    static Assessment Compared(string more = "", string baseline = "text: Another run., kind: capability-evaluation, system: atlas, collected: 2026-10-01, log: logs/50-of-100.json") => Check.Case($$"""
        claims:
          C0:
            text: It is safe.
            context: [K1]
            step: { evidence: The difference., because: It says so., premises: [E1] }
        evidence:
          E1: { {log 0/100}, measure: { value: difference, baseline: E2 }, expect: { upper: -0.2 } }
          E2: { {{baseline}} }
        {{more}}
        """);

    [Fact]
    public void A_comparison_reads_the_log_of_its_baseline()
    {
        var assessment = Compared();
        Assert.Equal(Standing.Holds, assessment.Stands("E1"));
        Assert.DoesNotContain(assessment.Findings, f => f.Element == "E2" && f.Rule.Code is "WR304" or "WR105");
    }

    [Fact]
    public void A_doubt_of_the_baseline_is_a_doubt_of_the_comparison() =>
        Assert.Equal(Standing.Unknown, Compared("challenges:\n  D1: { {by mina}, undermines: E2, status: open }").Stands("E1"));

    [Fact]
    public void What_is_wrong_with_the_baseline_is_wrong_with_the_comparison()
    {
        var assessment = Compared(baseline: "text: Another run., kind: capability-evaluation, system: nowhere, collected: 2026-10-01, log: logs/50-of-100.json");

        Assert.Equal(Standing.Unknown, assessment.Third[assessment.Formula.Node("E1")!.Value]);
        Assert.Contains(assessment.Findings, f => f is { Element: "E2", Severity: Severity.Error, Rule.Code: "WR101" });
        Assert.Contains("WR101", Assert.Single(assessment.Reasons, r => r.Element == "E1").Because);
    }

    [Fact]
    public void A_changed_baseline_gives_no_number()
    {
        var assessment = Compared(baseline: "text: Another run., kind: capability-evaluation, log: logs/50-of-100.json, digest: sha256:1111111111111111111111111111111111111111111111111111111111111111");
        Assert.Equal("of its baseline `E2`, its artefact has changed", assessment.Facts.Measurements["E1"].Problem);
        Assert.Equal(Standing.Unknown, assessment.Stands("E1"));
    }

    [Fact]
    public void A_log_is_no_better_and_no_worse_than_itself()
    {
        var assessment = Check.Case("""
            evidence:
              E1: { {log 0/100}, measure: { value: difference, baseline: E2 }, expect: { upper: 0.1 } }
              E2: { {log 0/100} }
            """);
        Assert.Equal("of its baseline `E2`, the log is the very log that is compared with it", assessment.Facts.Measurements["E1"].Problem);
        Assert.Equal(Standing.Unknown, assessment.Stands("E1"));
    }

    [Theory]
    [InlineData("value: difference")]
    [InlineData("value: mean, baseline: E2")]
    [InlineData("value: at-budget, baseline: E2")]
    [InlineData("value: at-budget, baseline: E2, budget: 1")]
    [InlineData("value: rate, of: C, exposure: 5")]
    [InlineData("value: count, exposure: 0")]
    [InlineData("value: max, stream: true")]
    [InlineData("value: pass@3, reducer: max")]
    [InlineData("value: count, unit: task")]
    [InlineData("value: max, of: C")]
    public void A_key_that_says_nothing_here_is_told(string measure) =>
        Assert.Single(Check.Case($$"""
            evidence:
              E1: { {log 0/100}, measure: { {{measure}} } }
              E2: { {log 0/100} }
            """).Of("WR005"));
}

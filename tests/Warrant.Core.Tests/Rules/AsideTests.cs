using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>What is set aside, left out or doubted by somebody whom the case does not know is as if nobody had done it.</summary>
public sealed class AsideTests
{
    [Theory]
    [InlineData("nobody-here", "WR101")]
    [InlineData("C0", "WR109")]
    [InlineData("mina", null)]
    public void A_risk_is_left_out_by_somebody(string person, string? code) => Found(code, $$"""
        risks:
          R1: { text: It happens., excluded: { because: It has its own case., person: {{person}} } }
        claims:
          C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
        evidence:
          E1: { {doc} }
        """);

    [Theory]
    [InlineData("nobody-here", "WR101")]
    [InlineData("C0", "WR109")]
    [InlineData("mina", null)]
    public void Evidence_is_set_aside_by_somebody(string person, string? code) => Found(code, $$"""
        claims:
          C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
        evidence:
          E1: { {doc} }
          E2: { not-used: { because: The scorer was broken., person: {{person}} }, {log 9/10} }
        """);

    [Theory]
    [InlineData("nobody-here", "WR101")]
    [InlineData("C0", "WR109")]
    [InlineData("mina", null)]
    public void A_doubt_by_default_is_somebodys(string person, string? code) => Found(code, $$"""
        default-doubt: { document: { value: 0.01, from: [{{person}}] }, warrant: { value: 0.01, from: [mina] } }
        claims:
          C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
        evidence:
          E1: { {doc} }
        """);

    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("9999-12-31", false)]
    public void An_assumption_of_a_day_to_come_carries_nothing_yet(string from, bool holds)
    {
        var assessment = Check.Case($$"""
            claims:
              C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1], assuming: [A1] } }
            evidence:
              E1: { {doc} }
            assumptions:
              A1: { text: b., because: Rate limits., from: {{from}}, valid-for: 30 days }
            """);
        Assert.Equal(holds, assessment.Yes);
        Assert.Equal(holds, !assessment.Reasons.Any(r => r.Text.Any(t => t.Contains("after the day of this assessment"))));
    }

    static void Found(string? code, string text)
    {
        var assessment = Check.Case(text);
        Assert.Equal(code is null, assessment.Yes);
        Assert.Equal(code is null ? [] : [code], assessment.Findings.Where(f => f.Severity is Severity.Error).Select(f => f.Rule.Code));
    }
}

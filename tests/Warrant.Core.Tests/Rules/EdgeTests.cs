using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>Words and ways at the edge of a rule, by which a case got past it.</summary>
public sealed class EdgeTests
{
    static Assessment Inability(string elicitation) => Check.Case($$"""
        claims:
          C0: { text: a., context: [K1], category: inability, step: { evidence: how, because: why, premises: [E1], side: { valid: C1 } } }
          C1: { text: b., step: { evidence: how, because: why, premises: [E2] } }
        evidence:
          E1: { {log 0/100}, elicitation: { refusals: trained away, finetuning: helpful-only, scaffold: none, attempts: 10, budget: 2M, contamination: checked, awareness: checked, {{elicitation}} } }
          E2: { {doc} }
        """);

    [Theory]
    [InlineData("n/a")]
    [InlineData("TBD")]
    [InlineData("'-'")]
    [InlineData("'?'")]
    [InlineData("not been checked")]
    [InlineData("not yet checked.")]
    [InlineData("to be done")]
    [InlineData("pending")]
    public void A_word_for_nothing_is_no_check(string word) => Assert.Contains("`sandbagging`", Assert.Single(Inability($"sandbagging: {word}").Of("WR306")).Message);

    [Theory]
    [InlineData("checked")]
    [InlineData("checked; not all of it")]
    [InlineData("probes on the open weights")]
    public void A_word_for_a_check_is_one(string word) => Assert.Empty(Inability($"sandbagging: {word}").Of("WR306"));

    [Fact]
    public void Evidence_that_a_number_is_taken_from_is_asked_for_its_elicitation() => Assert.Equal("E1", Assert.Single(Check.Case("""
        claims:
          C0: { text: a., context: [K1], category: inability, step: { calculation: r * 2, with: { r: E1.upper }, expect: { upper: 0.5 }, because: why, premises: [C1], side: { function: C1 } } }
          C1: { text: b., step: { evidence: how, because: why, premises: [E2] } }
        evidence:
          E1: { {log 0/100} }
          E2: { {doc} }
        """).Of("WR306")).Element);

    [Theory]
    [InlineData("atlas2-judge", true)]
    [InlineData("lab/Atlas-mini", true)]
    [InlineData("atlantic-judge", false)]
    public void A_judge_with_a_number_in_its_name_is_of_the_family(string judge, bool found) => Assert.Equal(found ? ["E1"] : [], Check.Case($$"""
        claims:
          C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
        evidence:
          E1: { {doc}, causes: { grader: {{judge}} } }
        """).Of("WR312").Select(f => f.Element!));

    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void A_circle_by_a_challenge_to_come_is_none_yet(string day, bool found) => Assert.Equal(found, Check.Case($$"""
        claims:
          C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
        evidence:
          E1: { {doc} }
        challenges:
          D1: { text: A doubt., undermines: E1, raised-by: mina, on: {{day}}, status: answered, answer: C0, agreed-by: mina }
        """).BlockedBy.Contains("WR103"));

    [Theory]
    [InlineData("evidence: how", true)]
    [InlineData("concretion: how", true)]
    [InlineData("decomposition: how", true)]
    [InlineData("concretion: how, side: { valid: C1 }", false)]
    public void Measured_evidence_owes_that_it_is_valid_whatever_its_step_is_called(string step, bool found) => Assert.Equal(found, Check.Case($$"""
        claims:
          C0: { text: a., context: [K1], step: { {{step}}, because: why, premises: [E1] } }
          C1: { text: b., step: { evidence: how, because: why, premises: [E2] } }
        evidence:
          E1: { {log 0/100} }
          E2: { {doc} }
        """).Of("WR108").Any(f => f.Message.Contains("`E1` measures")));
}

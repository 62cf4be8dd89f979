namespace Warrant.Core.Tests;

/// <summary>What each kind of step lets through: truth everywhere, falsity only from a part.</summary>
public sealed class StepTests
{
    [Theory]
    [InlineData("decomposition", Standing.Fails)]
    [InlineData("evidence", Standing.Fails)]
    [InlineData("substitution", Standing.Unknown)]
    [InlineData("concretion", Standing.Unknown)]
    [InlineData("calculation", Standing.Unknown)]
    public void A_false_premise_refutes_only_as_a_part(string kind, Standing expected)
    {
        var a = Check.Case($$"""
            claims:
              C0: { text: a., step: { {{kind}}: how, because: why, premises: [E1, C1] } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            challenges:
              D1: { rebuts: C1, {by mina}, status: sustained }
            """);
        Assert.Equal((Standing.Fails, expected), (a.Stands("C1"), a.Stands("C0")));
    }

    [Theory]
    [InlineData("decomposition")]
    [InlineData("evidence")]
    [InlineData("substitution")]
    [InlineData("concretion")]
    public void Truth_flows_up_through_every_kind(string kind) => Assert.Equal(Standing.Holds, Check.Case($$"""
            claims:
              C0: { text: a., step: { {{kind}}: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            """).Stands("C0"));

    [Theory]
    [InlineData("side: { complete: C1 }")]
    [InlineData("side: { other: C1 }")]
    [InlineData("bridges: { tools: C1 }")]
    public void A_false_side_claim_or_bridge_refutes_nothing(string role)
    {
        var a = Check.Case($$"""
            claims:
              C0: { text: a., step: { decomposition: how, because: why, premises: [E1], {{role}} } }
              C1: { text: b., covers: [E1], step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            challenges:
              D1: { rebuts: C1, {by mina}, status: sustained }
            """);
        Assert.Equal((Standing.Fails, Standing.Unknown), (a.Stands("C1"), a.Stands("C0")));
    }

    [Theory]
    [InlineData("because: why", Standing.Holds)]
    [InlineData("side: { other: C1 }", Standing.Holds)]
    [InlineData("assuming: [A1]", Standing.Unknown)]
    [InlineData("because: why, assuming: [A1]", Standing.Holds)]
    [InlineData("because: why, assuming: [A2]", Standing.Unknown)]
    [InlineData("because: why, assuming: [A3]", Standing.Unknown)]
    [InlineData("because: why, assuming: [A4]", Standing.Unknown)]
    [InlineData("because: why, assuming: [A5]", Standing.Holds)]
    [InlineData("because: why, assuming: [A6]", Standing.Holds)]
    public void A_step_needs_its_warrant_and_its_assumptions(string keys, Standing expected) => Assert.Equal(expected, Check.Case($$"""
            claims:
              C0: { text: a., step: { decomposition: how, premises: [E1], {{keys}} } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            assumptions:
              A1: { text: It has a reason., because: r }
              A2: { text: It has nothing. }
              A3: { text: It is broken., because: r, broken: { on: 2026-11-01, because: seen } }
              A4: { text: Nobody knows since when it is broken., because: r, broken: { because: seen } }
              A5: { text: It has a monitor., monitor: M1 }
              A6: { text: It will break tomorrow., because: r, broken: { on: 2026-11-21, because: seen } }
            monitors:
              M1: { text: m, every: 1 week, reading: { value: 1, on: 2026-11-18 } }
            """).Stands("C0"));

    [Theory]
    [InlineData(1, "C1, C2, C3", Standing.Holds)]
    [InlineData(2, "C1, C2, C3", Standing.Holds)]
    [InlineData(3, "C1, C2, C3", Standing.Unknown)]
    [InlineData(2, "C1, C3", Standing.Unknown)]
    [InlineData(4, "C1, C2, C3", Standing.Unknown)]
    public void Alternatives_need_at_least_k_legs_with_their_warrants(int k, string legs, Standing expected) => Assert.Equal(expected, Check.Case($$"""
            claims:
              C0:
                text: a.
                step:
                  alternatives: any
                  at-least: {{k}}
                  legs: { {{string.Join(", ", legs.Split(", ").Select(l => $"{l}: w"))}} }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
              C2: { text: c., step: { evidence: how, because: why, premises: [E1] } }
              C3: { text: d., undeveloped: true }
            evidence:
              E1: { {doc} }
            """).Stands("C0"));

    [Fact]
    public void The_same_leg_twice_is_one_leg() => Assert.Equal(Standing.Unknown, Check.Case("""
            claims:
              C0: { text: a., step: { alternatives: any, at-least: 2, legs: { C1: w, C1: again } } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            """).Stands("C0"));

    [Fact]
    public void Alternatives_never_fail_by_their_legs() => Assert.Equal(Standing.Unknown, Check.Case("""
            claims:
              C0: { text: a., step: { alternatives: any, legs: { C1: w } } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            challenges:
              D1: { rebuts: C1, {by mina}, status: sustained }
            """).Stands("C0"));

    [Theory]
    [InlineData("undeveloped: true")]
    [InlineData("context: []")]
    [InlineData("undeveloped: true, step: { evidence: how, because: why, premises: [E1] }")]
    [InlineData("step: { evidence: how, because: why, premises: [] }")]
    [InlineData("step: { evidence: how, because: why, premises: [E1, C9] }")]
    [InlineData("step: { evidence: how, decomposition: how, because: why, premises: [E1] }")]
    [InlineData("step: { because: why, premises: [E1] }")]
    [InlineData("step: { evidence: how, because: why, premises: [E1, K1] }")]
    [InlineData("context: [K9], step: { evidence: how, because: why, premises: [E1] }")]
    [InlineData("step: { evidence: how, because: why, premises: [E1], from: nowhere }")]
    public void Undeveloped_empty_or_undefined_is_unknown(string keys) => Assert.Equal(Standing.Unknown, Check.Case($$"""
            claims:
              C0: { text: a., {{keys}} }
            evidence:
              E1: { {doc} }
            """).Stands("C0"));

    [Theory]
    [InlineData("C0", "C0: { text: b., step: { evidence: how, because: why, premises: [E1] } }")]
    [InlineData("E1", "E1: { text: b., step: { evidence: how, because: why, premises: [E2] } }")]
    public void What_is_defined_twice_is_unknown(string id, string again)
    {
        var a = Check.Case($$"""
            claims:
              C0: { text: a., step: { evidence: how, because: why, premises: [E1] } }
              {{again}}
            evidence:
              E1: { {doc} }
              E2: { {doc} }
            """);
        Assert.Equal((Standing.Unknown, Standing.Unknown), (a.Stands(id), a.Stands("C0")));
        Assert.NotEmpty(Assert.Single(a.Of("WR102")).Also);
    }
}

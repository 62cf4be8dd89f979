namespace Warrant.Core.Tests;

/// <summary>What a challenge does to its target until it is cleared, and what clears it.</summary>
public sealed class ChallengeTests
{
    // A top claim over one report, a claim that holds (C1), one that does not (C2), and whatever else is given.
    static Assessment With(string challenges, string asOf = "2026-11-20", string evidence = "") => Check.Case($$"""
        claims:
          C0: { text: a., step: { evidence: how, because: why, premises: [E1] } }
          C1: { text: b., step: { evidence: how, because: why, premises: [E2] } }
          C2: { text: c., undeveloped: true }
        evidence:
          E1: { {doc} }
          E2: { {doc} }
          {{evidence}}
        challenges:
          {{challenges}}
        """, asOf);

    [Theory]
    [InlineData("status: open", Standing.Unknown)]
    [InlineData("status: nonsense", Standing.Unknown)]
    [InlineData("causes: {}", Standing.Unknown)]
    [InlineData("status: sustained", Standing.Fails)]
    [InlineData("status: withdrawn", Standing.Holds)]
    [InlineData("status: mended", Standing.Holds)]
    [InlineData("status: answered, answer: C1", Standing.Holds)]
    [InlineData("status: answered, answer: C2", Standing.Unknown)]
    [InlineData("status: answered, answer: E1", Standing.Unknown)]
    [InlineData("status: answered, answer: C9", Standing.Unknown)]
    [InlineData("status: answered", Standing.Unknown)]
    [InlineData("status: accepted, accepted: { by: board, because: r, consequence: c, until: 2026-11-20 }", Standing.Holds)]
    [InlineData("status: accepted, accepted: { by: board, because: r, consequence: c, until: 2026-11-19 }", Standing.Unknown)]
    [InlineData("status: accepted, accepted: { by: board, because: r, consequence: c }", Standing.Unknown)]
    [InlineData("status: accepted", Standing.Unknown)]
    public void A_rebuttal_is_cleared_by_its_status(string status, Standing expected) =>
        Assert.Equal(expected, With($"D1: {{ rebuts: C0, {{by mina}}, {status} }}").Stands("C0"));

    [Theory]
    [InlineData("rebuts: C0", Standing.Fails)]
    [InlineData("undercuts: C0/step", Standing.Unknown)]
    [InlineData("undermines: E1", Standing.Unknown)]
    [InlineData("undermines: C0", Standing.Unknown)]
    public void Only_a_sustained_rebuttal_is_a_reason_to_believe_the_opposite(string attack, Standing expected) =>
        Assert.Equal(expected, With($"D1: {{ {attack}, {{by mina}}, status: sustained }}").Stands("C0"));

    [Theory]
    [InlineData("criteria", "K1")]
    [InlineData("systems", "atlas")]
    [InlineData("risks", "R1")]
    [InlineData("definitions", "T1")]
    public void A_challenge_on_a_context_is_one_on_each_claim_that_has_it(string section, string id)
    {
        var a = Check.Case($$"""
            {{(section is "criteria" or "systems" ? "" : $"{section}: {{ {id}: {{ text: t }} }}")}}
            claims:
              C0: { text: a., context: [{{id}}], step: { evidence: how, because: why, premises: [E1] } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc}, system: '' }
            challenges:
              D1: { undermines: {{id}}, {by mina}, status: sustained }
            """);
        Assert.Equal((Standing.Unknown, Standing.Holds), (a.Stands("C0"), a.Stands("C1")));
    }

    [Fact]
    public void Undercutting_a_leg_removes_that_leg_only()
    {
        var a = Check.Case("""
            claims:
              C0: { text: a., step: { alternatives: any, legs: { C1: w, C2: w } } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
              C2: { text: c., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            challenges:
              D1: { undercuts: C0/step/C1, {by mina}, status: open }
            """);
        Assert.Equal((Standing.Unknown, Standing.Holds, Standing.Holds, Standing.Holds), (a.Stands("C0/step/C1"), a.Stands("C1"), a.Stands("C0/step/C2"), a.Stands("C0")));
    }

    [Theory]
    [InlineData("status: open, grounds: [E3]", Standing.Fails)]
    [InlineData("status: open, grounds: [C1]", Standing.Fails)]
    [InlineData("status: open, grounds: [C2]", Standing.Unknown)]
    [InlineData("status: open, grounds: [C2, E3]", Standing.Fails)]
    [InlineData("status: open, grounds: [K1]", Standing.Unknown)]
    [InlineData("status: accepted, grounds: [E3], accepted: { by: board, because: r, consequence: c, until: 2026-12-31 }", Standing.Fails)]
    [InlineData("status: accepted, grounds: [C2], accepted: { by: board, because: r, consequence: c, until: 2026-12-31 }", Standing.Holds)]
    [InlineData("status: accepted, grounds: [E3], accepted: { by: board, because: r, consequence: c, until: 2026-11-01 }", Standing.Fails)]
    [InlineData("status: withdrawn, grounds: [E3]", Standing.Fails)]
    [InlineData("status: withdrawn, grounds: [E3], agreed-by: ada", Standing.Fails)]
    [InlineData("status: withdrawn, grounds: [E3], agreed-by: mina", Standing.Holds)]
    [InlineData("status: answered, answer: C1, grounds: [E3]", Standing.Holds)]
    public void Open_while_its_own_grounds_hold_is_sustained(string status, Standing expected) =>
        Assert.Equal(expected, With($"D1: {{ rebuts: C0, {{by mina}}, {status} }}", evidence: "E3: { {doc} }").Stands("C0"));

    [Fact]
    public void To_attack_the_ground_of_a_challenge_does_not_make_its_acceptance_good() => Assert.NotEqual(Standing.Holds, With("""
        D1: { rebuts: C0, {by mina}, status: accepted, grounds: [E3], accepted: { by: board, because: r, consequence: c, until: 2026-12-31 } }
          D2: { undermines: E3, {by ada}, status: open }
        """, evidence: "E3: { {doc} }").Stands("C0"));

    [Fact]
    public void A_challenge_of_the_future_does_not_exist_yet()
    {
        const string Later = "D1: { rebuts: C0, {by mina}, on: 2026-11-21, status: open }";
        Assert.Equal((Standing.Holds, Standing.Unknown), (With(Later).Stands("C0"), With(Later, "2026-11-21").Stands("C0")));
    }

    [Fact]
    public void Two_that_attack_each_other_are_both_unknown()
    {
        var a = With("""
            D1: { rebuts: C0, {by mina}, status: answered, answer: C1 }
              D2: { rebuts: C1, {by mina}, status: answered, answer: C0 }
            """);
        Assert.Equal((Standing.Unknown, Standing.Unknown), (a.Stands("C0"), a.Stands("C1")));
        Assert.NotEmpty(a.Of("WR103"));
    }

    [Theory]
    [InlineData("undercuts: C0/step/C9")]
    [InlineData("undermines: mina")]
    [InlineData("causes: {}")]
    public void One_whose_target_cannot_be_found_counts_against_the_whole(string attack)
    {
        var a = With($"D1: {{ {attack}, {{by mina}}, status: open }}");
        Assert.False(a.Yes);
        Assert.Equal((null, Severity.Error), a.Of("WR501").Select(f => (f.Element, f.Severity)).Single());
    }

    [Theory]
    [InlineData("against: C0", "", Standing.Fails)]
    [InlineData("against: C0, file: docs/gone.md", "", Standing.Unknown)]
    [InlineData("against: C0, found: inconclusive", "", Standing.Unknown)]
    [InlineData("against: C0, not-used: { because: r, person: ada }", "", Standing.Unknown)]
    [InlineData("against: C0, not-used: { because: r, person: mina }", "", Standing.Holds)]
    [InlineData("against: C0, collected: 2026-11-21", "", Standing.Holds)]
    [InlineData("against: C0", "D1: { rebuts: C0, {by mina}, grounds: [E3], status: answered, answer: C1 }", Standing.Holds)]
    [InlineData("against: C0", "D1: { undermines: E1, {by mina}, grounds: [E3], status: withdrawn, agreed-by: mina }", Standing.Holds)]
    [InlineData("against: C0", "D1: { rebuts: C1, {by mina}, grounds: [E3], status: withdrawn }", Standing.Fails)]
    [InlineData("against: C0", "D1: { rebuts: C0, {by mina}, on: 2026-11-21, grounds: [E3], status: withdrawn }", Standing.Fails)]
    public void Evidence_against_a_claim_is_an_open_challenge_until_one_takes_it_up(string keys, string challenge, Standing expected) =>
        Assert.Equal(expected, With(challenge, evidence: $"E3: {{ {{doc}}, {(keys.Contains("found") ? "" : "found: against, ")}{keys} }}").Stands("C0"));
}

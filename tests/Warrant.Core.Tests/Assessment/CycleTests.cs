using System.Text;

namespace Warrant.Core.Tests;

/// <summary>What rests on itself is unknown, and nothing recurses over the case.</summary>
public sealed class CycleTests
{
    const int Many = 100_000;

    [Fact]
    public void What_rests_on_itself_is_unknown_and_the_whole_cycle_is_shown()
    {
        var a = Check.Case("""
            claims:
              C0: { text: a., step: { decomposition: how, because: why, premises: [C1] } }
              C1: { text: b., step: { decomposition: how, because: why, premises: [C2, E1] } }
              C2: { text: c., step: { decomposition: how, because: why, premises: [C1] } }
            evidence:
              E1: { {doc} }
            """);
        Assert.Equal([Standing.Unknown, Standing.Unknown, Standing.Unknown], new[] { "C0", "C1", "C2" }.Select(a.Stands));
        Assert.Contains("C1 → C2 → C1", Assert.Single(a.Of("WR103")).Message);
    }

    [Fact]
    public void A_cycle_in_one_leg_leaves_the_other()
    {
        var a = Check.Case("""
            claims:
              C0: { text: a., context: [K1], step: { alternatives: any, legs: { C1: w, C2: w } } }
              C1: { text: b., step: { decomposition: how, because: why, premises: [C0], side: { other: C2 } } }
              C2: { text: c., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            """);
        // C1 rests on C0, which holds by C2 alone: the least fixed point gives both.
        Assert.Equal([Standing.Holds, Standing.Holds, Standing.Holds], new[] { "C0", "C1", "C2" }.Select(a.Stands));
        Assert.Equal(Severity.Warning, Assert.Single(a.Of("WR103")).Severity);
        Assert.True(a.Yes, a.Errors());
    }

    [Fact]
    public void A_leg_that_rests_on_itself_does_not_hold_and_does_not_spoil_the_other()
    {
        var a = Check.Case("""
            claims:
              C0: { text: a., context: [K1], step: { alternatives: any, legs: { C1: w, C2: w } } }
              C1: { text: b., step: { concretion: how, because: why, premises: [C3] } }
              C2: { text: c., step: { evidence: how, because: why, premises: [E1] } }
              C3: { text: d., step: { concretion: how, because: why, premises: [C1] } }
            evidence:
              E1: { {doc} }
            """);
        Assert.Equal((Standing.Unknown, Standing.Unknown, Standing.Holds), (a.Stands("C1"), a.Stands("C3"), a.Stands("C0")));
        Assert.Equal(("C0/step", Severity.Warning), a.Of("WR103").Select(f => (f.HeldBy, f.Severity)).Single());
    }

    [Theory]
    [InlineData("assuming: [A1]", "")]
    [InlineData("side: { other: C1 }", "C1: { text: b., step: { decomposition: how, because: why, premises: [C0] } }")]
    [InlineData("bridges: { tools: C1 }", "C1: { text: b., step: { decomposition: how, because: why, premises: [C0] } }")]
    public void Side_claims_bridges_and_challenges_close_cycles_too(string keys, string claim)
    {
        var a = Check.Case($$"""
            claims:
              C0: { text: a., step: { evidence: how, because: why, premises: [E1], {{keys}} } }
              {{claim}}
            evidence:
              E1: { {doc} }
            assumptions:
              A1: { text: x., because: y }
            challenges:
              D1: { undermines: A1, {by mina}, status: answered, answer: C0 }
            """);
        Assert.Equal(Standing.Unknown, a.Stands("C0"));
        Assert.Single(a.Of("WR103"));
    }

    [Fact]
    public void A_chain_of_many_claims_is_a_case()
    {
        var a = Check.Case(Chain("E1"));
        Assert.Equal((Standing.Holds, Standing.Holds), (a.Stands("C0"), a.Stands($"C{Many - 1}")));
    }

    [Fact]
    public void A_cycle_of_many_claims_is_unknown_and_is_shown_by_its_ends()
    {
        var a = Check.Case(Chain("C0"));
        Assert.Equal(Standing.Unknown, a.Stands("C0"));
        Assert.Contains($"… {Many - 10} more …", Assert.Single(a.Of("WR103")).Message);
        Assert.Equal(Many, a.Reasons.Count(r => r.Element.StartsWith('C')));
    }

    static string Chain(string last)
    {
        var text = new StringBuilder("claims:\n");
        for (var i = 0; i < Many; i++)
            text.Append($"  C{i}:\n    text: a.\n    step: {{ concretion: how, because: why, premises: [{(i + 1 < Many ? $"C{i + 1}" : last)}] }}\n");
        return text.Append("evidence:\n  E1: { {doc} }\n").ToString();
    }
}

using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>A claim is about the system of what rests on it, in whatever order that is written.</summary>
public sealed class ScopeTests
{
    // C1 is a part that has to hold of `atlas`, and also says why `lab` may stand for it; what it rests on was seen on `lab` alone.
    static Assessment With(string premises, string below = "premises: [E1]", string more = "") => Check.Case($$"""
        claims:
          C0: { text: a., context: [K1], step: { decomposition: how, because: why, premises: [{{premises}}], side: { complete: C9 } } }
          C1: { text: b., step: { evidence: how, because: why, {{below}} } }
          C2: { text: c., step: { substitution: how, because: why, from: lab, premises: [C3], side: { valid: C1 }, bridges: { safeguards: C4 } } }
          C3: { text: d., step: { evidence: how, because: why, premises: [E3] } }
          C4: { text: e., step: { evidence: how, because: why, premises: [E4] } }
          C9: { text: f., covers: [C1, C2], step: { evidence: how, because: why, premises: [E4] } }
        {{more}}
        evidence:
          E1: { {doc}, system: lab }
          E3: { {doc}, system: lab }
          E4: { {doc} }
        systems:
          atlas: { model: Atlas, family: atlas, build: 2026-09, weights-open: no, channel: API, users: vetted, prompt: p1, scaffold: none, tools: [python], safeguards: [filter],
            access: rate limit, monitoring: all traffic, data: none, actions: text, incident-response: IR-7 }
          lab: { like: atlas, safeguards: none }
        """);

    [Theory]
    [InlineData("C1, C2")]
    [InlineData("C2, C1")]
    public void A_side_claim_that_is_also_a_part_needs_evidence_of_the_one_system(string premises)
    {
        var a = With(premises);
        Assert.Equal(["WR202"], a.BlockedBy);
        Assert.Equal("C1/step", Assert.Single(a.Of("WR202")).Element);
    }

    [Theory]
    [InlineData("C1, C2")]
    [InlineData("C2, C1")]
    public void So_does_what_it_rests_on(string premises) =>
        Assert.Equal(["WR202"], With(premises, "premises: [C5]", "  C5: { text: g., step: { evidence: how, because: why, premises: [E1] } }").BlockedBy);

    [Fact]
    public void Evidence_that_is_misplaced_under_one_leg_still_carries_another()
    {
        var a = Check.Case("""
            claims:
              C0: { text: a., context: [K1], step: { alternatives: how, legs: { C1: w, C2: w } } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
              C2: { text: c., step: { substitution: how, because: why, from: lab, premises: [C3], side: { valid: C1 } } }
              C3: { text: d., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            systems:
              atlas: { model: Atlas, family: atlas, build: 2026-09, weights-open: no, channel: API, users: vetted, prompt: p1, scaffold: none, tools: [python], safeguards: [filter],
                access: rate limit, monitoring: all traffic, data: none, actions: text, incident-response: IR-7 }
              lab: { like: atlas }
            """);
        Assert.True(a.Yes, a.Errors());
        Assert.Equal(("C3/step", Severity.Warning), a.Of("WR202").Select(f => (f.Element!, f.Severity)).Single());
    }

    [Fact]
    public void A_side_claim_alone_may_rest_on_evidence_of_either() => Assert.True(With("C2, C4").Answers("C1") is Standing.Holds);
}

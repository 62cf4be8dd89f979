using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>What only fills a place is refused alike by every rule that asks whether something is said, and is worth no more than leaving it out.</summary>
public sealed class PlaceholderTests
{
    static Assessment With(string said, string instead)
    {
        const string text = """
            people:
              ada: { name: Ada, roles: [writer] }
              mina: { name: Mina, roles: [reviewer, red-team], interests: none, access: full, funding: own budget }
              board: { name: Board, roles: [decision-maker, risk-acceptor] }
            systems:
              atlas: { model: Atlas, family: atlas, build: 2026-09, weights-open: no, channel: API, users: vetted, prompt: none, scaffold: none, tools: [python], safeguards: [filter],
                access: rate limit, monitoring: all traffic, data: none, actions: text, incident-response: IR-7 }
            criteria:
              K1: { text: Few incidents., owner: board, basis: acarp, measure: incidents a year, limit: 0.01, borne-by: [users], why-accept: They gain more., consulted: none }
            risks:
              R1: { text: It happens., residual: { text: rarely, level: low, judged-by: mina, accepted-by: board } }
            claims:
              C0: { text: a., context: [K1, R1], step: { evidence: how, because: why, premises: [E1], assuming: [A1] } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E2] } }
            evidence:
              E1: { kind: red-team, access: all of it, elicitation: { hours: 310, skill: high, affordances: none }, {doc} }
              E2: { conflicts: none, {doc} }
            assumptions:
              A1: { text: d., because: Rate limits., monitor: M1 }
            monitors:
              M1: { text: e., threshold: 8, every: 30 days, within: 2 hours, owner: ops, then: review, detects: C1, reading: { on: 2026-11-19 } }
            """;
        Assert.Contains(said, text);
        return Check.Case(text.Replace(said, instead));
    }

    [Fact]
    public void What_is_said_is_enough() => Assert.Equal("", With("a.", "a.").Errors());

    [Theory]
    [InlineData("prompt: none", "prompt", "WR203")]
    [InlineData("tools: [python]", "tools", "WR203")]
    [InlineData("skill: high", "skill", "WR320")]
    [InlineData("access: all of it", "access", "WR320")]
    [InlineData("threshold: 8", "threshold", "WR407")]
    [InlineData("owner: ops", "owner", "WR407")]
    [InlineData("owner: board", "owner", "WR601")]
    [InlineData("borne-by: [users]", "borne-by", "WR601")]
    [InlineData("why-accept: They gain more.", "why-accept", "WR601")]
    [InlineData("interests: none", "interests", "WR603")]
    [InlineData("E2: { conflicts: none", "conflicts", "WR315")]
    public void A_word_for_nothing_says_no_more_than_nothing(string said, string key, string code)
    {
        foreach (var word in new[] { "n/a", "TBD", "'?'", "'-'", "unknown", "'[todo]'" })
        {
            var instead = said.Contains('[') ? $"{key}: [{word}]" : said.Replace(said[(said.LastIndexOf(": ", StringComparison.Ordinal) + 2)..], word);
            Assert.Contains(key, Assert.Single(With(said, instead).Of(code)).Message);
        }
    }

    [Theory]
    [InlineData("owner: ops", "owner: none", "WR407")]
    [InlineData("owner: board", "owner: nobody", "WR601")]
    public void None_is_no_answer_to_who(string said, string instead, string code) => Assert.Contains("owner", Assert.Single(With(said, instead).Of(code)).Message);

    [Fact]
    public void A_residual_risk_of_unknown_level_is_none() => Assert.NotEmpty(With("level: low", "level: unknown").Of("WR602"));

    [Theory]
    [InlineData("because: why, premises: [E1]", "because: TBD, premises: [E1]", "C0/step")]
    [InlineData("because: Rate limits., monitor: M1", "because: n/a", "A1")]
    [InlineData("{ conflicts: none", "{ at: n/a", "E2")]
    public void A_reason_that_is_none_carries_nothing(string said, string instead, string address) => Assert.Equal(Standing.Unknown, With(said, instead).Stands(address));

    [Theory]
    [InlineData("missing: { drop: absent, because: pending }", MissingPolicy.None)]
    [InlineData("missing: { drop: absent, because: the host went down }", MissingPolicy.Absent)]
    public void A_reason_that_is_none_leaves_nothing_out(string missing, MissingPolicy left) => Assert.Equal(left, With("{ conflicts: none", "{ " + missing).Case.Evidence[1].Missing);
}

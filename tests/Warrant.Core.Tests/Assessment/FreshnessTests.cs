namespace Warrant.Core.Tests;

/// <summary>What makes a ground stale. It then holds the first time and is unknown the second.</summary>
public sealed class FreshnessTests
{
    static Assessment With(string evidence, string more = "", string asOf = "2026-11-20") => Check.Case($$"""
        claims:
          C0: { text: a., step: { evidence: how, because: why, premises: [E1] } }
        evidence:
          E1: { {{evidence}} }
        {{more}}
        """, asOf);

    [Theory]
    [InlineData("{doc}", false)]
    [InlineData("{doc}, valid-for: 50 days", false)]
    [InlineData("{doc}, valid-for: 49 days", true)]
    [InlineData("{doc}, collected: 2026-09-20, valid-for: 2 months", false)]
    [InlineData("{doc}, collected: 2026-11-20, valid-for: 4 hours", false)]
    [InlineData("{doc}, collected: '', valid-for: 1 year", true)]
    public void Evidence_past_its_validity(string evidence, bool stale)
    {
        var a = With(evidence);
        Assert.Equal((Standing.Holds, stale, Verdict.Supported), (a.Stands("C0"), a.Stale, a.Verdict));
        Assert.Equal(stale ? ["E1"] : [], a.Of("WR401").Select(f => f.Element!));
    }

    [Theory]
    [InlineData("on: 2026-10-02, system: atlas, changed: [tools]", true)]
    [InlineData("on: 2026-10-01, system: atlas, changed: [tools]", true)]
    [InlineData("on: 2026-09-30, system: atlas, changed: [tools]", false)]
    [InlineData("on: 2026-11-21, system: atlas, changed: [tools]", false)]
    [InlineData("on: 2026-10-02, system: other, changed: [tools]", false)]
    [InlineData("on: 2026-10-02, system: atlas, changed: [tools], done: { on: 2026-10-03, because: taken back }", false)]
    [InlineData("on: 2026-10-02, system: atlas, changed: [tools], done: { on: 2026-10-03 }", true)]
    public void An_event_after_it_on_a_field_it_depends_on(string change, bool stale) =>
        Assert.Equal(stale, With("{doc}", $"events: [{{ text: e, {change} }}]").Stale);

    [Theory]
    [InlineData("depends: { on: [build], because: no tool is called }", "[tools]", false)]
    [InlineData("depends: { on: [build], because: no tool is called }", "[tools, build]", true)]
    [InlineData("depends: { on: [build] }", "[tools]", true)]
    [InlineData("depends: { because: no tool is called }", "[tools]", true)]
    [InlineData("depends: { on: [], because: it is about people }", "[tools]", false)]
    public void Evidence_may_depend_on_less_with_a_reason(string depends, string changed, bool stale) =>
        Assert.Equal(stale, With($"{{doc}}, {depends}", $"events: [{{ text: e, on: 2026-10-02, system: atlas, changed: {changed} }}]").Stale);

    [Theory]
    [InlineData("on: 2026-11-20", Standing.Holds)]
    [InlineData("on: 2026-11-21", Standing.Unknown)]
    [InlineData("source: { type: report, date: 2026-11-20 }", Standing.Holds)]
    [InlineData("source: { type: report, date: 2026-11-21 }", Standing.Unknown)]
    public void What_is_read_or_issued_later_shows_nothing_yet(string days, Standing standing) => Assert.Equal(standing, With($"{{doc}}, {days}").Stands("E1"));

    [Fact]
    public void An_event_that_changes_nothing_is_told() =>
        Assert.Equal("`changed` is empty", Assert.Single(With("{doc}", "events: [{ text: e, on: 2026-10-02, system: atlas, changed: [] }]").Of("WR005"), f => f.Element is null).Message);

    [Theory]
    [InlineData("build", true)]
    [InlineData("tools", false)]
    public void A_system_like_another_changes_with_it_except_where_it_differs(string field, bool stale) => Assert.Equal(stale, Check.Case($$"""
            claims:
              C0: { text: a., step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc}, system: lab }
            systems:
              atlas: { build: 1, tools: [python] }
              lab: { like: atlas, tools: [none] }
            events: [{ text: e, on: 2026-10-02, system: atlas, changed: [{{field}}] }]
            """).Stale);

    [Theory]
    [InlineData("because: r", "every: 1 week", false)]
    [InlineData("because: r, valid-for: 1 month, from: 2026-10-20", "every: 1 week", false)]
    [InlineData("because: r, valid-for: 1 month, from: 2026-10-19", "every: 1 week", true)]
    [InlineData("because: r, valid-for: 1 month", "every: 1 week", true)]
    [InlineData("because: r, monitor: M1", "every: 1 week, reading: { value: 1, on: 2026-11-13 }", false)]
    [InlineData("because: r, monitor: M1", "every: 1 week, reading: { value: 1, on: 2026-11-12 }", true)]
    [InlineData("monitor: M1", "every: 1 week, reading: { value: 1, on: 2026-11-12 }", true)]
    [InlineData("because: r, monitor: M1", "every: 1 week", false)]
    [InlineData("monitor: M1", "every: 1 week", true)]
    [InlineData("because: r, monitor: M1", "every: 4 hours, reading: { value: 1, on: 2026-11-20 }", false)]
    public void An_assumption_past_its_validity_or_with_a_silent_monitor(string assumption, string monitor, bool stale)
    {
        var a = Check.Case($$"""
            claims:
              C0: { text: a., step: { evidence: how, because: why, premises: [E1], assuming: [A1] } }
            evidence:
              E1: { {doc} }
            assumptions:
              A1: { text: x., {{assumption}} }
            monitors:
              M1: { text: m., {{monitor}} }
            """);
        Assert.Equal((Standing.Holds, stale), (a.Stands("A1"), a.Stale));
        // A silent monitor has a rule of its own.
        Assert.Equal(stale ? ["A1"] : [], a.Of("WR401").Concat(a.Of("WR405")).Select(f => f.Element!));
    }

    [Theory]
    [InlineData("covers: [C1, C2]", false)]
    [InlineData("covers: [C2, C1]", false)]
    [InlineData("covers: [C1]", true)]
    [InlineData("covers: [C1, C2, C3]", true)]
    [InlineData("category: control", true)]
    public void A_completeness_claim_judged_over_another_list(string covers, bool stale)
    {
        var a = Check.Case($$"""
            claims:
              C0: { text: a., step: { decomposition: how, because: why, premises: [C1, C2], side: { complete: C3 } } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
              C2: { text: c., step: { evidence: how, because: why, premises: [E1] } }
              C3: { text: d., {{covers}}, step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            """);
        Assert.Equal((Standing.Holds, stale, stale), (a.Stands("C0"), a.IsStale("C3"), a.Stale));
    }

    [Fact]
    public void With_the_decision_everything_ends_and_it_is_said_once()
    {
        var a = With("{doc}, valid-for: 1 year", asOf: "2027-04-01");
        Assert.True(a.Stale && a.IsStale("E1"));
        Assert.Null(Assert.Single(a.Of("WR401")).Element);
        Assert.False(With("{doc}, valid-for: 1 year", asOf: "2027-03-31").Stale);
    }

    [Fact]
    public void Staleness_never_clears_a_challenge()
    {
        // The evidence for the doubt is out of date: the doubt is no longer shown, and still open.
        var a = With("{doc}", """
              E2: { {doc}, valid-for: 1 day }
            challenges:
              D1: { rebuts: C0, {by mina}, grounds: [E2], status: open }
            """);
        Assert.Equal((Standing.Fails, Standing.Unknown, false), (a.Stands("C0"), a.Second[a.Case["C0"]!.Index], a.Yes));
    }
}

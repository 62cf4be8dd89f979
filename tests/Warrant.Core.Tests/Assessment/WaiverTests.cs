namespace Warrant.Core.Tests;

/// <summary>A waiver removes a finding, for a time and by somebody else; it never changes a standing or a freshness.</summary>
public sealed class WaiverTests
{
    // Two errors that can be waived: the criterion has no owner, and the challenge was closed by whoever raised it.
    static Assessment With(string waivers, string asOf = "2026-11-20") => Check.Case($$"""
        claims:
          C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
        criteria:
          K1: { text: Few incidents., basis: acarp, measure: incidents a year, limit: 0.01, borne-by: [users], why-accept: They gain more., consulted: panel }
        evidence:
          E1: { {doc} }
        challenges:
          D1: { undermines: E1, {by ada}, status: withdrawn }
        {{waivers}}
        """, asOf);

    const string Criterion = "{ finding: WR601, element: K1, because: r, granted-by: mina, until: 2026-12-31 }";
    const string Challenge = "{ finding: WR503, element: D1, because: r, granted-by: board, until: 2026-12-15 }";

    [Fact]
    public void Waived_errors_are_counted_beside_the_yes()
    {
        Assert.Equal(["WR503", "WR601"], With("").BlockedBy);
        Assert.Equal(["WR503"], With($"waivers: [{Criterion}]").BlockedBy);

        var a = With($"waivers: [{Criterion}, {Challenge}]");
        Assert.True(a.Yes, a.Errors());
        Assert.Equal(2, a.Waived);
        Assert.Equal("mina", Assert.Single(a.Of("WR601")).WaivedBy);
        Assert.StartsWith("answer: yes, with 2 waivers", AnswerText.Of(a));
    }

    [Fact]
    public void A_yes_by_waiver_ends_with_the_waiver()
    {
        var a = With($"waivers: [{Criterion}, {Challenge}]");
        Assert.Equal((Check.Date("2026-12-15"), Check.Date("2026-12-31")), (a.Forecast!.YesUntil, a.Forecast.RenewedUntil));
        Assert.Equal(["D1"], a.Forecast.EndedBy);
        Assert.True(With($"waivers: [{Criterion}, {Challenge}]", "2026-12-15").Yes);
        var after = With($"waivers: [{Criterion}, {Challenge}]", "2026-12-16");
        Assert.Equal(["WR503"], after.BlockedBy);
        Assert.EndsWith("the waiver ended on 2026-12-15", Assert.Single(after.Of("WR503")).Hint);
    }

    [Theory]
    [InlineData("WR601, element: K1", "board", false)]
    [InlineData("WR601, element: K1", "mina", true)]
    [InlineData("WR603, element: tiny", "rita", false)]
    [InlineData("WR603, element: tiny", "board", true)]
    public void Nobody_waives_what_is_found_of_themselves(string finding, string by, bool counts)
    {
        var a = Check.Case($$"""
            people:
              ada: { name: Ada, roles: [writer] }
              mina: { name: Mina, roles: [reviewer, red-team], interests: none, access: full, funding: own budget }
              board: { name: Safety board, roles: [decision-maker, risk-acceptor] }
              ops: { name: Operations, roles: [operator] }
              rita: { name: Rita Loy, roles: [reviewer], access: everything, funding: own budget }
            claims:
              C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
            criteria:
              K1: { text: Few incidents., owner: board, basis: marginal, measure: incidents a year, limit: 0.01, borne-by: [users], why-accept: They gain more., consulted: panel }
            evidence:
              E1: { {doc} }
            waivers: [{ finding: {{finding}}, because: r, granted-by: {{by}}, until: 2026-12-31 }]
            """);
        var found = Assert.Single(a.Of(finding[..5]));
        Assert.Equal(counts ? by : null, found.WaivedBy);
        if (!counts) Assert.EndsWith($"the waiver does not count: the finding is about `{by}`", found.Hint);
    }

    // Rita found nothing, and is less independent than the action needs.
    [Theory]
    [InlineData("WR603", "rita", false)]
    [InlineData("WR603", "board", false)]
    [InlineData("WR603", "mina", true)]
    [InlineData("WR604", "rita", false)]
    [InlineData("WR604", "mina", true)]
    public void Nor_what_is_found_of_their_review(string code, string by, bool counts)
    {
        var record = new RecordFacts
        {
            Reviews = [new("RV1", "rita", "all", 2, "v", 1, "none", 0)], Decision = new(3, Check.Date("2026-11-10"), "board", "approve", "v", 2, true),
            Waivers = [new(code, "tiny", by, Check.Date("2026-12-31"))],
        };
        var a = Check.Case($$"""
            people:
              ada: { name: Ada, roles: [writer] }
              mina: { name: Mina, roles: [reviewer, red-team], interests: none, access: full, funding: own budget }
              board: { name: Board, roles: [decision-maker, risk-acceptor] }
              ops: { name: Operations, roles: [operator] }
              rita: { name: Rita Loy, roles: [reviewer], interests: none, access: everything, funding: own budget }
            claims:
              C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            waivers: [{ finding: {{code}}, element: tiny, because: r, granted-by: {{by}}, until: 2026-12-31 }]
            """, record: record);
        Assert.Equal(counts ? by : null, Assert.Single(a.Of(code)).WaivedBy);
    }

    [Theory]
    [InlineData("granted-by: ada, because: r, until: 2026-12-31", "`ada` is a writer of the case")]
    [InlineData("granted-by: ghost, because: r, until: 2026-12-31", "nobody known granted it")]
    [InlineData("because: r, until: 2026-12-31", "nobody known granted it")]
    [InlineData("granted-by: mina, until: 2026-12-31", "it has no reason")]
    [InlineData("granted-by: mina, because: r", "it has no end")]
    public void One_that_does_not_count_says_why(string keys, string why)
    {
        var finding = Assert.Single(With($"waivers: [{{ finding: WR601, element: K1, {keys} }}]").Of("WR601"));
        Assert.Null(finding.WaivedBy);
        Assert.Contains(why, finding.Hint);
    }

    [Theory]
    [InlineData("element: K2")]
    [InlineData("element: C0")]
    [InlineData("element: tiny")]
    public void One_for_another_element_is_none(string element) =>
        Assert.Null(Assert.Single(With($"waivers: [{{ finding: WR601, {element}, because: r, granted-by: mina, until: 2026-12-31 }}]").Of("WR601")).WaivedBy);

    [Fact]
    public void What_cannot_be_waived_stays()
    {
        var finding = Assert.Single(Check.Case("""
            claims:
              C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc}, valid-for: 1 day }
            waivers: [{ finding: WR401, element: E1, because: r, granted-by: mina, until: 2026-12-31 }]
            """).Of("WR401"));
        Assert.Null(finding.WaivedBy);
        Assert.EndsWith("WR401 cannot be waived", finding.Hint);
    }

    [Fact]
    public void What_is_wrong_with_the_case_as_a_whole_is_waived_by_its_id()
    {
        var a = Check.Case("""
            decision: { action: launch-api, question: May it?, system: atlas, until: 2027-03-31, authority: board, if-invalid: { do: withdraw, owner: ops, within: 2 hours } }
            risks:
              R9: { text: r. }
            claims:
              C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
            evidence:
              E1: { {doc} }
            waivers: [{ finding: WR206, element: tiny, because: r, granted-by: mina, until: 2026-12-31 }]
            """);
        Assert.Equal((null, "mina"), a.Of("WR206").Select(f => (f.Element, f.WaivedBy)).Single());
    }

    [Fact]
    public void A_waiver_changes_no_standing_and_no_freshness()
    {
        var (without, with) = (With(""), With($"waivers: [{Criterion}, {Challenge}]"));
        Assert.NotEqual(without.Yes, with.Yes);
        Assert.Equal(without.First, with.First);
        Assert.Equal(without.Second, with.Second);
    }

    [Fact]
    public void A_waiver_of_what_does_not_hold_or_is_stale_gives_no_yes()
    {
        var a = Check.Case("""
            claims:
              C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1, E2] } }
            evidence:
              E1: { {doc}, valid-for: 1 day }
              E2: { {doc}, read-by: ada }
            waivers:
              - { finding: WR401, element: E1, because: r, granted-by: mina, until: 2026-12-31 }
              - { finding: WR302, element: E2, because: r, granted-by: mina, until: 2026-12-31 }
            """);
        Assert.Equal((false, Standing.Unknown, true), (a.Yes, a.Stands("C0"), a.IsStale("E1")));
    }
}

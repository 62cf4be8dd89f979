using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>The last day of a yes is the last one that answers yes, whatever ends it.</summary>
public sealed class ForecastTests
{
    // Two legs; the first lasts for 90 days, the second for 150.
    static string Legs(string criterion = "", string more = "") => $$"""
        claims:
          C0: { text: a., context: [K1], step: { alternatives: any, legs: { C1: w, C2: w } } }
          C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
          C2: { text: c., step: { evidence: how, because: why, premises: [E2] } }
        criteria:
          K1: { text: Few incidents., owner: board, basis: acarp, measure: incidents a year, limit: 0.01, borne-by: [users], why-accept: They gain more., consulted: panel{{criterion}} }
        evidence:
          E1: { {doc}, producer: one team, causes: { reviewer: r1, artefact: f1 }, valid-for: 90 days }
          E2: { {doc}, producer: another team, causes: { reviewer: r2, artefact: f2 }, valid-for: 150 days }
        {{more}}
        """;

    static void Ends(string text, string until, string endedBy, string renewed)
    {
        var forecast = Last(text, until);
        Assert.Equal([endedBy], forecast.EndedBy);
        Assert.Equal(Check.Date(renewed), forecast.RenewedUntil);
    }

    static Forecast Last(string text, string until)
    {
        var a = Check.Case(text);
        Assert.True(a.Yes, a.Errors());
        Assert.Equal(Check.Date(until), a.Forecast!.YesUntil);
        Assert.True(Check.Case(text, until).Yes);
        Assert.False(Check.Case(text, Check.Date(until).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Yes);
        return a.Forecast;
    }

    [Fact]
    public void A_leg_that_is_flawed_today_carries_nothing_later() =>
        Ends(Legs(more: "challenges: { D1: { rebuts: C2, {by ada}, status: withdrawn } }"), "2026-12-30", "E1", "2027-03-31");

    [Theory]
    [InlineData(", legs: 2")]
    [InlineData(", depth: 2")]
    public void A_demand_that_is_no_longer_met_ends_it(string demand) => Ends(Legs(demand), "2026-12-30", "E1", "2027-02-28");

    [Fact]
    public void A_demand_that_is_not_asked_for_ends_nothing() => Last(Legs(), "2027-02-28");

    [Fact]
    public void A_waived_demand_ends_it_with_its_waiver() =>
        Ends(Legs(", depth: 3", "waivers: [{ finding: WR606, element: K1, because: r, granted-by: mina, until: 2026-12-15 }]"), "2026-12-15", "K1", "2027-02-28");

    [Fact]
    public void A_monitor_that_has_to_report_for_the_first_time_ends_it()
    {
        const string Text = """
            claims:
              C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1], assuming: [A1] } }
            evidence:
              E1: { {doc} }
            assumptions:
              A1: { text: x., because: y, monitor: M1 }
            monitors:
              M1: { text: m., every: 30 days }
            """;
        var record = new RecordFacts { Decision = new(3, Check.Date("2026-11-10"), "board", "approve", "v", 0, true) };
        var a = Check.Case(Text, record: record);
        Assert.True(a.Yes, a.Errors());
        Assert.Equal(Check.Date("2026-12-10"), a.Forecast!.YesUntil);
        Assert.Equal(["A1"], a.Forecast.EndedBy);
        Assert.True(Check.Case(Text, "2026-12-10", record).Yes);
        Assert.Equal(["WR405"], Check.Case(Text, "2026-12-11", record).BlockedBy);
        Assert.Equal(Check.Date("2027-03-31"), Check.Case(Text).Forecast!.YesUntil);
    }
}

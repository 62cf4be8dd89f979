namespace Warrant.Core.Tests;

/// <summary>The third reading: which errors count, until when a yes lasts, and why a no is one.</summary>
public sealed class AnswerTests
{
    const string Plain = """
        claims:
          C0: { text: a., context: [K1], step: { evidence: how, because: why, premises: [E1] } }
        evidence:
          E1: { {doc} }
        """;

    // Two legs, each over a report of its own.
    static string Legs(string first = "", string second = "", string more = "") => $$"""
        claims:
          C0: { text: a., context: [K1], step: { alternatives: any, legs: { C1: w, C2: w } } }
          C1: { text: b., step: { evidence: how, because: why, premises: [E1] } }
          C2: { text: c., step: { evidence: how, because: why, premises: [E2] } }
        evidence:
          E1: { {doc}{{first}} }
          E2: { {doc}{{second}} }
        {{more}}
        """;

    [Fact]
    public void A_case_without_an_error_answers_yes()
    {
        var a = Check.Case(Plain);
        Assert.True(a.Yes, a.Errors());
        Assert.Equal((Verdict.Supported, false, 0), (a.Verdict, a.Stale, a.Reasons.Count));
        Assert.Empty(a.BlockedBy);
    }

    [Fact]
    public void An_error_on_what_the_answer_needs_turns_it_and_leaves_the_verdict()
    {
        var a = Check.Case(Plain + "\nchallenges: { D1: { rebuts: C0, {by ada}, status: withdrawn } }");
        Assert.Equal((false, Verdict.Supported, false), (a.Yes, a.Verdict, a.Stale));
        Assert.Equal(["WR503"], a.BlockedBy);
        Assert.Null(a.Forecast);
    }

    [Fact]
    public void A_flawed_leg_does_not_spoil_what_another_carries()
    {
        var a = Check.Case(Legs(more: "challenges: { D1: { rebuts: C1, {by ada}, status: withdrawn } }"));
        Assert.True(a.Yes, a.Errors());
        Assert.Equal((Standing.Unknown, Standing.Holds), (a.Answers("C1"), a.Answers("C2")));
        Assert.Equal((Severity.Warning, "C0/step"), a.Of("WR503").Select(f => (f.Severity, f.HeldBy)).Single());
    }

    [Fact]
    public void Flaws_in_both_legs_count()
    {
        var a = Check.Case(Legs(more: """
            challenges:
              D1: { rebuts: C1, {by ada}, status: withdrawn }
              D2: { undermines: E2, {by ada}, status: withdrawn }
            """));
        Assert.False(a.Yes);
        Assert.Equal([(Severity.Error, null), (Severity.Error, null)], a.Of("WR503").Select(f => (f.Severity, f.HeldBy)));
    }

    [Fact]
    public void An_error_on_the_case_as_a_whole_counts_whatever_holds() =>
        Assert.False(Check.Case(Plain + "\nwriters: [ada, ghost]").Yes);

    [Theory]
    [InlineData("", "2027-03-31", "decision", null)]
    [InlineData(", valid-for: 60 days", "2026-11-30", "E1", "2027-03-31")]
    public void A_yes_says_until_when_and_what_ends_it(string first, string until, string endedBy, string? renewed)
    {
        var a = Check.Case(Plain.Replace("{doc}", "{doc}" + first));
        Assert.True(a.Yes, a.Errors());
        Assert.Equal((Check.Date(until), renewed is null ? null : Check.Date(renewed)), (a.Forecast!.YesUntil, a.Forecast.RenewedUntil));
        Assert.Equal([endedBy], a.Forecast.EndedBy);
    }

    [Fact]
    public void Another_leg_keeps_a_yes_when_the_first_ends()
    {
        var a = Check.Case(Legs(", valid-for: 60 days", ", valid-for: 90 days"));
        Assert.Equal(Check.Date("2026-12-30"), a.Forecast!.YesUntil);
        // Renewing the second alone brings back the leg that it carries, to its new end.
        Assert.Contains("E2", a.Forecast.EndedBy);
        Assert.Equal(Check.Date("2027-03-31"), a.Forecast.RenewedUntil);
    }

    [Fact]
    public void The_forecast_is_the_last_day_that_answers_yes()
    {
        const string Text = """
            claims:
              C0: { text: a., context: [K1], step: { alternatives: any, legs: { C1: w, C2: w } } }
              C1: { text: b., step: { evidence: how, because: why, premises: [E1], assuming: [A1] } }
              C2: { text: c., step: { evidence: how, because: why, premises: [E2] } }
            evidence:
              E1: { {doc}, valid-for: 100 days }
              E2: { {doc}, valid-for: 70 days }
            assumptions:
              A1: { text: x., because: y, monitor: M1 }
            monitors:
              M1: { text: m., every: 1 month, reading: { value: 1, on: 2026-11-19 } }
            challenges:
              D1: { undermines: E1, {by mina}, status: accepted, accepted: { by: board, because: r, consequence: c, until: 2026-12-24 } }
            """;
        var a = Check.Case(Text);
        Assert.Equal(Check.Date("2026-12-19"), a.Forecast!.YesUntil);
        Assert.True(Check.Case(Text, "2026-12-19").Yes);
        Assert.False(Check.Case(Text, "2026-12-20").Yes);
        Assert.Equal(["A1"], a.Forecast.EndedBy);
        Assert.Equal(Check.Date("2026-12-24"), a.Forecast.RenewedUntil);
    }

    [Fact]
    public void Reasons_go_from_the_top_down_and_explain_what_is_shared_once()
    {
        var a = Check.Case("""
            claims:
              C0: { text: a., context: [K1], step: { decomposition: how, because: why, premises: [C1, C2] } }
              C1: { text: b., step: { concretion: how, because: why, premises: [C3] } }
              C2: { text: c., step: { concretion: how, because: why, premises: [C3, C4] } }
              C3: { text: d., step: { evidence: how, because: why, premises: [E1] } }
              C4: { text: e., step: { evidence: how, because: why, premises: [E2] } }
            evidence:
              E1: { {doc}, file: docs/gone.md }
              E2: { {doc} }
            """);
        Assert.Equal(["C0", "C1", "C3", "E1", "C2"], a.Reasons.Select(r => r.Element));
        Assert.Equal(["C1", "C2"], a.Reasons[0].Because.Where(b => b[0] == 'C'));
        Assert.Equal(["its artefact is missing"], a.Reasons.Single(r => r.Element == "E1").Text);
        Assert.DoesNotContain("C4", a.Reasons.Select(r => r.Element));
    }

    [Fact]
    public void The_case_as_a_whole_is_a_reason_where_something_is_wrong_with_it()
    {
        var a = Check.Case(Plain + "\nwriters: [ada, ghost]");
        Assert.Equal(("tiny", "WR101"), (a.Reasons[0].Element, a.Reasons[0].Because.Single()));
    }
}

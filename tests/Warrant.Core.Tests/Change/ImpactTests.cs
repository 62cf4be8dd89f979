using Warrant.Core;

namespace Warrant.Core.Tests;

public sealed class ImpactTests
{
    static readonly DateOnly day = YesCase.Day;

    static Impact Of(Change change, Action<Dictionary<string, string>>? edit = null)
    {
        var files = YesCase.Files();
        edit?.Invoke(files);
        return Impact.Of(Checking.Check(files), [change]);
    }

    static Change Tools(DateOnly? on = null, string system = "sut") => new("", on ?? day, system, ["tools"], []);

    [Fact]
    public void A_field_touches_the_evidence_that_depends_on_it_and_every_claim_above()
    {
        var impact = Of(Tools());
        Assert.Equal(["E1", "E2", "E3"], impact.Grounds.Select(g => g.Address));
        Assert.All(impact.Grounds, g => Assert.Equal("it depends on `tools` of `sut`", g.Why));
        Assert.Equal(["C0", "C1", "C1.1", "C1.2", "C1.c", "C2", "C9"], impact.Claims.Select(c => c.Id));
        Assert.All(impact.Claims, c => Assert.True(c is { Counts: true, After: false }));
        Assert.True(impact is { Answer: true, After: false });
    }

    [Fact]
    public void What_is_dated_later_or_depends_on_something_else_is_not_touched()
    {
        Assert.Empty(Of(Tools(new(2026, 8, 31))).Grounds);
        Assert.Empty(Of(Tools(system: "other")).Grounds);
        Assert.Equal(["E2", "E3"], Of(Tools(), f => f["evidence.yaml"] = f["evidence.yaml"].Replace("at: page 1", "at: page 1, depends: { on: [model], because: it reads minutes }")).Grounds.Select(g => g.Address));
    }

    [Fact]
    public void A_field_that_a_system_has_from_another_changes_with_it()
    {
        var impact = Of(Tools(system: "base"), f => f["case.yaml"] = f["case.yaml"].Replace("    tools: none\n", "").Replace("  sut:\n", "  base: { tools: none }\n  sut:\n    like: base\n"));
        Assert.Equal(["E1", "E2", "E3"], impact.Grounds.Select(g => g.Address));
        Assert.Empty(Of(Tools(system: "base"), f => f["case.yaml"] = f["case.yaml"].Replace("  sut:\n", "  base: { tools: none }\n  sut:\n    like: base\n")).Grounds);
    }

    [Fact]
    public void A_step_from_another_system_is_touched_whichever_of_the_two_changes()
    {
        static void Substitute(Dictionary<string, string> files)
        {
            files["case.yaml"] = files["case.yaml"].Replace("  sut:\n", "  lab: { like: sut }\n  sut:\n");
            files["argument.yaml"] = files["argument.yaml"].Replace("step: { evidence: Looked at., because: The minutes say so., premises: [E3] }", "step: { substitution: The lab stands for it., from: lab, because: They are alike., premises: [E3] }");
        }
        Assert.Contains("C2/step", Of(Tools(), Substitute).Grounds.Select(g => g.Address));
        Assert.Contains("C2/step", Of(Tools(system: "lab"), Substitute).Grounds.Select(g => g.Address));
    }

    [Fact]
    public void A_leg_that_stands_alone_keeps_the_yes()
    {
        var impact = Of(new("", day, null, [], ["E3"]));
        Assert.Equal([("C0", true), ("C2", false)], impact.Claims.Select(c => (c.Id, c.After)));
        Assert.True(impact.After);
    }

    [Fact]
    public void A_monitor_touches_what_it_watches_and_its_owner_has_to_look()
    {
        var impact = Of(new("", day, null, [], ["M1"]));
        Assert.Equal("A1", Assert.Single(impact.Grounds).Address);
        Assert.Contains(new("look at `A1`, which `M1` watches, and suspend", "sales", day.AddDays(1)), impact.Duties);
        Assert.Contains(new("the answer would be no: withdraw it", "ops", day), impact.Duties);
    }

    [Theory]
    [InlineData("tool or scaffold added", true)]
    [InlineData("prompt changed", false)]
    public void A_trigger_for_the_field_is_pulled(string on, bool pulled) =>
        Assert.Equal(pulled, Of(Tools(), f => f["z.yaml"] = $"triggers:\n  T1: {{ on: \"new weights, {on}\", owner: ops, within: 3 days, then: evidence anew }}\n").Duties.Contains(new("trigger `T1`: evidence anew", "ops", day.AddDays(3))));

    [Fact]
    public void A_trigger_without_a_word_is_pulled_by_nothing() =>
        Assert.DoesNotContain(Of(Tools(), f => f["z.yaml"] = "triggers:\n  T1: { on: \"new weights,\", owner: ops, within: 3 days, then: evidence anew }\n").Duties, d => d.What.StartsWith("trigger", StringComparison.Ordinal));

    [Fact]
    public void Of_two_changes_that_pull_a_trigger_the_earlier_one_sets_the_deadline()
    {
        var files = YesCase.Files();
        files["z.yaml"] = "triggers:\n  T1: { on: tool or scaffold added, owner: ops, within: 3 days, then: evidence anew }\n";
        var impact = Impact.Of(Checking.Check(files), [Tools(), Tools(day.AddDays(-5))]);
        Assert.Equal(day.AddDays(-2), impact.Duties.Single(d => d.What.StartsWith("trigger", StringComparison.Ordinal)).Until);
    }

    [Fact]
    public void Every_default_trigger_is_known_and_its_fields_are_fields()
    {
        Assert.All(UncoveredTrigger.Defaults, t => Assert.All(Change.FieldsOf(t)!, f => Assert.Contains(f, Systems.Fields)));
        Assert.Null(Change.FieldsOf("something else"));
    }

    [Fact]
    public void Nothing_comes_of_what_nothing_rests_on()
    {
        var impact = Of(Tools(system: "other"));
        Assert.True(impact.IsNone);
        Assert.Contains("nothing in the case rests on that", ImpactText.Of(impact));
    }
}

using System.Globalization;
using System.Text;
using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>How many legs there really are, what they share, and what is left to attack.</summary>
public sealed class LegTableTests
{
    // Each item has a reader, a file and a grader of its own, so that they share only what a test says.
    static LegCase Apart(params string[] legs) => new(legs)
    {
        Also = legs.SelectMany(l => l).Distinct().ToDictionary(l => l, l => $", causes: {{ reviewer: r{l}, artefact: f{l} }}"),
    };

    [Fact]
    public void Legs_with_nothing_in_common_are_as_many_as_they_are()
    {
        var table = Table(Apart("a", "b", "c"));
        Assert.Equal((3, 3, 1), (table.Effective!.Value, table.Legs.Count, table.Need));
        Assert.All(table.SharedByPairs, p => Assert.Equal(0, p.Overlap));
        Assert.Equal(["Ea Eb Ec"], Names(table.Defeats));
    }

    [Fact]
    public void A_shared_ground_makes_one_of_many()
    {
        var table = Table(Apart("as", "bs", "cs"));
        Assert.Equal(1, table.Effective);
        Assert.Equal(["Es"], Names(table.Defeats));
        Assert.Equal(1 / 3.0, table.SharedByPairs[0].Overlap, 1e-12);
        Assert.Equal(["Es"], table.SharedByPairs[0].Grounds.Select(g => g.Id));
        // What comes with the shared item is its own and no further cause.
        Assert.Empty(table.SharedByPairs[0].Causes);
    }

    [Fact]
    public void Where_more_legs_are_needed_fewer_failures_are_enough()
    {
        var table = Table(Apart("a", "b", "c") with { Need = 2 });
        Assert.Equal(2, table.Effective);
        Assert.Equal(["Ea Eb Ec"], Names(table.Defeats));
    }

    [Theory]
    [InlineData("tool: Inspect", "tool:  inspect ", "tool=inspect")]
    [InlineData("team: [blue, green]", "team: green", "team=green")]
    [InlineData("supplier: acme", "supplier: acme", "supplier=acme")]
    public void A_declared_cause_is_one_however_it_is_written(string first, string second, string name)
    {
        var legs = Apart("a", "b");
        var table = Table(legs with { Also = new() { ['a'] = legs.Also['a'].Replace("causes: {", $"causes: {{ {first},"), ['b'] = legs.Also['b'].Replace("causes: {", $"causes: {{ {second},") } });
        Assert.Equal(1, table.Effective);
        Assert.Equal([name], Names(table.Defeats));
        Assert.Equal([name], table.SharedByPairs[0].Causes.Select(c => $"{c.Kind}={c.Value}"));
    }

    [Fact]
    public void Causes_are_read_from_the_record_of_the_evidence()
    {
        var table = Table(new LegCase(["a", "b"]) { Also = new() { ['a'] = ", producer: blue, environment: range, elicitation: { scaffold: react }", ['b'] = ", producer: blue, environment: range, elicitation: { scaffold: react }" } });
        Assert.Equal([$"artefact={YesCase.Digest[..19]}", "elicitation=react", "infrastructure=range", "reviewer=rita", "team=blue"], table.SharedByPairs[0].Causes.Select(c => $"{c.Kind}={c.Value}"));
    }

    [Fact]
    public void A_cause_within_one_leg_is_none()
    {
        var legs = Apart("ab", "c");
        legs.Also['a'] = legs.Also['b'] = ", causes: { reviewer: ra, artefact: fa, tool: t }";
        Assert.Equal(2, Table(legs).Effective);
    }

    [Fact]
    public void What_a_monitor_detects_is_nothing_that_a_leg_stands_on()
    {
        // Both legs rest on an assumption whose monitor detects the top claim, below which everything lies.
        var files = Apart("a", "b").Files();
        files["argument.yaml"] = files["argument.yaml"].Replace("premises: [Ea]", "premises: [Ea, A1]").Replace("premises: [Eb]", "premises: [Eb, A2]");
        files["evidence.yaml"] += "assumptions:\n  A1: { text: So., because: It was., monitor: M }\n  A2: { text: So too., because: It was., monitor: M }\n"
            + "monitors:\n  M: { text: Share, threshold: 0.9, every: 30 days, within: 1 day, owner: ops, then: suspend, detects: C0, reading: { value: 1, on: 2026-11-10 } }\n";
        var table = Assert.Single(LegTable.All(Checking.Check(files)));
        Assert.Empty(table.SharedByPairs[0].Grounds);
        Assert.Equal(2, table.Effective);
    }

    [Fact]
    public void A_leg_that_does_not_hold_is_no_leg()
    {
        var table = Table(Apart("a", "b", ""));
        Assert.Equal((2, 2), (table.Legs.Count, table.Effective!.Value));
        Assert.Equal(0, Table(Apart("a", "") with { Need = 2 }).Effective);
    }

    [Fact]
    public void A_comparison_falls_with_what_it_compares_with()
    {
        var legs = Apart("a");
        var assessment = (legs with { Also = new() { ['a'] = legs.Also['a'] + ", measure: { value: difference, baseline: Eb }" }, MoreEvidence = LegCase.Evidence("Eb", "") }).Check();
        Assert.True(assessment.Yes, assessment.Errors());
        Assert.False(WhatIf.Of(assessment, [assessment.Formula.Node("Eb")!.Value], []).Yes);
        Assert.Equal(["Ea", "Eb"], Names(Frontiers.Of(assessment, assessment.Formula.Root, 10).Sets));
    }

    [Fact]
    public void A_great_many_causes_cost_what_they_are_and_not_their_square()
    {
        // Once each of them was looked for among all of each item, and that for each of them.
        const int Many = 2_000;
        var legs = Apart("a", "b", "c", "d");
        var causes = $", tool: [{string.Join(", ", Enumerable.Range(0, Many).Select(i => $"t{i}"))}] }}";
        var assessment = (legs with { Also = legs.Also.ToDictionary(a => a.Key, a => a.Value.Replace(" }", causes)) }).Check();
        var table = Assert.Single(LegTable.All(assessment));
        Assert.Equal(Many, table.SharedByPairs[0].Causes.Count);
        Assert.Contains("tool=t1999", LegText.Of(table, assessment));
        Assert.Equal(Many, assessment.Findings.Count(f => f.Rule.Code == "WR701"));
    }

    [Fact]
    public void The_plan_of_attack_leaves_out_what_others_have_challenged()
    {
        const string Challenge = "challenges:\n  D1: { text: Old., undermines: Es, raised-by: BY, on: 2026-10-01, status: withdrawn, agreed-by: rita }\n";
        Assert.Equal(["Es", "Ea Eb"], Plan(Apart("as", "bs")));
        Assert.Equal(["Ea Eb"], Plan(Apart("as", "bs") with { MoreEvidence = Challenge.Replace("BY", "rita") }));
        // A writer who doubts what the writer wrote does not count.
        Assert.Equal(["Es", "Ea Eb"], Plan(Apart("as", "bs") with { MoreEvidence = Challenge.Replace("BY", "ada") }));
    }

    [Fact]
    public void A_budget_that_is_too_small_says_so()
    {
        var assessment = Apart("ad", "be", "ace", "bcd").Check();
        var small = new Budget(Nodes: 4);
        Assert.False(Frontiers.Of(assessment, assessment.Formula.Root, 10, small).Complete);
        Assert.Contains("larger sets are too many to work out", AttackText.Of(AttackPlan.Of(assessment, 10, small), assessment.Case));
        Assert.Equal("doubt: no number; the case is too large to work it out within the budget", DoubtText.Line(DoubtValues.Of(assessment, assessment.Formula.Root, small)));
        Assert.Null(Assert.Single(LegTable.All(assessment, small)).Effective);
    }

    [Fact]
    public void A_chain_of_many_claims_has_frontiers_and_a_doubt()
    {
        const int Deep = 20_000;
        var files = LegCase.Of(1, ["a", "b"], .01, .02).Files();
        var chain = new StringBuilder();
        for (var i = 0; i < Deep; i++) chain.Append(CultureInfo.InvariantCulture, $"  {(i == 0 ? "L0" : $"X{i}")}: {{ text: Claim {i} is so., step: {{ concretion: That is., because: It is., premises: [{(i == Deep - 1 ? "Ea" : $"X{i + 1}")}] }} }}\n");
        files["argument.yaml"] = files["argument.yaml"].Replace(LegCase.Claim("L0", "a"), chain.ToString());
        var assessment = Checking.Check(files);
        Assert.True(assessment.Yes);
        Assert.Equal(.01, DoubtValues.Of(assessment, assessment.Formula.Root).Worst!.Value, 1e-9);
        Assert.Equal(1, Frontiers.Of(assessment, assessment.Formula.Root, 10).Depth);
        Assert.Equal(["artefact=" + YesCase.Digest[..19], "reviewer=rita"], Names(Assert.Single(LegTable.All(assessment)).Defeats));
    }

    static LegTable Table(LegCase legs)
    {
        var assessment = legs.Check();
        Assert.NotEqual(Verdict.Refuted, assessment.Verdict);
        return Assert.Single(LegTable.All(assessment));
    }

    static IEnumerable<string> Plan(LegCase legs) => Names(AttackPlan.Of(legs.Check(), 10).Targets.Select(t => t.Set));

    static IEnumerable<string> Names(IEnumerable<IReadOnlyList<Factor>> sets) => sets.Select(s => string.Join(' ', s.Select(f => f.Name)));
}

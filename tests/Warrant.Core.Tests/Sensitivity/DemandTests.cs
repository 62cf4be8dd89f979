using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>What is said of criteria and of the load: no digit and no element is lost on the way.</summary>
public sealed class DemandTests
{
    [Fact]
    public void Every_element_of_a_smallest_break_set_is_told_however_many_sets_there_are()
    {
        // Twelve items under each of three legs: 1728 sets of three.
        var letters = "abcdefghijklmnopqrstuvwxyz0123456789";
        var legs = new LegCase([letters[..12], letters[12..24], letters[24..]]) { Also = letters.ToDictionary(l => l, l => $", causes: {{ reviewer: r{l}, artefact: f{l} }}") };
        var told = legs.Check().Findings.Where(f => f.Rule.Code == "WR502" && f.Message.Contains("smallest break set")).Select(f => f.Element);
        Assert.Equal(letters.Select(l => $"E{l}").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(.05, .05000001, "0.05000001")]
    [InlineData(.00001, .00002, "0.00002")]
    [InlineData(.05, .123456, "0.1235")]
    public void A_doubt_that_is_too_much_is_not_printed_as_if_it_were_enough(double most, double doubt, string said)
    {
        var files = LegCase.Of(1, ["a"], doubt).Files();
        files["case.yaml"] = files["case.yaml"].Replace("limit: 1,", FormattableString.Invariant($"limit: 1, doubt: {(decimal)most},"));
        files["evidence.yaml"] = files["evidence.yaml"].Replace(FormattableString.Invariant($"doubt: {doubt}"), FormattableString.Invariant($"doubt: {(decimal)doubt}"));
        var finding = Assert.Single(Checking.Check(files).Findings, f => f.Rule.Code == "WR606");
        Assert.EndsWith($"has {said}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("legs: 2", false)]
    [InlineData("depth: 2", false)]
    public void What_is_left_when_something_fails_must_still_be_what_is_demanded(string demand, bool yes)
    {
        var files = LegCase.Of(1, ["a", "b"]).Files();
        files["case.yaml"] = files["case.yaml"].Replace("limit: 1,", $"limit: 1,{(demand.Length > 0 ? $" {demand}," : "")}");
        foreach (var (letter, other) in new[] { ("a", "one"), ("b", "two") })
            files["evidence.yaml"] = files["evidence.yaml"].Replace($"  E{letter}: {{ text: Minutes.", $"  E{letter}: {{ causes: {{ reviewer: {other}, artefact: {other} }}, producer: {other}, text: Minutes.");
        var assessment = Checking.Check(files);
        Assert.True(assessment.Yes, string.Join(", ", assessment.BlockedBy));
        var changed = WhatIf.Of(assessment, [assessment.Formula.Node("Ea")!.Value], []);
        Assert.Equal((yes, yes), (changed.Yes, changed.Reasons.Count == 0));
        if (!yes) Assert.Equal(["WR606"], changed.BlockedBy);
    }

    [Fact]
    public void A_cap_is_never_below_its_limit()
    {
        Assert.Equal(.05095, RiskCaps.Cap(.001, .05), 1e-12);
        // Where the measure is less if the claim is false, the doubt must not help.
        Assert.Equal(.01, RiskCaps.Cap(.01, .5, .001));
    }

    [Fact]
    public void A_small_cap_is_not_printed_as_nothing()
    {
        var files = LegCase.Of(1, ["a"], .05).Files();
        files["case.yaml"] = files["case.yaml"].Replace("limit: 1,", "limit: 0.000001, worst: 0.0001,");
        var assessment = Checking.Check(files);
        var cap = Assert.Single(RiskCaps.Of(assessment, DoubtValues.Of(assessment, assessment.Formula.Root)));
        Assert.Contains("caps the measure at 5.95E-06", cap);
    }

    [Theory]
    [InlineData("limit: 5, worst: 5.0004,", "5.0001")]
    [InlineData("limit: 5, worst: 25,", "6")]
    [InlineData("limit: 12345, worst: 12346,", "12345.05")]
    public void A_cap_is_rounded_up(string said, string shown)
    {
        var files = LegCase.Of(1, ["a"], .05).Files();
        files["case.yaml"] = files["case.yaml"].Replace("limit: 1,", said);
        var assessment = Checking.Check(files);
        Assert.Contains($"caps the measure at {shown} (", Assert.Single(RiskCaps.Of(assessment, DoubtValues.Of(assessment, assessment.Formula.Root))));
    }
}

using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>The published and hand-computed values of doubt, each from the texts of a case.</summary>
public sealed class DoubtOfCasesTests
{
    public static TheoryData<string, int, string[], double[], double, double, double> Structures => new()
    {
        { "both needed", 1, ["ab"], [.05, .05], .05, .0975, .10 },
        { "either", 1, ["a", "b"], [.05, .05], 0, .0025, .05 },
        { "two of three", 2, ["a", "b", "c"], [.1, .2, .3], 0, .098, .3 },
        { "shared and legs", 1, ["ab", "ac"], [.1, .2, .3], .1, .154, .3 },
        { "bridge", 1, ["ad", "be", "ace", "bcd"], [.1, .1, .1, .1, .1], 0, .02152, .2 },
        { "three legs and one assumption", 1, ["ad", "bd", "cd"], [.05, .05, .05, .02], .02, .0201225, .07 },
        { "any two of four layers", 3, ["a", "b", "c", "d"], [.01, .02, .03, .04], 0, .00340072, .05 },
    };

    [Theory, MemberData(nameof(Structures))]
    public void Best_independent_and_worst(string structure, int need, string[] legs, double[] doubts, double best, double independent, double worst)
    {
        Assert.NotEmpty(structure);
        var doubt = LegCase.Of(need, legs, doubts).Doubt();
        Assert.Equal(best, doubt.Best!.Value, 1e-10);
        Assert.Equal(independent, doubt.Independent!.Value, 1e-10);
        Assert.Equal(worst, doubt.Worst!.Value, 1e-10);
        Assert.Equal(worst, doubt.Shares.Sum(s => s.Share), 1e-10);
        Assert.Null(doubt.Argued);
    }

    [Fact]
    public void A_hundred_needed_of_one_in_a_hundred_give_no_number()
    {
        var files = LegCase.Of(1, ["a"], .01).Files();
        files["argument.yaml"] = files["argument.yaml"].Replace("[Ea]", $"[{string.Join(", ", Enumerable.Range(0, 100).Select(i => $"E{i}"))}]");
        files["evidence.yaml"] = "evidence:\n" + string.Concat(Enumerable.Range(0, 100).Select(i => LegCase.Evidence($"E{i}", ", doubt: 0.01")));
        var doubt = Doubt(files);
        Assert.Null(doubt.Worst);
        Assert.Empty(doubt.Missing);
        Assert.Equal("doubt: no number; what is in doubt adds up to 1", DoubtText.Line(doubt));
        // One fewer is a number again.
        files["argument.yaml"] = files["argument.yaml"].Replace(", E99]", "]");
        Assert.Equal(.99, Doubt(files).Worst!.Value, 1e-9);
    }

    [Fact]
    public void The_argued_value_is_that_of_the_formula()
    {
        var argued = LegCase.Of(1, ["ad", "bd", "cd"], .05, .05, .05, .02) with { Independence = .01 };
        Assert.Equal(.0301262626, argued.Doubt().Argued!.Value, 1e-10);
        Assert.Equal(.07, argued.Doubt().Worst!.Value, 1e-10);
        Assert.Equal(.0301262626, argued.Doubt().Deciding!.Value, 1e-10);
    }

    [Fact]
    public void Independence_that_is_doubted_too_much_is_worth_nothing() =>
        Assert.Equal(.07, (LegCase.Of(1, ["ad", "bd", "cd"], .05, .05, .05, .02) with { Independence = .5 }).Doubt().Argued!.Value, 1e-10);

    [Fact]
    public void Independence_of_many_legs_that_is_all_but_denied_is_a_number_still()
    {
        // (1 - δ) to the power of 48 is nothing a double holds, and one leg has no doubt.
        var letters = "bcdefghijklmnopqrstuvwxyABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var legs = LegCase.Of(1, [.. letters.Select(l => $"{l}"), "a"], 0) with { Independence = .99999999999 };
        Assert.Equal(0, legs.Doubt().Argued);
    }

    [Fact]
    public void A_doubt_below_1_is_not_printed_as_1()
    {
        Assert.Equal("doubt: at most 0.99999 whatever depends on what; 0.99999 if nothing did", DoubtText.Line((LegCase.Of(1, ["a"], .99999)).Doubt()));
        Assert.Contains("at most 0.99991 ", DoubtText.Line(LegCase.Of(1, ["a"], .99991).Doubt()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(.06, "0.06", "0.06")]
    [InlineData(.11004, "0.1101", "0.11")]
    [InlineData(.01236, "0.0124", "0.01236")]
    [InlineData(.0001234, "0.0001234", "0.0001")]
    public void What_a_doubt_is_at_most_is_not_rounded_below_it(double doubt, string most, string least)
    {
        var values = LegCase.Of(1, ["a"], doubt).Doubt();
        Assert.StartsWith($"doubt: at most {most} whatever", DoubtText.Line(values));
        var lines = DoubtText.Of(values, "C0", []).Split('\n');
        Assert.StartsWith($"  worst case   {most} ", lines.Single(l => l.StartsWith("  worst case ", StringComparison.Ordinal)));
        Assert.StartsWith($"  best case    {least} ", lines.Single(l => l.StartsWith("  best case ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Independence_without_a_doubt_or_that_does_not_hold_argues_nothing()
    {
        var argued = LegCase.Of(1, ["ad", "bd", "cd"], .05, .05, .05, .02) with { Independence = .01 };
        var files = argued.Files();
        files["evidence.yaml"] = files["evidence.yaml"].Replace(", doubt: 0.01 }", " }");
        Assert.Null(Doubt(files).Argued);
        Assert.Equal(.07, Doubt(files).Worst!.Value, 1e-10);
        files = argued.Files();
        files["evidence.yaml"] = files["evidence.yaml"].Replace("found: for, read-by: rita, doubt: 0.01", "found: inconclusive, read-by: rita, doubt: 0.01");
        Assert.Null(Doubt(files).Argued);
    }

    [Fact]
    public void What_a_step_needs_besides_its_legs_is_not_argued_away()
    {
        var files = Own(LegCase.Of(1, ["a", "b"], .3, .3) with { Independence = .01 }).Files();
        Assert.Equal(.3 * .3 + .01, Doubt(files).Argued!.Value, 1e-10);
        files["argument.yaml"] = files["argument.yaml"].Replace("      independent: I\n", "      independent: I\n      assuming: [A1]\n");
        files["evidence.yaml"] += "assumptions:\n  A1: { text: So., because: It was., doubt: 0.2 }\n";
        Assert.Equal(.3 * .3 + .01 + .2, Doubt(files).Argued!.Value, 1e-10);
        files["evidence.yaml"] += "challenges:\n  D1: { text: No., undercuts: C0/step, raised-by: rita, on: 2026-10-01, status: accepted, accepted: { by: board, because: rare, consequence: slower, until: 2026-12-31, doubt: 0.1 } }\n";
        Assert.Equal(.3 * .3 + .01 + .2 + .1, Doubt(files).Argued!.Value, 1e-10);
    }

    [Fact]
    public void A_ground_within_an_argued_step_and_beside_it_is_shared()
    {
        // Leg L0 has legs of its own, on a and on b; leg L1 stands on a, too. Both fail when a and b do, which is .01 and not .001.
        var files = Own(LegCase.Of(1, ["", "a"], .1) with { Independence = 0 }).Files();
        files["argument.yaml"] = files["argument.yaml"].Replace(LegCase.Claim("L0", ""),
            "  L0:\n    text: Claim L0 is so.\n    step:\n      alternatives: Each does alone.\n      legs:\n        M0: It does alone.\n        M1: It does alone.\n      independent: J\n"
            + LegCase.Claim("M0", "a") + LegCase.Claim("M1", "b") + LegCase.Claim("J", "y"));
        files["evidence.yaml"] += LegCase.Evidence("Eb", ", doubt: 0.1, causes: { reviewer: rb, artefact: fb }") + LegCase.Evidence("Ey", ", doubt: 0, causes: { reviewer: ry, artefact: fy }");
        files["case.yaml"] += "\nwaivers:\n  - { finding: WR702, element: C0/step, granted-by: board, because: known, until: 2027-03-31 }\n";
        var assessment = Checking.Check(files);
        Assert.True(assessment.Yes, assessment.Errors());
        Assert.Equal(.01, DoubtValues.Of(assessment, assessment.Formula.Root).Argued!.Value, 1e-10);
    }

    [Theory]
    [InlineData("1.5"), InlineData("-0.5"), InlineData("{ value: 7, from: [rita] }")]
    public void What_is_no_probability_is_no_doubt(string written)
    {
        // The leg b does not hold, for its doubt cannot be read. It still has no say in the best case.
        var doubt = (LegCase.Of(1, ["a", "b"], .1) with { Also = new() { ['b'] = $", doubt: {written}" } }).Doubt();
        Assert.Equal((0.0, .1), (doubt.Best!.Value, doubt.Worst!.Value));
    }

    // Each item with a reader and a file of its own, so that the legs share no cause.
    static LegCase Own(LegCase legs) => legs with { Also = "abz".ToDictionary(l => l, l => $", causes: {{ reviewer: r{l}, artefact: f{l} }}") };

    [Fact]
    public void What_does_not_hold_counts_nothing_in_the_best_case_and_all_in_the_worst()
    {
        var doubt = (LegCase.Of(1, ["a", "b"], .1, .2) with { Also = new() { ['b'] = ", valid-for: 5 days" } }).Doubt();
        Assert.Equal((0.0, .1, .1), (doubt.Best!.Value, doubt.Independent!.Value, doubt.Worst!.Value));
    }

    [Fact]
    public void A_measured_doubt_is_what_the_bound_leaves_open_and_an_acceptance_has_its_own()
    {
        const string Accepted = "challenges:\n  D1: { text: No., rebuts: L0, raised-by: rita, on: 2026-10-01, status: accepted, accepted: { by: board, because: rare, consequence: slower, until: 2026-12-31, doubt: 0.03 } }\n";
        var doubt = (LegCase.Of(1, ["a"], .05) with { MoreEvidence = Accepted }).Doubt();
        Assert.Equal(.08, doubt.Worst!.Value, 1e-12);
        Assert.Equal([("Ea", "elicited"), ("D1", "accepted")], doubt.Shares.Select(s => (s.Factor.Name, s.Doubt.Origin)));
    }

    static DoubtValues Doubt(Dictionary<string, string> files)
    {
        var assessment = Checking.Check(files);
        return DoubtValues.Of(assessment, assessment.Formula.Node("C0")!.Value);
    }
}

using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>How a number has to behave when the case changes, N1 to N15: each is a way in which confidence has been made up.</summary>
public sealed class NumberBehaviourTests
{
    static readonly LegCase Two = LegCase.Of(1, ["as", "bs"], .1, .2) with { Doubts = new() { ['a'] = .1, ['b'] = .2, ['s'] = .05 } };

    [Fact]
    public void N1_Without_the_evidence_for_one_of_twenty_hazards_there_is_no_number()
    {
        var files = Hazards(20);
        Assert.Equal(.2, Doubt(files).Worst!.Value, 1e-10);
        files["evidence.yaml"] = files["evidence.yaml"].Replace("  E7: { text: Minutes.", "  X7: { text: Minutes.");
        Assert.Null(Doubt(files).Worst);
    }

    [Fact]
    public void N2_Deleting_a_premise_does_not_help()
    {
        var files = Hazards(20);
        files["evidence.yaml"] = files["evidence.yaml"].Replace("  E7: { text: Minutes.", "  X7: { text: Minutes.");
        files["argument.yaml"] = files["argument.yaml"].Replace("premises: [H0, H1, H2, H3, H4, H5, H6, H7, ", "premises: [H0, H1, H2, H3, H4, H5, H6, ");
        Assert.Null(Doubt(files).Worst);
        Assert.Contains(Checking.Check(files).Findings, f => f.Rule.Code == "WR401" && f.Message.Contains("other premises"));
    }

    [Fact]
    public void N3_Splitting_a_ground_in_two_halves_changes_no_worst_case() =>
        Assert.Equal(LegCase.Of(1, ["a", "b"], .1, .3).Doubt().Worst!.Value, LegCase.Of(1, ["ac", "b"], .05, .3, .05).Doubt().Worst!.Value, 1e-12);

    [Fact]
    public void N4_The_same_evidence_attached_twice_changes_nothing()
    {
        var files = Two.Files();
        files["argument.yaml"] = files["argument.yaml"].Replace("premises: [Ea, Es]", "premises: [Ea, Es, Ea, L0.1]") + LegCase.Claim("L0.1", "a");
        Same(Two.Doubt(), Doubt(files));
    }

    [Fact]
    public void N5_A_strong_contradiction_is_shown_and_leaves_no_number()
    {
        var against = LegCase.Evidence("E9", ", against: C0, doubt: 0.001").Replace("found: for", "found: against");
        var assessment = (Two with { MoreEvidence = against }).Check();
        Assert.Equal(Verdict.Refuted, assessment.Verdict);
        Assert.Contains(assessment.Reasons, r => r.Text.Any(t => t.Contains("speaks against")) || r.Because.Contains("E9"));
        Assert.Null(DoubtValues.Of(assessment, assessment.Formula.Root).Worst);
    }

    [Fact]
    public void N6_An_irrelevant_strong_item_changes_nothing() => Same(Two.Doubt(), (Two with { MoreEvidence = LegCase.Evidence("E9", ", doubt: 0.0001") }).Doubt());

    [Fact]
    public void N7_Order_and_grouping_change_nothing()
    {
        Same(Two.Doubt(), (Two with { Legs = ["sb", "sa"] }).Doubt());
        var files = Two.Files();
        files["argument.yaml"] = files["argument.yaml"].Replace("premises: [Ea, Es]", "premises: [L0.1, L0.2]") + LegCase.Claim("L0.1", "s") + LegCase.Claim("L0.2", "a");
        Same(Two.Doubt(), Doubt(files));
    }

    [Fact]
    public void N8_Ten_legs_without_evidence_give_no_number() => Assert.Null(new LegCase([.. Enumerable.Repeat("", 10)]).Doubt().Worst);

    [Fact]
    public void N9_A_ground_under_two_legs_counts_once()
    {
        var doubt = LegCase.Of(1, ["as", "bs"], 0, 0) with { Doubts = new() { ['a'] = 0, ['b'] = 0, ['s'] = .3 } };
        Assert.Equal((.3, .3, .3), (Round(doubt.Doubt().Best), Round(doubt.Doubt().Independent), Round(doubt.Doubt().Worst)));
    }

    [Fact]
    public void N10_Improving_a_ground_never_raises_the_worst_case()
    {
        string[][] shapes = [["as", "bs"], ["ab", "bc", "ca"], ["abc"], ["a", "b", "cs"], ["ad", "be", "ace", "bcd"]];
        foreach (var legs in shapes)
            foreach (var need in Enumerable.Range(1, legs.Length))
            {
                var letters = legs.SelectMany(l => l).Distinct().Order().ToList();
                var doubts = letters.Select((l, i) => (l, d: .04 + .03 * i)).ToDictionary(x => x.l, x => x.d);
                var before = (new LegCase(legs) { Need = need, Doubts = doubts }).Doubt().Worst!.Value;
                foreach (var letter in letters)
                    Assert.True((new LegCase(legs) { Need = need, Doubts = new(doubts) { [letter] = doubts[letter] / 2 } }).Doubt().Worst!.Value <= before + 1e-12);
            }
    }

    [Fact]
    public void N11_Without_doubts_there_is_no_number_and_never_a_prior()
    {
        var doubt = new LegCase(["a", "b"]).Doubt();
        Assert.Equal((null, null, null, null), (doubt.Best, doubt.Independent, doubt.Argued, doubt.Worst));
        Assert.Equal(["Ea", "Eb"], doubt.Missing);
    }

    [Fact]
    public void N12_One_needed_ground_of_doubt_one_leaves_no_number()
    {
        Assert.Null(LegCase.Of(1, ["abc"], .01, 1, .01).Doubt().Worst);
        // What can be done without may be as doubtful as it likes.
        Assert.Equal(.01, LegCase.Of(1, ["a", "b"], .01, 1).Doubt().Worst!.Value, 1e-12);
    }

    [Fact]
    public void N13_Renaming_rewording_and_reordering_files_change_nothing()
    {
        var case3 = LegCase.Of(1, ["ad", "bd", "cd"], .05, .05, .05, .02) with { Independence = .01 };
        var files = case3.Files();
        files["aa.yaml"] = files["argument.yaml"].Replace("L0", "Q9").Replace("Claim", "The claim").Replace(" I", " Q1");
        files["b.yaml"] = files["evidence.yaml"].Replace("Minutes", "Notes");
        files.Remove("argument.yaml");
        files.Remove("evidence.yaml");
        Same(case3.Doubt(), Doubt(files));
        Assert.Equal(case3.Doubt().Argued!.Value, Doubt(files).Argued!.Value, 1e-15);
    }

    [Fact]
    public void N13_An_argument_within_an_argument_is_taken_from_below_whatever_the_order_of_the_files()
    {
        const string Inner = "  L0:\n    text: Claim L0 is so.\n    step:\n      alternatives: Each does.\n      legs: { M0: It does., M1: It does. }\n      independent: I\n";
        var upper = LegCase.Of(1, ["a", "b"], .2, .2) with { Independence = .01 };
        var first = upper.Files();
        var claims = first["argument.yaml"].Replace(LegCase.Claim("L0", "a"), "");
        first["argument.yaml"] = claims + Inner + LegCase.Claim("M0", "a") + LegCase.Claim("M1", "c");
        first["evidence.yaml"] += LegCase.Evidence("Ec", ", doubt: 0.2");
        var second = new Dictionary<string, string>(first) { ["argument.yaml"] = "claims:\n" + Inner + LegCase.Claim("M0", "a") + LegCase.Claim("M1", "c") + claims.Replace("claims:\n", "") };
        // .2 · .2 + .01 = .05 for the leg; with the other leg .05 · .2 + .01.
        Assert.Equal(.02, Doubt(first).Argued!.Value, 1e-12);
        Assert.Equal(.02, Doubt(second).Argued!.Value, 1e-12);
    }

    [Fact]
    public void N14_None_of_none_is_anything_from_0_to_1() =>
        Assert.Equal((0.0, 1.0), (ClopperPearson.Lower(0, 0, 0.95), ClopperPearson.Upper(0, 0, 0.95)));

    [Fact]
    public void N15_A_leg_without_a_doubt_does_not_take_away_the_number_of_one_that_suffices()
    {
        Assert.Equal(.1, new LegCase(["a"]) { Doubts = new() { ['a'] = .1 } }.Doubt().Worst!.Value, 1e-12);
        Assert.Equal(.1, new LegCase(["a", "b"]) { Doubts = new() { ['a'] = .1 } }.Doubt().Worst!.Value, 1e-12);
    }

    static double Round(double? x) => Math.Round(x!.Value, 12);

    static void Same(DoubtValues expected, DoubtValues actual)
    {
        Assert.Equal(expected.Best!.Value, actual.Best!.Value, 1e-12);
        Assert.Equal(expected.Independent!.Value, actual.Independent!.Value, 1e-12);
        Assert.Equal(expected.Worst!.Value, actual.Worst!.Value, 1e-12);
    }

    static DoubtValues Doubt(Dictionary<string, string> files)
    {
        var assessment = Checking.Check(files);
        return DoubtValues.Of(assessment, assessment.Formula.Node("C0")!.Value);
    }

    // A claim over hazards, each with a ground of its own at one in a hundred.
    static Dictionary<string, string> Hazards(int count)
    {
        var files = LegCase.Of(1, ["a"], 0).Files();
        var names = string.Join(", ", Enumerable.Range(0, count).Select(i => $"H{i}"));
        var hazards = $"  L0:\n    text: No hazard is left.\n    step:\n      decomposition: Over hazards.\n      because: These are all.\n      premises: [{names}]\n      side: {{ complete: H }}\n"
            + $"  H:\n    text: These are the hazards.\n    covers: [{names}]\n    step: {{ evidence: Listed., because: Twice., premises: [Ea] }}\n"
            + string.Concat(Enumerable.Range(0, count).Select(i => $"  H{i}:\n    text: Hazard {i} is stopped.\n    step: {{ evidence: Looked at., because: It shows., premises: [E{i}] }}\n"));
        files["argument.yaml"] = files["argument.yaml"].Replace(LegCase.Claim("L0", "a"), hazards);
        files["evidence.yaml"] += string.Concat(Enumerable.Range(0, count).Select(i => LegCase.Evidence($"E{i}", ", doubt: 0.01")));
        return files;
    }
}

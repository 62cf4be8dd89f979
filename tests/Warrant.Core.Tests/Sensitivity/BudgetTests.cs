using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>What is still said of a case whose diagram does not fit: the small sets, exact, and bounds that hold.</summary>
public sealed class BudgetTests
{
    static readonly Budget None = new(0);

    // Four legs that share one ground in each pair, and one that all have.
    static readonly LegCase Case = new(["abs", "bcs", "cds", "das"]) { Doubts = new() { ['a'] = .01, ['b'] = .02, ['c'] = .03, ['d'] = .04, ['s'] = .001 } };

    [Fact]
    public void Small_sets_are_those_of_the_diagram_and_the_rest_is_not_counted()
    {
        var assessment = Case.Check();
        var node = assessment.Formula.Node("C0")!.Value;
        var (whole, small) = (Frontiers.Of(assessment, node, 1_000), Frontiers.Of(assessment, node, 1_000, None));
        Assert.True(whole.Complete);
        Assert.Equal((false, 3, null), (small.Complete, small.UpTo, small.Count));
        Assert.Equal(whole.Sets.Where(s => s.Count <= 3).Select(FrontierText.Names), small.Sets.Select(FrontierText.Names));
        Assert.Equal(whole.Depth, small.Depth);
        Assert.Equal(whole.SinglePoints, small.SinglePoints);
        Assert.Equal(whole.OwnSinglePoints, small.OwnSinglePoints);
        Assert.Contains("sets of more than 3 are too many to work out", FrontierText.Of(small, "C0"));
    }

    [Fact]
    public void A_depth_is_met_only_as_far_as_it_was_shown()
    {
        Assert.True(Unfinished(null, 3).IsAtLeast(4));
        Assert.False(Unfinished(null, 3).IsAtLeast(5));
        Assert.True(Unfinished(2, 3).IsAtLeast(2));
        Assert.False(Unfinished(2, 3).IsAtLeast(3));
        Assert.False(Unfinished(null, 0).IsAtLeast(2));
        Assert.Equal("depth more than 2: no 2 of evidence, assumptions and common causes can end it; more is too large to work out within the budget", FrontierText.Depth(Unfinished(null, 2)));
        Assert.Contains("not known", FrontierText.Depth(Unfinished(null, 0)));

        static Frontiers Unfinished(int? depth, int upTo) => new() { Holds = true, Complete = false, UpTo = upTo, Depth = depth, Count = null, Sets = [] };
    }

    [Fact]
    public void The_bound_on_the_doubt_is_never_less_than_the_sharp_one()
    {
        var assessment = Case.Check();
        var node = assessment.Formula.Node("C0")!.Value;
        var (sharp, rough) = (DoubtValues.Of(assessment, node), DoubtValues.Of(assessment, node, None));
        Assert.False(rough.Complete);
        Assert.True(rough.Worst >= sharp.Worst, $"{rough.Worst} {sharp.Worst}");
        Assert.Null(rough.Independent);
        Assert.Contains("may be less", DoubtText.Line(rough));
    }

    [Fact]
    public void Circles_too_long_to_follow_leave_no_number_instead_of_a_wrong_one()
    {
        const int Ring = 400;
        // A ring of claims that lean on each other across and stand on one of them; beside it a leg that needs none of this.
        var ring = new System.Text.StringBuilder();
        for (var i = 0; i < Ring; i++)
            ring.Append(System.Globalization.CultureInfo.InvariantCulture, $"  X{i}:\n    text: Claim {i} is so.\n    step:\n      alternatives: Each does alone.\n      legs:\n        X{(i + 1) % Ring}: It does alone.\n        {(i == Ring / 2 ? "Y" : $"X{(i * 7 + 3) % Ring}")}: It does alone.\n");
        var files = (LegCase.Of(1, ["a"], .01) with { MoreClaims = ring + LegCase.Claim("Y", "b"), MoreEvidence = LegCase.Evidence("Eb", "") }).Files();
        files["argument.yaml"] = files["argument.yaml"].Replace("        L0: It does alone.\n", "        L0: It does alone.\n        X0: It does alone.\n");
        var assessment = Checking.Check(files);
        Assert.True(assessment.Yes, assessment.Errors());
        var doubt = DoubtValues.Of(assessment, assessment.Formula.Root);
        Assert.Equal((false, .01), (doubt.Complete, doubt.Worst));
        var frontiers = Frontiers.Of(assessment, assessment.Formula.Root, 10);
        Assert.Contains("the argument's own single points: too large to work out within the budget", FrontierText.Of(frontiers, "C0"));
    }
}

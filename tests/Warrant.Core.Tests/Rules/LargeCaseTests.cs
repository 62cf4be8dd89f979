using System.Globalization;
using System.Text;

namespace Warrant.Core.Tests;

/// <summary>Rules over cases on which recursion would overflow and a closure for each claim would not end in a test's time.</summary>
public sealed class LargeCaseTests
{
    const int Deep = 20_000;

    [Fact]
    public void A_vague_word_far_below_a_criterion_is_not_vague()
    {
        var yaml = Chain(i => $"It is safe in step {i}.", "context: [K1],");
        Assert.Empty(OneFile.Assess("criteria: { K1: { text: Few incidents. } }\n" + yaml).Of("WR204"));
        Assert.Equal(Deep + 1, OneFile.Assess(yaml.Replace("context: [K1],", "", StringComparison.Ordinal)).Of("WR204").Count());
    }

    [Fact]
    public void A_number_is_looked_for_far_below()
    {
        var found = OneFile.Assess(Chain(i => i == 0 ? "Success is below 20 %, harm below 3.5 %." : "Success is rare.", "")).Of("WR317");
        Assert.Equal("`3.5 %` is in no expectation beneath `C0`, so nothing that was measured stands for it", Assert.Single(found).Message);
    }

    [Fact]
    public void Where_every_claim_states_a_number_the_search_ends()
    {
        var found = OneFile.Assess(Chain(i => string.Create(CultureInfo.InvariantCulture, $"Success is below 0.{i + 100_000}."), "")).Of("WR317");
        Assert.InRange(found.Count(), 1, Deep);
    }

    [Fact]
    public void Every_leg_that_holds_on_opinion_is_found()
    {
        var yaml = new StringBuilder("top: C0\npeople: { mina: { name: Mina, roles: [reviewer] } }\nclaims:\n");
        for (var i = 0; i < Deep; i++) yaml.Append(CultureInfo.InvariantCulture, $"  C{i}: {{ text: It holds., step: {{ alternatives: One way., legs: {{ C{i + 1}: It would do. }} }} }}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"  C{Deep}: {{ text: It holds., step: {{ evidence: By E1., because: She knows., premises: [E1] }} }}\n");
        var digest = "sha256:" + new string('a', 64);
        yaml.Append(CultureInfo.InvariantCulture, $"evidence:\n  E1: {{ text: A judgement., kind: expert-judgement, GRADE file: a, digest: {digest}, at: page 1, found: for, read-by: mina }}\n");
        var exhibit = new Exhibit("E1", ArtefactState.Present) { Digest = digest };

        Assert.Equal(Deep + 1, OneFile.Assess(yaml.ToString().Replace("GRADE", "", StringComparison.Ordinal), exhibit).Of("WR301").Count());
        Assert.Empty(OneFile.Assess(yaml.ToString().Replace("GRADE", "grade: primary,", StringComparison.Ordinal), exhibit).Of("WR301"));
    }

    static string Chain(Func<int, string> text, string top)
    {
        var yaml = new StringBuilder("top: C0\nclaims:\n");
        for (var i = 0; i < Deep; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"  C{i}: {{ text: \"{text(i)}\", {(i == 0 ? top : "")} step: {{ decomposition: One part., because: There is no other., premises: [C{i + 1}] }} }}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"  C{Deep}: {{ text: \"{text(Deep)}\", step: {{ evidence: By E1., because: It was run., premises: [E1] }} }}\n");
        return yaml.Append("evidence:\n  E1: { text: A run., kind: capability-evaluation, log: a, measure: { value: mean }, expect: { upper: 0.2 } }\n").ToString();
    }
}

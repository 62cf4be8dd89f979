namespace Warrant.Core.Tests;

/// <summary>Texts that are cut keep their characters whole.</summary>
public sealed class PlainTests
{
    [Theory]
    [InlineData("a😀😀", 3, "a…")]
    [InlineData("a😀😀", 4, "a😀…")]
    [InlineData("ab😀", 4, "ab😀")]
    [InlineData("abcd", 3, "ab…")]
    public void Half_a_surrogate_pair_is_never_left(string text, int length, string shown) => Assert.Equal(shown, Plain.Short(text, length));

    [Theory]
    [InlineData(0.95, "95")]
    [InlineData(0.995, "99.5")]
    [InlineData(0.99999, "99.999")]
    [InlineData(1 - 1e-13, "99.9999999999")]
    [InlineData(1, "100")]
    public void A_hundred_per_cent_is_said_of_all_alone(double share, string shown) => Assert.Equal(shown, MeasurementText.Percent(share));

    [Fact]
    public void Nor_in_a_finding_or_on_a_map()
    {
        var many = string.Concat(Enumerable.Repeat("😀", 300));
        foreach (var odd in new[] { "", "x" })
        {
            var assessment = Check.Case($"title: \"{odd}{many}\"\nclaims:\n  C0: {{ text: \"{odd}{many}\", undeveloped: \"{odd}{many}\" }}\n  \"{odd}{many}\": {{ text: It is so., undeveloped: true }}\n");
            Assert.All(assessment.Findings, f => Assert.True(IsWhole(f.Message + FindingText.Of(f, assessment.Case.Sources))));
            foreach (var root in assessment.Case.Ids.Where(id => ArgumentMap.RootOf(assessment, id) is not null))
                Assert.DoesNotContain('\uFFFD', ArgumentMap.Svg(assessment, new() { Root = root, Standalone = true }));
        }
    }

    [Theory]
    [InlineData("one ", 4)]
    [InlineData("\t\t", 2)]
    [InlineData("日本語 ", 7)]
    [InlineData("ｗｉｄｅ ", 9)]
    [InlineData("e\u0301a\u0308 ", 3)]
    [InlineData("😀 ", 3)]
    [InlineData("한국어 ", 7)]
    [InlineData("\u200B ", 9)]
    public void Carets_stand_under_the_word_whatever_is_before_it(string before, int cells)
    {
        const string Start = "  C0: { undeveloped: true, text: \"";
        var assessment = Check.Case($"claims:\n{Start}{before}<actor> may.\" }}\n");
        var shown = FindingText.Of(Assert.Single(assessment.Of("WR114")), assessment.Case.Sources).Split('\n');
        Assert.Equal("      | " + new string(' ', Start.Length + cells) + "^^^^^^^", shown[2]);
    }

    [Fact]
    public void They_are_as_wide_as_the_word()
    {
        var assessment = Check.Case("top: C1\nclaims:\n  C1: { text: a, step: { evidence: b, because: c, premises: [E日本] } }\n");
        var shown = FindingText.Of(Assert.Single(assessment.Of("WR005")), assessment.Case.Sources).Split('\n');
        Assert.EndsWith(" ^^^^^", shown[2]);
    }

    static bool IsWhole(string text) => text == System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}

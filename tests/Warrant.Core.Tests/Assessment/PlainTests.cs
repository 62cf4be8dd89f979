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

    static bool IsWhole(string text) => text == System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}

using System.Globalization;
using System.Text;

namespace Warrant.Core.Tests;

/// <summary>Many of one thing against many of another: each of these once cost their product, or a walk for each.</summary>
public sealed class ManyTests
{
    const string People = "people: { ada: { name: Ada, roles: [writer] }, mina: { name: Mina, roles: [reviewer] } }\n";

    [Theory]
    [InlineData("Nothing")]
    [InlineData("N{0}")]
    public void Claims_that_nothing_uses_and_each_with_an_error(string undefined)
    {
        const int many = 20_000;
        var yaml = Lines("top: C0\nclaims:\n  C0: { text: a., undeveloped: true }\n", many, i => $"  U{i}: {{ text: a., step: {{ decomposition: how, because: why, premises: [{string.Format(CultureInfo.InvariantCulture, undefined, i)}] }} }}");
        var found = OneFile.Assess(yaml).Of("WR101").ToList();
        Assert.Equal(many, found.Count);
        Assert.All(found, f => Assert.Equal(Severity.Warning, f.Severity));
        // Of many wrong names the first have a hint.
        if (undefined == "N{0}") Assert.Equal(("did you mean `C0`?", null), (found[0].Hint, found[^1].Hint));
    }

    [Fact]
    public void Evidence_against_one_claim()
    {
        const int many = 5_000;
        var yaml = Lines("top: C0\nclaims:\n  C0: { text: a., undeveloped: true }\nevidence:\n", many, i => $"  E{i}: {{ text: a., kind: document, against: C0, collected: 2026-01-01 }}");
        Assert.Equal(many, OneFile.Assess(yaml).Of("WR501").Count());
    }

    [Theory]
    [InlineData("until: 2026-12-31", 1_000)]
    [InlineData("until: 2026-01-01", 0)]
    public void Waivers_for_many_findings(string until, int waived)
    {
        const int findings = 1_000, waivers = 20_000;
        var yaml = Lines(People + "top: C0\nclaims:\n", findings, i => $"  C{i}: {{ text: It is safe., step: {{ decomposition: how, because: why, premises: [C{i + 1}] }} }}")
            + Lines($"  C{findings}: {{ text: a., undeveloped: true }}\nwaivers:\n", waivers, i => $"  - {{ finding: WR204, element: C{i % findings}, because: r, granted-by: mina, {until} }}");
        var found = OneFile.Assess(yaml).Of("WR204").ToList();
        Assert.Equal((findings, waived), (found.Count, found.Count(f => f.WaivedBy == "mina")));
    }

    static string Lines(string head, int many, Func<int, string> line)
    {
        var text = new StringBuilder(head);
        for (var i = 0; i < many; i++) text.Append(CultureInfo.InvariantCulture, $"{line(i)}\n");
        return text.ToString();
    }
}

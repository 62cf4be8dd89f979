using System.Globalization;
using System.Text.RegularExpressions;
using Warrant.Core;

namespace Warrant.Rules.Tests;

/// <summary>
/// Every page under docs/rules documents one rule and is also its test. A `case` block is a case.yaml; `file PATH` and `link PATH` blocks
/// before it stand beside it, and a `record` block is its record. It is checked as a user would check it, and the `findings` block after it must be exactly what the page's rule says.
/// UPDATE=1 writes the findings instead of comparing them.
/// </summary>
public sealed partial class RulePages
{
    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Repository.Path("docs/rules"), "WR*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public void Page_is_true(string code)
    {
        var path = Repository.Path($"docs/rules/{code}.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var outcomes = new List<string>();
        var actual = Example().Replace(page, m =>
        {
            var findings = Findings(code, m);
            outcomes.Add(findings);
            return $"{m.Groups["before"].Value}```case{m.Groups["options"].Value}\n{m.Groups["case"].Value}```\n\n```findings\n{findings}```\n";
        });

        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllText(path, actual);
        else Assert.Equal(actual, page);

        Assert.Contains(outcomes, o => o.Length > 0);
        Assert.Equal("", outcomes[^1]);
    }

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(Catalogue.All.Select(r => r.Code).Order(StringComparer.Ordinal), Pages.Select(p => (string)p.Data!).Order(StringComparer.Ordinal));

    [Fact]
    public void Codes_and_names_are_unique()
    {
        Assert.Distinct(Catalogue.All.Select(r => r.Code));
        Assert.Distinct(Catalogue.All.Select(r => r.Name));
        Assert.All(Catalogue.All, r => Assert.Matches("^WR[0-9]{3}$", r.Code));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Page_says_what_and_why_and_how_to_mend(string code)
    {
        var rule = Catalogue.Find(code)!;
        var page = File.ReadAllText(Repository.Path($"docs/rules/{code}.md")).ReplaceLineEndings("\n");
        Assert.StartsWith($"# {code} {rule.Name}\n", page);
        Assert.Contains($"Severity: {rule.Severity.ToString().ToLowerInvariant()}{(rule.Waivable ? "" : ", cannot be waived")}.", page);
        Assert.Contains("\n## Why it is bad\n", page);
        Assert.Contains("\n## Example\n", page);
        Assert.Contains("\n## Mended\n", page);
        Assert.Contains("\nSource: ", page);
    }

    // The date of an example is its own (`case as-of=2027-01-01`) or 2026-11-20.
    static string Findings(string code, Match example)
    {
        using var folder = new ExampleFolder();
        string? record = null;
        foreach (Match file in Beside().Matches(example.Groups["before"].Value))
        {
            if (file.Groups["kind"].Value == "record") record = file.Groups["text"].Value;
            else if (file.Groups["kind"].Value == "link") folder.Link(file.Groups["path"].Value, file.Groups["text"].Value.Trim());
            else folder.Write(file.Groups["path"].Value, file.Groups["text"].Value);
        }
        folder.Write("case.yaml", example.Groups["case"].Value);
        var asOf = AsOf().Match(example.Groups["options"].Value) is { Success: true } m
            ? DateOnly.ParseExact(m.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : new DateOnly(2026, 11, 20);
        var assessment = folder.Assess(asOf, record);
        return string.Concat(assessment.Findings.Where(f => f.Rule.Code == code).Select(f => FindingText.Of(f, assessment.Case.Sources)));
    }

    [GeneratedRegex(@"(?<before>(?:```(?:file [^\n]+|link [^\n]+|record)\n(?:(?!```)[^\n]*\n)*```\n\n?)*)```case(?<options>[^\n]*)\n(?<case>(?:(?!```)[^\n]*\n)*)```\n(?:\n```findings\n(?:(?!```)[^\n]*\n)*```\n)?")]
    private static partial Regex Example();

    [GeneratedRegex(@"```(?<kind>file|link|record)(?: (?<path>[^\n]+))?\n(?<text>(?:(?!```)[^\n]*\n)*)```")]
    private static partial Regex Beside();

    [GeneratedRegex(@"as-of=([0-9-]{10})")]
    private static partial Regex AsOf();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Warrant.Cli.Tests;

/// <summary>The examples answer as they say, and the flawed one is wrong in exactly the ways its README lists.</summary>
public sealed partial class ExampleTests
{
    [Fact]
    public void Atlas_cyber_answers_yes()
    {
        var root = Check("examples/atlas-cyber", 0);
        Assert.Equal("yes", root.GetProperty("answer").GetString());
        Assert.DoesNotContain(root.GetProperty("findings").EnumerateArray(), f => f.GetProperty("severity").GetString() == "error");
    }

    [Fact]
    public void Atlas_cyber_is_of_the_size_it_says()
    {
        var elements = Check("examples/atlas-cyber", 0).GetProperty("elements").EnumerateArray().ToList();
        int Count(string kind) => elements.Count(e => e.GetProperty("kind").GetString() == kind);
        Assert.True(Count("claim") >= 40 && Count("evidence") >= 10 && Count("challenge") >= 8);
    }

    [Fact]
    public void The_flawed_case_has_exactly_the_findings_that_its_README_lists()
    {
        var root = Check("examples/atlas-cyber-flawed", 1);
        var found = root.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()!).Distinct().Order(StringComparer.Ordinal).ToList();
        var listed = Row().Matches(File.ReadAllText(Repository.Path("examples/atlas-cyber-flawed/README.md"))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(listed, found);
        Assert.True(found.Count >= 18);
    }

    [Fact]
    public void The_picture_of_the_README_shows_what_check_prints()
    {
        using var shell = new CommandLine();
        string[] printed = [];
        foreach (var line in XElement.Load(Repository.Path("docs/images/check.svg")).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value))
            if (line.StartsWith("$ ./warrant ", StringComparison.Ordinal)) printed = shell.Run([.. line.Split(' ')[2..].Select(w => w.StartsWith("examples/", StringComparison.Ordinal) ? Repository.Path(w) : w)]).Out.Split('\n');
            else if (line.EndsWith('…')) Assert.Contains(printed, p => p.StartsWith(line[..^1], StringComparison.Ordinal));
            else Assert.Contains(line, printed);
        Assert.NotEmpty(printed);
    }

    static JsonElement Check(string example, int exit)
    {
        using var shell = new CommandLine();
        var result = shell.Run("check", Repository.Path(example), "--as-of", "2026-11-20", "--format", "json");
        Assert.Equal(exit, result.Exit);
        return JsonDocument.Parse(result.Out).RootElement;
    }

    [GeneratedRegex(@"(?m)^\|\s*(WR\d{3})\b")]
    private static partial Regex Row();
}

using System.Text.Json;
using System.Text.RegularExpressions;

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

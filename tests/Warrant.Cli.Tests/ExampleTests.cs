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
        var found = root.GetProperty("findings").EnumerateArray().ToLookup(f => f.GetProperty("code").GetString()!);
        var rows = Row().Matches(File.ReadAllText(Repository.Path("examples/atlas-cyber-flawed/README.md"))).ToDictionary(m => m.Groups[1].Value, m => Place().Matches(m.Groups[2].Value).Select(p => p.Value.Trim('`')).ToList());
        Assert.Equal(rows.Keys.Order(StringComparer.Ordinal), found.Select(f => f.Key).Order(StringComparer.Ordinal));
        foreach (var (code, places) in rows)
        {
            // Where it stands as the list says, and nowhere else; "decision", "case" and "first search" are no elements.
            Assert.All(found[code], f => Assert.True(places.Count == 0 ? f.GetProperty("element").ValueKind is JsonValueKind.Null : places.Exists(p => Names(f, p)), $"{code}: {f}"));
            Assert.All(places, p => Assert.Contains(found[code], f => Names(f, p)));
        }
        Assert.True(found.Count >= 18);

        // In its element, its message, its file or the line of source that it stands on.
        static bool Names(JsonElement finding, string place)
        {
            var file = finding.GetProperty("file").GetString()!;
            var source = File.ReadLines(Repository.Path($"examples/atlas-cyber-flawed/{file}")).Skip(finding.GetProperty("line").GetInt32() - 1).First();
            return Regex.IsMatch($"{finding.GetProperty("element")} {finding.GetProperty("message")} {file} {source}", $@"(?<![\w.-]){Regex.Escape(place)}(?![\w-]|\.\w)");
        }
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

    [GeneratedRegex(@"(?m)^\|\s*(WR\d{3})\s*\|([^|]*)\|")]
    private static partial Regex Row();

    [GeneratedRegex(@"`[^`]+`|[A-Z]\d+(?:\.\w+)*")]
    private static partial Regex Place();
}

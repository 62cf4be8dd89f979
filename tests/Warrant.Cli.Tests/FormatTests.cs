using System.Diagnostics;
using System.Text.Json;

namespace Warrant.Cli.Tests;

/// <summary>What programs read: JSON, SARIF and annotations.</summary>
public sealed class FormatTests
{
    [Fact]
    public void Json_has_the_fields_that_are_promised()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        var root = JsonDocument.Parse(shell.Run("check", "--format", "json").Out).RootElement;
        Assert.Equal(["case", "title", "asOf", "answer", "verdict", "freshness", "waived", "forecast", "findings", "elements", "measurements", "together", "blockedBy", "reasons"], Names(root));
        Assert.Equal(("yes-case", "2026-11-20", "yes", "supported", "current"), (Text(root, "case"), Text(root, "asOf"), Text(root, "answer"), Text(root, "verdict"), Text(root, "freshness")));
        Assert.Equal("2026-12-10", Text(root.GetProperty("forecast"), "yesUntil"));
        Assert.Equal(["A1"], root.GetProperty("forecast").GetProperty("endedBy").EnumerateArray().Select(e => e.GetString()!));
        Assert.Contains(root.GetProperty("elements").EnumerateArray(), e => (Text(e, "id"), Text(e, "kind"), Text(e, "standing"), e.GetProperty("answers").GetBoolean()) == ("C0", "claim", "holds", true));
    }

    [Fact]
    public void Json_of_a_no_says_where_and_why()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        shell.Write("zz.yaml", YesCase.OpenChallenge);
        var root = JsonDocument.Parse(shell.Run("check", "--format", "json").Out).RootElement;
        Assert.Equal("no", Text(root, "answer"));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("forecast").ValueKind);
        Assert.Equal(["WR501"], root.GetProperty("blockedBy").EnumerateArray().Select(e => e.GetString()!));
        var finding = root.GetProperty("findings").EnumerateArray().Single(f => Text(f, "code") == "WR501");
        Assert.Equal(("open-challenge", "error", "D9", "zz.yaml", 2), (Text(finding, "name"), Text(finding, "severity"), Text(finding, "element"), Text(finding, "file"), finding.GetProperty("line").GetInt32()));
        Assert.True(finding.GetProperty("endColumn").GetInt32() > finding.GetProperty("column").GetInt32());
        Assert.Equal(["C0", "D9"], root.GetProperty("reasons").EnumerateArray().Select(r => Text(r, "element")));
    }

    [Fact]
    public void Output_is_the_same_twice_and_ends_in_one_line_feed()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        foreach (var format in new[] { "text", "json", "sarif", "github" })
        {
            var once = shell.Run("check", "--format", format).Out;
            Assert.Equal(once, shell.Run("check", "--format", format).Out);
            Assert.EndsWith("\n", once);
            Assert.DoesNotContain("\r", once);
        }
    }

    [Theory, InlineData("text"), InlineData("json"), InlineData("sarif"), InlineData("github")]
    public void A_text_cannot_act_on_the_terminal(string format)
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        files["argument.yaml"] = files["argument.yaml"].Replace("text: Serving it meets K1.", "text: \"\\e[2J\\e[32manswer: yes\\r\\n\\u202Eoops ::error::x\"\n    covers: [C77]");
        shell.Write(files);
        var result = shell.Run("check", "--format", format);
        Assert.Equal(1, result.Exit);
        Assert.DoesNotContain(result.Out, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.DoesNotContain("\nanswer: yes", result.Out);
        var tree = shell.Run("tree").Out;
        Assert.DoesNotContain(tree, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Fact]
    public void Sarif_is_valid_by_its_schema()
    {
        var schema = Repository.Shared is { } shared ? Path.Combine(shared, "data/schemas/sarif-2.1.0.json") : null;
        Assert.SkipUnless(File.Exists(schema), "the schema of SARIF 2.1.0 is not beside the checkout");
        Assert.SkipUnless(Python("import jsonschema") == 0, "python3-jsonschema is not installed");

        using var shell = new CommandLine();
        var files = YesCase.Files();
        files["argument.yaml"] += "\nclaims: {}\nwaivers:\n  - { finding: WR316, element: yes-case, because: b, granted-by: rita, until: 2027-01-01 }\n";
        files["case.yaml"] = files["case.yaml"].Replace("searches:", "not-a-section:");
        shell.Write(files);
        shell.Write("sarif.json", shell.Run("check", "--format", "sarif").Out);
        Assert.Equal(0, Python($"import json, jsonschema; jsonschema.validate(json.load(open(r'{shell.Path("sarif.json")}')), json.load(open(r'{schema}')))"));
    }

    [Fact]
    public void Sarif_has_a_result_a_finding_with_its_place()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        shell.Write("zz.yaml", YesCase.OpenChallenge);
        var run = JsonDocument.Parse(shell.Run("check", "--format", "sarif").Out).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(r => Text(r, "ruleId") == "WR501");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("error", "zz.yaml", 2), (Text(result, "level"), Text(place.GetProperty("artifactLocation"), "uri"), place.GetProperty("region").GetProperty("startLine").GetInt32()));
    }

    [Fact]
    public void Waivers_are_counted_in_the_answer_of_text_and_annotations()
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        files["argument.yaml"] = files["argument.yaml"].Replace("      side: { complete: C1.c }\n", "");
        files["waivers.yaml"] = "waivers:\n  - { finding: WR108, element: C1/step, because: b, granted-by: rita, until: 2027-01-01 }\n";
        shell.Write(files);
        Assert.Contains("answer: yes, with 1 waiver ", shell.Run("check").Out);
        Assert.EndsWith("::answer: yes, with 1 waiver (supported, as of 2026-11-20)\n", shell.Run("check", "--format", "github").Out);
    }

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    static int Python(string program)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", program]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            python.StandardError.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}

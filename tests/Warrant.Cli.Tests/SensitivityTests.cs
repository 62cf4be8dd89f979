using System.Text.Json;

namespace Warrant.Cli.Tests;

/// <summary>The commands that ask what would change the answer: exit codes, one object of JSON, names that cannot act, and a page whose numbers are true.</summary>
public sealed class SensitivityTests
{
    [Theory]
    [InlineData(0, "why"), InlineData(0, "why", "C1"), InlineData(2, "why", "X9")]
    [InlineData(0, "whatif", "--fail", "E3"), InlineData(1, "whatif", "--fail", "A1"), InlineData(2, "whatif"), InlineData(2, "whatif", "--fail", "X9")]
    [InlineData(0, "independence"), InlineData(0, "independence", "C0"), InlineData(2, "independence", "C1")]
    [InlineData(0, "doubt"), InlineData(0, "attack")]
    public void Exits_by_the_answer_and_prints_one_object(int exit, params string[] args)
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        Assert.Equal(exit, shell.Run(args).Exit);
        var json = shell.Run([.. args, "--format", "json"]);
        Assert.Equal(exit, json.Exit);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(json.Out).RootElement.ValueKind);
    }

    [Fact]
    public void Why_has_the_fields_that_are_promised()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        var why = JsonDocument.Parse(shell.Run("why", "--format", "json").Out).RootElement;
        Assert.Equal(["top", "answer", "depth", "count", "sets", "ownSinglePoints", "complete", "doubt", "grounds", "reasons"], why.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("C0", "yes", 1, JsonValueKind.String, JsonValueKind.Null), (why.GetProperty("top").GetString(), why.GetProperty("answer").GetString(),
            why.GetProperty("depth").GetInt32(), why.GetProperty("count").ValueKind, why.GetProperty("doubt").ValueKind));
        Assert.Contains(why.GetProperty("sets").EnumerateArray(), s => s.EnumerateArray().Select(e => e.GetString()).SequenceEqual(["A1"]));
    }

    [Fact]
    public void Names_and_causes_cannot_act_on_the_terminal()
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        files["evidence.yaml"] = files["evidence.yaml"].Replace("producer: safety", "producer: \"\\e[2J\\u202Eyes\"");
        shell.Write(files);
        foreach (var command in new[] { "why", "independence", "doubt", "attack" })
            Assert.DoesNotContain(shell.Run(command).Out, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Theory]
    [InlineData("producer: \"blue, green\"", "team=blue, green")]
    [InlineData("producer: blue, causes: { \"a=b\": c }", "a=b=c")]
    public void What_why_names_can_be_given_to_whatif(string written, string cause)
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        files["evidence.yaml"] = files["evidence.yaml"].Replace("producer: safety", written);
        shell.Write(files);
        Assert.Contains($"if {cause} fails: no", shell.Run("whatif", "--fail", cause).Out);
        Assert.Contains($"if E3, {cause} fail: no", shell.Run("whatif", "--fail", "E3,E3", "--fail", cause).Out);
    }

    [Fact]
    public void The_page_on_independence_has_the_numbers_of_the_example()
    {
        using var shell = new CommandLine();
        var (page, example) = (File.ReadAllText(Repository.Path("docs/independence.md")), Repository.Path("examples/atlas-cyber"));
        var doubt = JsonDocument.Parse(shell.Run("doubt", example, "--as-of", "2026-11-20", "--format", "json").Out).RootElement.GetProperty("doubt");
        foreach (var (row, name) in new[] { ("best case", "best"), ("independent", "independent"), ("worst case", "worst") })
            Assert.Contains(FormattableString.Invariant($"| {row} | {doubt.GetProperty(name).GetDouble():0.####} |"), page);
        Assert.Equal(JsonValueKind.Null, doubt.GetProperty("argued").ValueKind);
        var step = JsonDocument.Parse(shell.Run("independence", "C0", "--case", example, "--as-of", "2026-11-20", "--format", "json").Out).RootElement.GetProperty("steps")[0];
        Assert.Contains(FormattableString.Invariant($"{step.GetProperty("effective").GetInt32()} leg in effect"), page);
        Assert.Contains(FormattableString.Invariant($"share {100 * step.GetProperty("pairs")[0].GetProperty("overlap").GetDouble():0} %"), page);
        Assert.Equal(5, step.GetProperty("defeats").GetArrayLength());
    }
}

using System.Text.Json;

namespace Warrant.Cli.Tests;

public sealed class DiffCommandTests
{
    [Fact]
    public void Folders_and_baselines_by_number_or_date_are_compared()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        recorded.Edit("argument.yaml", "It lacks the ability.", "It lacks any ability.");
        recorded.Do("ada", "2026-11-12", "baseline");
        foreach (var (a, b) in new[] { ("0", "1"), ("2026-11-11", "2026-11-20"), ("0", ".") })
        {
            var result = recorded.Shell.Run("diff", a, b);
            Assert.Equal(1, result.Exit);
            Assert.Contains("  C1: reworded\n    text\n      - It lacks the ability.\n      + It lacks any ability.\n", result.Out);
            Assert.Contains("to be reviewed again: C1\n  and what rests on that: C0\n", result.Out);
        }
        var same = recorded.Shell.Run("diff", "1", ".");
        Assert.Equal((0, "no difference\n"), (same.Exit, same.Out));
        using var json = JsonDocument.Parse(recorded.Shell.Run("diff", "1", ".", "--format", "json").Out);
        Assert.True(json.RootElement.GetProperty("same").GetBoolean());
    }

    [Fact]
    public void A_name_that_is_none_is_what_is_wrong_whether_there_is_a_record_or_not()
    {
        using var shell = new CommandLine();
        var result = shell.Run("diff", "no-such", "other");
        Assert.Equal(2, result.Exit);
        Assert.Contains("`no-such` is no folder, and neither the number of an act nor a date", result.Error);
    }

    [Fact]
    public void A_file_that_cannot_be_read_may_differ_and_may_be_touched()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        recorded.Shell.Write("z.yaml", "risks:\n  R9: [\n");
        foreach (var question in new[] { (string[])["diff", ".", "."], ["diff", "0", "."], ["impact", "--event", "R1"] })
        {
            var result = recorded.Shell.Run(question);
            Assert.Equal((2, ""), (result.Exit, result.Out));
            Assert.StartsWith("warrant: `z.yaml` cannot be read", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_changed_comment_is_no_difference()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        recorded.Edit("case.yaml", "case: yes-case", "# a comment\ncase: yes-case");
        Assert.Equal(0, recorded.Shell.Run("diff", "0", ".").Exit);
    }

    [Fact]
    public void The_examples_differ()
    {
        using var shell = new CommandLine();
        var (good, flawed) = (Repository.Path("examples/atlas-cyber"), Repository.Path("examples/atlas-cyber-flawed"));
        var result = shell.Run("diff", good, flawed);
        Assert.Equal(1, result.Exit);
        Assert.Contains("answer: yes (supported, current) → no", result.Out);
        Assert.Equal(0, shell.Run("diff", good, good).Exit);
        Assert.Equal(1, shell.Run("diff", "0", "6", "--case", good).Exit);
    }

    [Theory]
    [InlineData("7", ".", "act 7 is no baseline")]
    [InlineData("2026-10-01", ".", "there was no baseline by 2026-10-01")]
    [InlineData("nothing", ".", "is no folder, and neither")]
    public void What_is_no_version_is_no_answer(string a, string b, string said)
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var result = recorded.Shell.Run("diff", a, b, "--format", "json");
        Assert.Equal(2, result.Exit);
        Assert.Contains(said, result.Error);
        Assert.Equal("{\"answer\":null,\"findings\":[]}\n", result.Out);
    }
}

namespace Warrant.Cli.Tests;

/// <summary>The committed records of the examples verify, and the gate answers by them. Whether the files have moved on since is not asked: `examples/generator/record.sh` makes them anew.</summary>
public sealed class ExampleRecordTests
{
    [Theory]
    [InlineData("examples/atlas-cyber", "decision", "expectation", "challenge-accepted", "waiver", "review-submitted")]
    [InlineData("examples/atlas-cyber-flawed", "decision", "review-submitted")]
    public void The_record_verifies_and_holds_what_it_should(string example, params string[] kinds)
    {
        using var shell = new CommandLine();
        var verified = shell.Run("record", "verify", Repository.Path(example));
        Assert.True(verified.Exit == 0, verified.Out + verified.Error);
        var shown = shell.Run("record", "show", Repository.Path(example)).Out;
        Assert.All(kinds, k => Assert.Contains($"  {k} ", shown));
    }

    [Theory]
    [InlineData("examples/atlas-cyber", "2026-11-20", 0)]
    [InlineData("examples/atlas-cyber", "2026-11-19", 1)]
    [InlineData("examples/atlas-cyber", "2026-12-02", 1)]
    [InlineData("examples/atlas-cyber-flawed", "2026-11-20", 1)]
    public void The_gate_answers(string example, string asOf, int exit)
    {
        using var shell = new CommandLine();
        var result = shell.Run("gate", Repository.Path(example), "--action", "launch-api", "--system", Repository.Path("examples/deployed.yaml"), "--as-of", asOf);
        Assert.True(result.Exit == exit, result.Out + result.Error);
    }

    [Fact]
    public void The_hurried_decision_came_before_its_captured_review()
    {
        using var shell = new CommandLine();
        var found = shell.Run("check", Repository.Path("examples/atlas-cyber-flawed"), "--as-of", "2026-11-20").Out;
        Assert.Contains("WR604: `safety-board` decided on 2026-11-13", found);
        Assert.Contains("WR603: the review `RV1` does not say what `mina` could see", found);
    }
}

using System.Diagnostics;
using System.Security.Cryptography;

namespace Warrant.Cli.Tests;

/// <summary>The committed records of the examples verify, the gate answers by them, and they are what `examples/generator/record.sh` makes.</summary>
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

    [Fact]
    public void The_script_makes_them_to_the_byte()
    {
        using var shell = new CommandLine();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("examples"), "*", SearchOption.AllDirectories))
            shell.Write(Path.GetRelativePath(Repository.Path("."), file), File.ReadAllBytes(file));
        var start = new ProcessStartInfo("sh", [shell.Path("examples/generator/record.sh")]) { RedirectStandardOutput = true };
        start.Environment["WARRANT"] = $"dotnet {typeof(Application).Assembly.Location}";
        using var script = Process.Start(start)!;
        var said = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        Assert.True(script.ExitCode == 0, said);
        foreach (var part in (string[])["atlas-cyber/record", "atlas-cyber/store", "atlas-cyber-flawed/record", "atlas-cyber-flawed/store"])
            Assert.Equal(Bytes(Repository.Path($"examples/{part}")), Bytes(shell.Path($"examples/{part}")));
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
        Assert.Contains("WR603: the reviewer `mina` does not say", found);
    }

    static List<(string Path, string Bytes)> Bytes(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(folder, f), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))))];
}

namespace Warrant.Cli.Tests;

/// <summary>What lies beside the files of a case and does no harm leaves the answer as it is.</summary>
public sealed class FolderTests
{
    const string People = "people:\n  zoe: { name: Zoe, roles: [operator] }\n";

    static readonly Dictionary<string, Action<CommandLine, Dictionary<string, string>>> Harmless = new()
    {
        ["shared people in a folder behind a link"] = (s, f) =>
        {
            s.Write("logs/common/people.yaml", People);
            Directory.CreateSymbolicLink(s.Path("common"), s.Path("logs/common"));
            f["case.yaml"] += "\nshared: [common/people.yaml]\n";
        },
        ["shared people in a file that ends in .yml"] = (_, f) => { f["common.yml"] = People; f["case.yaml"] += "\nshared: [common.yml]\n"; },
        ["a linked folder of something else"] = (s, _) =>
        {
            s.Write("logs/build/pipeline.yaml", "steps:\n  - run: warrant check\n");
            Directory.CreateSymbolicLink(s.Path("build"), s.Path("logs/build"));
        },
        ["a link back to the case"] = (s, _) => Directory.CreateSymbolicLink(s.Path("again"), s.Path("")),
        ["a link that leads nowhere"] = (s, _) => Directory.CreateSymbolicLink(s.Path("gone"), "/nowhere/at/all"),
    };

    public static TheoryData<string> Names => [.. Harmless.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Is_no_finding(string what)
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        Harmless[what](shell, files);
        shell.Write(files);
        var result = shell.Run("check");
        Assert.True(result.Exit == 0, result.Out + result.Error);
        Assert.DoesNotContain("WR008", result.Out);
    }
}

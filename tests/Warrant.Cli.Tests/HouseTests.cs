namespace Warrant.Cli.Tests;

/// <summary>The house stays small: a newcomer finds the room by its name and reads a file at a sitting.</summary>
public sealed class HouseTests
{
    static readonly string[] Endings = [".cs", ".razor", ".js", ".css", ".sh"];

    static List<(string Path, int Lines)> Sources { get; } =
    [
        .. new[] { "src", "tests", "bench", "examples" }.SelectMany(room => Directory.EnumerateFiles(Repository.Path(room), "*", SearchOption.AllDirectories))
            .Where(f => Endings.Contains(Path.GetExtension(f)))
            .Select(f => (Path.GetRelativePath(Repository.Path("."), f), File.ReadLines(f).Count())),
    ];

    [Fact]
    public void No_source_file_is_over_400_lines() => Assert.DoesNotContain(Sources, s => s.Lines > 400);

    [Fact]
    public void Nine_source_files_in_ten_are_under_200_lines() => Assert.True(Sources.Count(s => s.Lines >= 200) * 10 <= Sources.Count, string.Join(", ", Sources.Where(s => s.Lines >= 200)));

    [Fact]
    public void Core_may_use_nothing_but_the_framework_and_YamlDotNet() =>
        Assert.Equal(["YamlDotNet"], typeof(Core.Assessor).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_one_file_knows_YamlDotNet() =>
        Assert.Equal(["src/Warrant.Core/Language/Yaml.cs"], Sources.Where(s => s.Path.StartsWith("src", StringComparison.Ordinal) && File.ReadAllText(Repository.Path(s.Path)).Contains("using YamlDotNet")).Select(s => s.Path));

    [Fact]
    public void One_namespace_a_project()
    {
        foreach (var (path, _) in Sources.Where(s => s.Path.StartsWith("src", StringComparison.Ordinal) && s.Path.EndsWith(".cs", StringComparison.Ordinal)))
            Assert.All(File.ReadLines(Repository.Path(path)).Where(l => l.StartsWith("namespace ", StringComparison.Ordinal)), l => Assert.Equal($"namespace {path.Split('/')[1]};", l));
    }

    [Fact]
    public void Nothing_recurses_over_the_case_so_a_chain_of_100000_claims_is_a_case()
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        files["chain.yaml"] = "claims:\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i =>
            $"  L{i}: {{ text: Link., step: {{ concretion: The next says so., because: It carries it., premises: [{(i < 99_999 ? $"L{i + 1}" : "E1")}] }} }}\n"));
        files["argument.yaml"] = files["argument.yaml"].Replace("because: There is no third.\n      premises: [C1.1, C1.2]", "because: There is no third.\n      premises: [C1.1, L0]").Replace("covers: [C1.1, C1.2]", "covers: [C1.1, L0]");
        shell.Write(files);
        var chain = shell.Run("check", "--format", "json");
        Assert.Equal(0, chain.Exit);
        Assert.Equal(0, shell.Run("why", "L0").Exit);
        Assert.Equal(0, shell.Run("tree").Exit);

        // The last link names the first: now every link rests on itself.
        shell.Write("chain.yaml", files["chain.yaml"].Replace("premises: [E1]", "premises: [L0]"));
        var cycle = shell.Run("check");
        Assert.Contains("WR103", cycle.Out);
        Assert.DoesNotContain("fault", cycle.Error);
    }
}

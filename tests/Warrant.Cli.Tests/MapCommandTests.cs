using System.Xml.Linq;

namespace Warrant.Cli.Tests;

/// <summary>`warrant map`, and the pictures of the examples.</summary>
public sealed class MapCommandTests
{
    /// <summary>UPDATE=1 draws them anew: then look at them.</summary>
    [Theory]
    [InlineData("tests/Warrant.Cli.Tests/Pictures/atlas-cyber.svg", "atlas-cyber")]
    [InlineData("docs/images/map.svg", "atlas-cyber", "--root", "C2.1")]
    [InlineData("tests/Warrant.Cli.Tests/Pictures/atlas-cyber-cae.svg", "atlas-cyber", "--notation", "cae", "--depth", "2")]
    [InlineData("tests/Warrant.Cli.Tests/Pictures/atlas-cyber-flawed.svg", "atlas-cyber-flawed")]
    public void The_examples_look_as_they_did(string picture, string example, params string[] how)
    {
        using var shell = new CommandLine();
        var drawn = shell.Run(["map", Repository.Path($"examples/{example}"), "--as-of", "2026-11-20", .. how]);
        Assert.Equal((0, ""), (drawn.Exit, drawn.Error));
        var golden = Repository.Path(picture);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllText(golden, drawn.Out);
        Assert.Equal(File.ReadAllText(golden), drawn.Out);
    }

    [Fact]
    public void To_a_file_goes_what_is_printed_otherwise()
    {
        using var shell = Yes();
        var printed = shell.Run("map");
        Assert.Equal(0, printed.Exit);
        Assert.Equal(new CommandLine.Result(0, "", ""), shell.Run("map", "-o", "pictures/map.svg"));
        Assert.Equal(printed.Out, File.ReadAllText(shell.Path("pictures/map.svg")));
        Assert.Equal("svg", XElement.Parse(printed.Out).Name.LocalName);
        // The picture lies in the case folder and is no part of the case.
        Assert.Equal(printed.Out, shell.Run("map").Out);
    }

    [Fact]
    public void A_case_that_answers_no_has_a_map_too()
    {
        using var shell = Yes();
        shell.Write("zz.yaml", YesCase.OpenChallenge);
        var drawn = shell.Run("map");
        Assert.Equal(0, drawn.Exit);
        Assert.Contains("Answer: no.", drawn.Out);
    }

    [Fact]
    public void Depth_and_root_cut_the_argument()
    {
        using var shell = Yes();
        Assert.Contains("id=\"map-C1.1\"", shell.Run("map").Out);
        Assert.DoesNotContain("id=\"map-C1.1\"", shell.Run("map", "--depth", "1").Out);
        Assert.DoesNotContain("id=\"map-C0\"", shell.Run("map", "--root", "C1").Out);
        Assert.Contains("as of 2026-10-01", shell.Run("map", "--as-of", "2026-10-01").Out);
    }

    [Fact]
    public void Without_anything_to_draw_there_is_no_answer()
    {
        using var shell = Yes();
        var typo = shell.Run("map", "--root", "C1.11");
        Assert.Equal((2, ""), (typo.Exit, typo.Out));
        Assert.Contains("no map can start from `C1.11`; did you mean `C1.1`?", typo.Error);
        Assert.Equal(2, shell.Run("map", "--root", "ada").Exit);
        Assert.Equal(2, shell.Run("map", "no-such-folder").Exit);
        Assert.Equal(2, shell.Run("map", "--depth", "-1").Exit);
        Assert.Equal(2, shell.Run("map", "--notation", "uml").Exit);
        var folder = shell.Run("map", "-o", ".");
        Assert.Equal((2, ""), (folder.Exit, folder.Out));
        Assert.Contains("cannot be written", folder.Error);

        using var empty = new CommandLine();
        Assert.Equal(2, empty.Run("map").Exit);
        empty.Write("case.yaml", "case: small\ntitle: Without a top claim\n");
        Assert.Contains("no top claim", empty.Run("map").Error);
    }

    [Fact]
    public void What_is_no_file_is_not_replaced_by_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "named pipes are made by mkfifo");
        using var shell = Yes();
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [shell.Path("pipe")])) mkfifo.WaitForExit();
        var refused = shell.Run("map", "-o", "pipe");
        Assert.Equal((2, "", $"warrant: `{shell.Path("pipe")}` cannot be written: it is there, and is no regular file\n"), (refused.Exit, refused.Out, refused.Error));
        Assert.Equal(0, new FileInfo(shell.Path("pipe")).Length);
    }

    static CommandLine Yes()
    {
        var shell = new CommandLine();
        shell.Write(YesCase.Files());
        return shell;
    }
}

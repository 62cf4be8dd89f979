namespace Warrant.Cli.Tests;

/// <summary>0 yes, 1 no, 2 no answer: a wrong command line or a fault must not read as a no.</summary>
public sealed class ExitCodeTests
{
    [Fact]
    public void Yes_is_zero_and_quiet()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        shell.Write("triggers.yaml", "triggers:\n  T1: { on: \"new weights, substantial fine-tune, tool or scaffold added, prompt changed, safeguard or monitor changed or off, evidence retracted or expired\", detector: ops, owner: ops, within: 1 day, then: review }\n  T2: { on: \"new jailbreak or elicitation gain, vulnerability or weight security, threat intelligence, incident or near miss, monitor breached, assumption broken\", detector: ops, owner: ops, within: 1 day, then: review }\n  T3: { on: \"users or region widened, internal use grown, organisation changed, framework or threshold changed, outside finding or regulator notice, date\", detector: ops, owner: ops, within: 1 day, then: review }\n");
        var result = shell.Run("check");
        Assert.Equal(("", 0), (result.Error, result.Exit));
        // Its legs share their reader and their team: that is said, and warns of nothing.
        Assert.DoesNotMatch("(error|warning) WR", result.Out);
        Assert.Contains("\nanswer: yes  (supported, current, as of 2026-11-20)\n", result.Out);
        Assert.Contains("yes until 2026-12-10, when A1 ends", result.Out);
    }

    [Fact]
    public void No_is_one()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        shell.Write("open.yaml", YesCase.OpenChallenge);
        var result = shell.Run("check");
        Assert.Equal(1, result.Exit);
        Assert.Contains("answer: no", result.Out);
        Assert.Contains("D9", result.Out);
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("check", "--as-of", "tomorrow")]
    [InlineData("check", "--as-of", "2026-13-01")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "a", "b")]
    [InlineData("check", "nowhere")]
    [InlineData("check", "")]
    [InlineData("check", "nowhere", "--format", "json")]
    [InlineData("check", "a", "b", "--format:json")]
    [InlineData("faulttree", "nowhere", "--format=json")]
    [InlineData("serve", "nowhere")]
    [InlineData("serve", "--port", "99999")]
    [InlineData("report", "nowhere", "-o", "out")]
    [InlineData("map", "nowhere")]
    [InlineData("impact", "nowhere", "--changed", "tools")]
    [InlineData("diff", "nowhere", "nowhere")]
    [InlineData("why", "C77")]
    [InlineData("explain", "WR000")]
    [InlineData]
    public void A_wrong_command_line_is_two(params string[] args)
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        var result = shell.Run(args);
        Assert.Equal(2, result.Exit);
        Assert.NotEqual("", result.Error);
        Assert.DoesNotContain("   at ", result.Error);
        Assert.Equal(args.Any(a => a.EndsWith("json", StringComparison.Ordinal)) ? "{\"answer\":null,\"findings\":[]}\n" : "", result.Out);
    }

    [Theory]
    [InlineData("`", "map", "nowhere")]
    [InlineData("'chekc'", "chekc")]
    public void What_is_wrong_is_said_once(string what, params string[] args)
    {
        using var shell = new CommandLine();
        var said = shell.Run(args).Error.Split('\n').Where(line => line.StartsWith("warrant: ", StringComparison.Ordinal));
        Assert.Contains(what, Assert.Single(said));
    }

    [Fact]
    public void A_file_that_the_case_shares_with_itself_is_read_once()
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        files["case.yaml"] += "\nshared: [./people/all.yaml, common/all.txt, common/all.txt]\n";
        shell.Write(files);
        shell.Write("people/all.yaml", "people:\n  zoe: { name: Zoe, roles: [operator] }\n");
        shell.Write("common/all.txt", "definitions:\n  T1: { text: A word. }\n");
        var result = shell.Run("check");
        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.DoesNotContain("WR102", result.Out);
    }

    [Fact]
    public void Strict_lets_warnings_set_the_exit_code_and_never_the_answer()
    {
        using var shell = new CommandLine();
        var files = YesCase.Files();
        files["argument.yaml"] = files["argument.yaml"].Replace("text: It lacks the ability.", "text: It lacks the ability. # 7");
        shell.Write(files);
        Assert.Equal(0, shell.Run("check").Exit);
        var strict = shell.Run("check", "--strict");
        Assert.Equal(1, strict.Exit);
        Assert.Contains("answer: yes", strict.Out);
    }

    [Fact]
    public void An_empty_folder_has_no_answer_and_a_finding_with_a_place()
    {
        using var shell = new CommandLine();
        var result = shell.Run("check");
        Assert.Equal(2, result.Exit);
        Assert.StartsWith("case.yaml:1:1: error WR104: there is no case here", result.Out);
        Assert.Contains("warrant new", result.Out);
        Assert.Single(result.Out.Split('\n'), line => line.Contains(": error ") || line.Contains(": warning "));
        Assert.Contains("\"answer\": null", shell.Run("check", "--format", "json").Out);
    }

    [Theory, InlineData("doubt"), InlineData("attack"), InlineData("evidence", "list"), InlineData("evidence", "verify")]
    public void Nothing_of_a_case_is_said_by_whoever_needs_one(params string[] command)
    {
        using var shell = new CommandLine();
        Assert.Equal((2, "", "warrant: nothing of a case could be read in `.`; `warrant check` says why\n"), (shell.Run(command).Exit, shell.Run(command).Out, shell.Run(command).Error));
    }

    [Fact]
    public void Help_and_version_are_zero()
    {
        using var shell = new CommandLine();
        Assert.Equal(0, shell.Run("--help").Exit);
        var version = shell.Run("--version");
        Assert.Equal(0, version.Exit);
        Assert.Matches(@"^\d+\.\d+\.\d+", version.Out);
    }
}

using Warrant.Server;

namespace Warrant.Cli.Tests;

/// <summary>An act stands for good, so what is plainly a slip of the pen never becomes one.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("rita", "`C00` names nothing in this case; did you mean `C0`?", "challenge", "raise", "D9", "--text", "x", "--rebuts", "C00")]
    [InlineData("rita", "`C0/step/C9` names nothing in this case", "challenge", "raise", "D9", "--text", "x", "--undercuts", "C0/step/C9")]
    [InlineData("rita", "`C1` is something else in this case", "challenge", "raise", "C1", "--text", "x", "--rebuts", "C0")]
    [InlineData("rita", "`D3` is a doubt about `A1` in the files", "challenge", "raise", "D3", "--text", "x", "--undermines", "E3")]
    [InlineData("rita", "`E1` is no claim", "challenge", "raise", "D9", "--text", "x", "--rebuts", "E1")]
    [InlineData("rita", "`C1` is no step or leg", "challenge", "raise", "D9", "--text", "x", "--undercuts", "C1")]
    [InlineData("rita", "`M1` is neither evidence nor an assumption nor what a claim is about", "challenge", "raise", "D9", "--text", "x", "--undermines", "M1")]
    [InlineData("board", "`E99` names nothing in this case", "waive", "WR315", "E99", "--because", "x", "--until", "2027-01-01")]
    [InlineData("ada", "`C99` names nothing in this case", "challenge", "answer", "D1", "C99")]
    [InlineData("ada", "`sub` is no system of the case; did you mean `sut`?", "event", "--system", "sub", "--text", "x", "--on", "2026-11-10", "--changed", "tools")]
    [InlineData("ada", "`C0` is no system of the case", "incident", "--system", "C0", "--text", "x", "--on", "2026-11-10")]
    [InlineData("ada", "'--because' says nothing", "suspend", "--because", " ")]
    [InlineData("rita", "'--text' says nothing", "challenge", "raise", "D9", "--text", "", "--rebuts", "C0")]
    [InlineData("rita", "fewer than none", "review", "submit", "RV1", "--hours", "-5", "--independence", "2", "--conflicts", "none")]
    [InlineData("ada", "'--because' says nothing", "suspend", "--because", "\u200b")]
    [InlineData("ada", "'--because' says nothing", "suspend", "--because", "TBD")]
    [InlineData("board", "'--because' says nothing", "decide", "defer", "--because", "")]
    [InlineData("board", "'--would-flip' says nothing", "decide", "defer", "--would-flip", "")]
    [InlineData("board", "not of the form", "decide", "defer", "--dissent", "rita: ")]
    [InlineData("board", "not of the form", "decide", "defer", "--condition", "CD1 ops 2026-12-31 ")]
    [InlineData("board", "not of the form", "decide", "defer", "--condition", "CD1  2026-12-31 Watch it.")]
    [InlineData("rita", "and then say what", "review", "submit", "RV1", "--hours", "5", "--independence", "2", "--conflicts", "none", "--finding", "mended ")]
    [InlineData("ada", "'--access' says nothing", "review", "open", "RV2", "--reviewer", "rita", "--scope", "all", "--access", "")]
    public void Is_refused_and_nothing_is_written(string by, string says, params string[] command)
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline").Do("ada", "2026-11-10", "review", "open", "RV1", "--reviewer", "rita", "--scope", "all", "--access", "all");
        var refused = recorded.Try(by, "2026-11-11", command);
        Assert.Equal(2, refused.Exit);
        Assert.Contains(says, refused.Error);
        Assert.Contains("good: 2 acts", recorded.Shell.Run("record", "verify").Out);
    }

    [Theory]
    [InlineData("gate", "", "--action", "launch-api", "--system", "deployed.txt")]
    [InlineData("record", "verify", "")]
    [InlineData("record", "show", "")]
    [InlineData("record", "prove", "0", "--case", "")]
    [InlineData("record", "checkout", "2026-11-20", "copy", "--case", "")]
    [InlineData("record", "checkout", "2026-11-20", "")]
    [InlineData("diff", "0", "")]
    public void A_variable_that_is_not_set_names_no_folder(params string[] command)
    {
        using var recorded = new RecordedCase();
        var result = recorded.Approved().Shell.Run(command);
        Assert.Equal((2, ""), (result.Exit, result.Out));
        Assert.Contains("there is no folder", result.Error);
    }

    [Fact]
    public void A_finding_on_the_case_as_a_whole_is_waived_by_its_id()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline").Do("board", "2026-11-11", "waive", "WR404", "yes-case", "--because", "x", "--until", "2027-01-01");
    }

    [Fact]
    public void A_baseline_that_is_refused_leaves_nothing_behind_and_says_no_digest()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        recorded.Edit("argument.yaml", "It lacks the ability.", "It lacks any ability.");
        var before = Directory.GetFiles(recorded.Shell.Path("store"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var refused = recorded.Shell.Run("baseline", "--as", "ada", "--key", "keys/rita.pem", "--at", "2026-11-11");
        Assert.Equal((1, ""), (refused.Exit, refused.Out));
        Assert.Equal(before, Directory.GetFiles(recorded.Shell.Path("store"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_changes_while_it_is_read_becomes_no_baseline()
    {
        using var recorded = new RecordedCase();
        var loaded = CaseLoader.Read(recorded.Shell.Folder, YesCase.Day, new());
        void Make(Action meanwhile) => Record.Baselining.Make(loaded.Folder, loaded.Assessment, new Files.ContentStore(recorded.Shell.Folder), (_, _) => meanwhile());
        Make(() => recorded.Edit("argument.yaml", "claims:", "# a comment\nclaims:"));
        Assert.Contains("have changed", Assert.Throws<Record.RecordException>(() => Make(() => recorded.Edit("argument.yaml", "It lacks the ability.", "It lacks any ability."))).Message);
    }

    [Fact]
    public void A_doubt_about_what_runs_can_be_raised_whatever_became_of_it_in_the_files()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        var text = File.ReadAllText(recorded.Shell.Path("argument.yaml"));
        recorded.Shell.Write("argument.yaml", text.Replace("C2:", "C8:").Replace("C2", "C8"));
        recorded.Do("rita", "2026-11-14", "challenge", "raise", "D9", "--text", "x", "--rebuts", "C2", "--grounds", "E1");
        // And where the files cannot be read, nothing is asked of them.
        recorded.Shell.Write("argument.yaml", "claims: [\n");
        recorded.Do("rita", "2026-11-15", "challenge", "raise", "D10", "--text", "x", "--rebuts", "C99");
    }

    [Fact]
    public void A_text_may_begin_with_the_name_of_somebody_and_is_no_file_of_flags()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        recorded.Shell.Write("more", "--as board --key keys/board.pem");
        recorded.Do("rita", "2026-11-11", "suspend", "--because", "@more").Do("rita", "2026-11-11", "challenge", "raise", "D9", "--text", "@ada did not look.", "--rebuts", "C0");
        var shown = recorded.Shell.Run("record", "show").Out;
        Assert.Contains("@more", shown);
        Assert.Contains("D9 rebuts C0: @ada did not look.", shown);
        var typed = recorded.Shell.Typing("@more\nrita\nkeys/rita.pem\n", "suspend", "--at", "2026-11-12");
        Assert.True(typed.Exit == 0, typed.Error);
    }

    [Fact]
    public void A_number_that_is_none_is_said_in_plain_words() =>
        Assert.Contains("Cannot parse argument 'three' for command 'prove' as a whole number", new CommandLine().Run("record", "prove", "three").Error);

    [Fact]
    public void A_record_without_its_checkpoint_is_not_begun_anew()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        var checkpoint = File.ReadAllBytes(recorded.Shell.Path("record/checkpoint"));
        File.Delete(recorded.Shell.Path("record/checkpoint"));
        var refused = recorded.Try("ada", "2026-11-15", "baseline");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("put it back from a copy", refused.Error);
        foreach (var command in new[] { "record verify", "record show", "record prove 0", "impact --changed tools", "impact --since 0", "diff 0 ." })
        {
            var result = recorded.Shell.Run(command.Split(' '));
            Assert.True(result.Exit == 2 && result.Error.Contains("put it back from a copy"), command + "\n" + result.Error);
        }
        recorded.Shell.Write("record/checkpoint", checkpoint);
        Assert.Contains("good: 4 acts", recorded.Shell.Run("record", "verify").Out);
    }
}

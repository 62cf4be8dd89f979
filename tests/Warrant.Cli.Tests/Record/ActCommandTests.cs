namespace Warrant.Cli.Tests;

public sealed class ActCommandTests
{
    [Fact]
    public void A_writer_cannot_decide_and_nothing_is_written()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var refused = recorded.Try("ada", "2026-11-11", "decide", "refuse");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("wrote parts of the case", refused.Error);
        Assert.Contains("good: 1 acts", recorded.Shell.Run("record", "verify").Out);
    }

    [Fact]
    public void Nobody_decides_on_files_that_are_not_the_baseline()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        recorded.Edit("argument.yaml", "It lacks the ability.", "It lacks any ability.");
        var refused = recorded.Try("board", "2026-11-11", "decide", "refuse");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("not the latest baseline", refused.Error);
    }

    [Fact]
    public void A_case_whose_files_are_broken_can_still_be_suspended()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        recorded.Shell.Write("case.yaml", "case: [\n");
        recorded.Do("board", "2026-11-15", "suspend", "--because", "nobody can read it any more");
        Assert.Equal(1, recorded.Gate().Exit);
    }

    [Fact]
    public void The_record_is_shown_verified_proved_and_checked_out()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        Assert.Contains("phase: in force", recorded.Shell.Run("record", "show").Out);
        Assert.Contains("phase: baselined", recorded.Shell.Run("record", "show", "--as-of", "2026-11-10").Out);
        Assert.Contains("phase: in review", recorded.Shell.Run("record", "show", "--as-of", "2026-11-12").Out);
        Assert.Contains("phase: expired", recorded.Shell.Run("record", "show", "--as-of", "2027-04-01").Out);
        Assert.StartsWith("c2sp.org/tlog-proof@v1\nindex 2\n", recorded.Shell.Run("record", "prove", "2").Out);
        var before = File.ReadAllText(recorded.Shell.Path("argument.yaml"));
        recorded.Edit("argument.yaml", "It lacks the ability.", "It lacks any ability.");
        Assert.Equal(0, recorded.Shell.Run("record", "checkout", "2026-11-15", "old").Exit);
        Assert.Equal(before, File.ReadAllText(recorded.Shell.Path("old/argument.yaml")));
        Assert.Equal(0, recorded.Shell.Run("check", "old").Exit);
        Assert.StartsWith("good: 4 acts", recorded.Shell.Run("record", "verify", "old").Out);
    }

    [Fact]
    public void A_new_key_is_for_its_owner_alone_and_never_overwrites()
    {
        using var shell = new CommandLine();
        var made = shell.Run("key", "new", "--name", "ada");
        Assert.Equal(0, made.Exit);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(shell.Path("ada.pem")));
        var line = shell.Run("key", "show", "ada.pem").Out.Trim();
        Assert.StartsWith("ed25519:", line);
        Assert.Contains(line, made.Out);
        Assert.Equal(2, shell.Run("key", "new", "--name", "ada").Exit);
        Assert.Equal(line, shell.Run("key", "show", "ada.pem").Out.Trim());
        Assert.Equal(2, shell.Run("key", "show", "none.pem").Exit);
    }

    [Fact]
    public void Verify_without_a_record_is_no_answer() =>
        Assert.Equal(2, new CommandLine().Run("record", "verify").Exit);
}

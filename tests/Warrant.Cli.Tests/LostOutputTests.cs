using System.Diagnostics;

namespace Warrant.Cli.Tests;

/// <summary>An answer that could not be written is none: the program as a process, with a disk that is full or a stream that is closed where its output goes.</summary>
public sealed class LostOutputTests
{
    [Theory]
    [InlineData("\"$@\" >/dev/full", "No space left on device", "check")]
    [InlineData("\"$@\" >/dev/full", "No space left on device", "check", "--format", "json")]
    [InlineData("\"$@\" >/dev/full", "No space left on device", "schema")]
    [InlineData("\"$@\" >/dev/full", "No space left on device", "--help")]
    [InlineData("\"$@\" 1</dev/null", "Bad file descriptor", "check")]
    [InlineData("\"$@\" 1</dev/null", "Bad file descriptor", "schema")]
    public void A_yes_that_reaches_nobody_is_no_answer(string script, string why, params string[] words)
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        Assert.Equal((2, "", $"warrant: the output could not be written: {why}\n"), Sh(shell.Folder, script, words));
    }

    [Fact]
    public void What_cannot_be_complained_of_changes_no_answer()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        Assert.Equal((2, "", ""), Sh(shell.Folder, "\"$@\" 2>/dev/full", "check", "not-there"));
        Assert.Equal((2, "{\"answer\":null,\"findings\":[]}\n", ""), Sh(shell.Folder, "\"$@\" 2>/dev/full", "check", "not-there", "--format", "json"));
        Assert.Equal(0, Sh(shell.Folder, "\"$@\" 2>/dev/full", "check", "--as-of", "2026-11-20").Exit);
    }

    [Fact]
    public void Who_reads_no_further_than_the_first_line_is_no_fault()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        Assert.Equal((0, "{\n0\n", ""), Sh(shell.Folder, "{ \"$@\"; echo $? >exit; } | head -n 1; cat exit", "schema"));
    }

    [Fact]
    public void An_act_whose_line_is_lost_is_recorded_and_written_into_the_files_all_the_same()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var lost = Sh(recorded.Shell.Folder, "\"$@\" >/dev/full", "challenge", "raise", "D19", "--rebuts", "C1", "--text", "It has the ability.", "--as", "rita", "--key", "keys/rita.pem", "--at", "2026-11-12");
        Assert.Equal((2, "warrant: the output could not be written: No space left on device\n"), (lost.Exit, lost.Error));
        Assert.StartsWith("good: 2 acts", recorded.Shell.Run("record", "verify").Out);
        Assert.Contains("It has the ability.", File.ReadAllText(recorded.Shell.Path("evidence.yaml")) + File.ReadAllText(recorded.Shell.Path("case.yaml")));
    }

    [Fact]
    public void Without_a_temporary_folder_the_gate_says_so()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        var denied = Sh(recorded.Shell.Folder, "TMPDIR=/not-there \"$@\"", "gate", "--action", "launch-api", "--system", "deployed.txt", "--as-of", "2026-11-20");
        Assert.Equal((2, ""), (denied.Exit, denied.Out));
        Assert.StartsWith("warrant: no temporary folder can be made in `/not-there/` ($TMPDIR): ", denied.Error);
    }

    [Fact]
    public void A_report_that_is_ended_leaves_nothing_beside_it()
    {
        using var shell = new CommandLine();
        shell.Write(YesCase.Files());
        var ended = 0;
        // Whoever is done before the signal comes proves nothing, so it is tried until one is not.
        for (var tries = 0; tries < 20 && ended == 0; tries++)
        {
            using var writer = Killing.Start(shell.Folder, "report", "-o", "out", "--as-of", "2026-11-20");
            while (!writer.HasExited && !Directory.EnumerateDirectories(shell.Folder, ".out.*.part").Any(part => Directory.EnumerateFiles(part).Any())) { }
            using (var kill = Process.Start("kill", ["-TERM", $"{writer.Id}"])) kill.WaitForExit();
            writer.WaitForExit();
            if (writer.ExitCode != 0) ended++;
            Assert.Empty(Directory.EnumerateFileSystemEntries(shell.Folder, ".*"));
        }
        Assert.True(ended > 0);
    }

    static (int Exit, string Out, string Error) Sh(string folder, string script, params string[] words)
    {
        var start = new ProcessStartInfo("sh", ["-c", script, "sh", "dotnet", typeof(Application).Assembly.Location, .. words]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["WARRANT_NO_CACHE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}

using System.Diagnostics;

namespace Warrant.Cli.Tests;

/// <summary>The writer as a process of its own, killed while it writes: the record stays whole, keeps what was acknowledged, and the next writer goes on.</summary>
public sealed class KillTests
{
    [Fact]
    public void A_writer_that_is_killed_at_any_change_of_the_disk_leaves_a_whole_record()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var acknowledged = 1;
        var killed = 0;
        // Each round stops the writer one change of its folder later than the one before.
        for (var changes = 0; changes < 8; changes++)
        {
            using var writer = Start(recorded.Shell.Folder);
            if (Killing.KillAfter(writer, recorded.Shell.Path("record"), changes)) killed++;
            writer.WaitForExit();
            // The program writes its line after the act is on the disk, and so only what it said counts as acknowledged.
            if (writer.StandardOutput.ReadToEnd().Contains("act ", StringComparison.Ordinal)) acknowledged++;
            var verified = Record.RecordVerifier.Verify(Record.FileHome.Of(recorded.Shell.Folder), null)!;
            Assert.Empty(verified.Problems);
            Assert.InRange(verified.Acts.Count, acknowledged, acknowledged + 1);
            acknowledged = verified.Acts.Count;
        }
        Assert.True(killed > 0);
        recorded.Do("ada", "2026-11-20", "suspend", "--because", "after all that");
        Assert.Equal(acknowledged + 1, Record.RecordVerifier.Verify(Record.FileHome.Of(recorded.Shell.Folder), null)!.Acts.Count);
    }

    [Fact]
    public void While_one_process_holds_the_record_another_is_refused()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        using (Record.Ledger.Open(Record.FileHome.Of(recorded.Shell.Folder), "yes-case"))
        {
            using var second = Start(recorded.Shell.Folder);
            var said = second.StandardError.ReadToEnd();
            second.WaitForExit();
            Assert.Equal(2, second.ExitCode);
            Assert.Contains("another program writes to the record", said);
        }
        using var third = Start(recorded.Shell.Folder);
        third.WaitForExit();
        Assert.Equal(0, third.ExitCode);
    }

    static Process Start(string folder) => Killing.Start(folder, "suspend", "--because", "x", "--as", "ada", "--key", "keys/ada.pem", "--at", "2026-11-12");
}

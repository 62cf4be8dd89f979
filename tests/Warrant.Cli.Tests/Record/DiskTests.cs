using System.Diagnostics;

namespace Warrant.Cli.Tests;

/// <summary>A case on a real file system of its own that fills up, or can only be read: acts are refused in so many words, and nothing is lost.</summary>
public sealed class DiskTests : IDisposable
{
    readonly RecordedCase recorded = new();
    bool mounted;

    public void Dispose()
    {
        if (mounted) Tool("umount", Disk);
        recorded.Dispose();
    }

    string Disk => recorded.Shell.Path("disk");

    [Fact]
    public void A_disk_that_can_only_be_read_refuses_acts_and_answers_all_the_same()
    {
        Mount("1m");
        Do("ada", "2026-11-10", "baseline", "disk");
        Do("board", "2026-11-11", "decide", "refuse", "--case", "disk");
        // As a writer that was killed leaves it: the disk must not look like somebody who writes.
        recorded.Shell.Write("disk/record/.lock", "");
        Assert.True(Tool("mount", "-o", "remount,ro", Disk));
        foreach (var command in new[] { new[] { "suspend", "--because", "x", "--case", "disk" }, ["baseline", "disk"] })
        {
            var refused = recorded.Try("ada", "2026-11-12", command);
            Assert.Equal(2, refused.Exit);
            Assert.Contains("nothing was recorded", refused.Error);
            Assert.Contains("ead-only", refused.Error);
        }
        Assert.Equal(2, recorded.Shell.Run("record", "checkout", "2026-11-10", "disk/old", "--case", "disk").Exit);
        Assert.StartsWith("good: 2 acts", recorded.Shell.Run("record", "verify", "disk").Out);
        Assert.Equal(0, recorded.Shell.Run("check", "disk").Exit);
        Assert.Contains("not-approved", recorded.Shell.Run("gate", "disk", "--action", "launch-api", "--system", "deployed.txt").Out);
    }

    [Fact]
    public void A_full_disk_refuses_acts_loses_none_and_goes_on_when_there_is_room()
    {
        Mount("400k");
        Do("ada", "2026-11-10", "baseline", "disk");
        var acts = 1;
        // Less room each time: the disk fills at another moment of writing.
        for (var room = 40_000; room >= 0; room -= 4_096)
        {
            Fill(room);
            var result = recorded.Try("ada", "2026-11-12", "suspend", "--because", "x", "--case", "disk");
            if (result.Exit == 0) acts++;
            else Assert.Contains("nothing was recorded, for the disk refused: No space left on device", result.Error);
            Assert.StartsWith($"good: {acts} acts", recorded.Shell.Run("record", "verify", "disk").Out);
        }
        Assert.Equal(2, recorded.Try("ada", "2026-11-12", "suspend", "--because", "x", "--case", "disk").Exit);
        Assert.Equal(2, recorded.Try("ada", "2026-11-12", "baseline", "disk").Exit);
        File.Delete(Path.Combine(Disk, "filler"));
        Do("ada", "2026-11-12", "suspend", "--because", "there is room again", "--case", "disk");
        Assert.StartsWith($"good: {acts + 1} acts", recorded.Shell.Run("record", "verify", "disk").Out);
        Assert.DoesNotContain(Directory.EnumerateFiles(Disk, "*", SearchOption.AllDirectories), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_fit_is_not_there_in_part()
    {
        Mount("1m");
        Do("ada", "2026-11-10", "baseline", "disk");
        string[][] commands = [["new", "disk/fresh"], ["key", "new", "--name", "ida", "-o", "disk/ida.pem"], ["record", "checkout", "2026-11-10", "disk/old", "--case", "disk"], ["map", "disk", "-o", "disk/map.svg"], ["report", "disk", "-o", "disk/out"]];
        for (var room = 0; room <= 24_576; room += 4_096)
        {
            Fill(room);
            var before = Below();
            foreach (var command in commands)
            {
                var result = recorded.Shell.Run(command);
                if (result.Exit == 0) Take(command);
                else Assert.Contains("No space left on device", result.Error);
                Assert.Equal(before, Below());
            }
        }
        File.Delete(Path.Combine(Disk, "filler"));
        foreach (var command in commands) Assert.Equal(0, recorded.Shell.Run(command).Exit);
    }

    // What was written as a whole goes again, so that the next one has as much room.
    void Take(string[] command)
    {
        var path = recorded.Shell.Path(command.First(w => w.StartsWith("disk/", StringComparison.Ordinal)));
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        else File.Delete(path);
    }

    List<string> Below() => [.. Directory.EnumerateFileSystemEntries(Disk, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Order(StringComparer.Ordinal)];

    void Do(string by, string day, params string[] command) => recorded.Do(by, day, command);

    void Mount(string size)
    {
        Directory.CreateDirectory(Disk);
        mounted = OperatingSystem.IsLinux() && Environment.UserName == "root" && Tool("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", Disk);
        Assert.SkipUnless(mounted, "a file system of its own can only be mounted by root");
        foreach (var file in Directory.EnumerateFiles(recorded.Shell.Folder).Where(f => Path.GetExtension(f) is ".yaml" or ".md")) File.Copy(file, Path.Combine(Disk, Path.GetFileName(file)));
    }

    // Takes all room but so many bytes.
    void Fill(long room)
    {
        var path = Path.Combine(Disk, "filler");
        File.Delete(path);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var left = new DriveInfo(Disk).AvailableFreeSpace - room;
        if (left > 0) file.Write(new byte[left]);
    }

    static bool Tool(string name, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

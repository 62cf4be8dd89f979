using System.Diagnostics;

namespace Warrant.Files.Tests;

public sealed class LockFileTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("warrant-lock-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string At => Path.Combine(folder, ".lock");

    [Fact]
    public void One_holds_it_and_the_next_gets_it_afterwards()
    {
        using (var first = LockFile.Take(At))
        {
            Assert.NotNull(first);
            Assert.Null(LockFile.Take(At));
        }
        Assert.False(File.Exists(At));
        using var second = LockFile.Take(At);
        Assert.NotNull(second);
    }

    [Fact]
    public void What_a_dead_process_left_behind_keeps_nobody_out()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "flock(1) is not there");
        // Another program holds the same lock of the kernel and is then killed.
        using var holder = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["-o", At, "sh", "-c", "echo held; exec sleep 600"]) { RedirectStandardOutput = true })!;
        Assert.Equal("held", holder.StandardOutput.ReadLine());
        Assert.Null(LockFile.Take(At));
        Kill(holder);
        Assert.True(File.Exists(At));
        using var taken = LockFile.Take(At);
        Assert.NotNull(taken);
    }

    static void Kill(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    [Fact]
    public void Of_many_at_once_never_two_hold_it()
    {
        int holders = 0, most = 0;
        Parallel.For(0, 64, _ =>
        {
            using var held = LockFile.Take(At);
            if (held is null) return;
            InterlockedMax(ref most, Interlocked.Increment(ref holders));
            Interlocked.Decrement(ref holders);
        });
        Assert.Equal(1, most);
    }

    static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most) Interlocked.CompareExchange(ref most, value, seen);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said() => Assert.Throws<DirectoryNotFoundException>(() => LockFile.Take(Path.Combine(folder, "none", ".lock")));
}

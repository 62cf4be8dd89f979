namespace Warrant.Server.Tests;

/// <summary>The watch reads again when it is quiet, and finds by itself what the system does not tell. Time is moved by hand.</summary>
public sealed class WatchTests
{
    static readonly WatchTimes times = new(TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(2));

    [Fact]
    public async Task The_patrol_finds_what_nobody_told_of()
    {
        await using var served = await ServedFolder.Start();
        var other = Path.Combine(Path.GetDirectoryName(served.Folder)!, "other");
        using var watch = new ChangeWatch(served.Server.Workspace, served.Clock, times);
        var read = Next(served.Case);
        // The folder is another one: what the system watches has moved away.
        Directory.Move(served.Folder, other);
        served.Clock.Advance(times.Patrol);
        await read;
        Assert.Equal("the folder is not there any more", served.Case.Latest!.Problem);

        read = Next(served.Case);
        Directory.Move(other, served.Folder);
        served.Clock.Advance(times.Patrol);
        await read;
        Assert.True(served.Case.Latest!.Assessment!.Yes);
    }

    [Fact]
    public async Task A_change_makes_pages_old_at_once_and_is_read_when_it_is_quiet()
    {
        await using var served = await ServedFolder.Start();
        var number = served.Case.Latest!.Number;
        using var watch = new ChangeWatch(served.Server.Workspace, served.Clock, times);
        var noticed = Next(served.Case, c => c.Outdated);
        served.Write("open.yaml", YesCase.OpenChallenge);
        await noticed;
        Assert.Equal(number, served.Case.Latest!.Number);
        var read = Next(served.Case, c => c.Latest!.Number > number);
        // One write may be several events, and each begins the quiet anew.
        served.Case.Changed += _ => served.Clock.Advance(times.Quiet);
        served.Clock.Advance(times.Quiet);
        await read;
        Assert.False(served.Case.Latest!.Assessment!.Yes);
    }

    [Fact]
    public async Task What_git_or_an_editor_does_for_itself_changes_nothing()
    {
        await using var served = await ServedFolder.Start();
        using var watch = new ChangeWatch(served.Server.Workspace, served.Clock, times);
        var noticed = Next(served.Case, c => c.Outdated);
        served.Write(".git/index", "x");
        served.Write(".case.yaml.swp", "x");
        // Events come in order, so once this one is here the others would have been.
        var before = served.Case.State;
        served.Write("seen.txt", "x");
        await noticed;
        Assert.Equal(before + "+", served.Case.State);
    }

    static Task Next(ServedCase served, Func<ServedCase, bool>? until = null)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        served.Changed += c =>
        {
            if (until is null || until(c)) done.TrySetResult();
        };
        return done.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }
}

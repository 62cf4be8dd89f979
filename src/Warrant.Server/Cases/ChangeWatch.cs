namespace Warrant.Server;

/// <summary>Reads a case again once its folder has been quiet for a while. What the system does not tell of (a folder moved away, a file elsewhere, a network disk, another day) a patrol finds.</summary>
public sealed class ChangeWatch : IDisposable
{
    readonly Workspace workspace;
    readonly TimeProvider clock;
    readonly WatchTimes times;
    readonly List<Quieted> watched;
    readonly ITimer patrol;

    public ChangeWatch(Workspace workspace, TimeProvider clock, WatchTimes times)
    {
        (this.workspace, this.clock, this.times) = (workspace, clock, times);
        watched = [.. workspace.Cases.Select(c => new Quieted(c, clock, times))];
        patrol = clock.CreateTimer(_ => Patrol(), null, times.Patrol, times.Patrol);
    }

    void Patrol()
    {
        foreach (var one in watched) one.Attach();
        // The task is the cases' own; a reading never throws.
        _ = workspace.RereadChanged();
    }

    public void Dispose()
    {
        patrol.Dispose();
        foreach (var one in watched) one.Dispose();
    }

    /// <summary>One folder as the system watches it, and the time until it is quiet.</summary>
    sealed class Quieted : IDisposable
    {
        readonly ServedCase served;
        readonly TimeProvider clock;
        readonly WatchTimes times;
        readonly ITimer timer;
        FileSystemWatcher? watcher;
        long first;

        public Quieted(ServedCase served, TimeProvider clock, WatchTimes times)
        {
            (this.served, this.clock, this.times) = (served, clock, times);
            timer = clock.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Attach();
        }

        /// <summary>Watches the folder, anew if it was gone.</summary>
        public void Attach()
        {
            if (!Directory.Exists(served.Folder))
            {
                watcher?.Dispose();
                watcher = null;
                return;
            }
            if (watcher is not null) return;
            try
            {
                watcher = new FileSystemWatcher(served.Folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
                watcher.Changed += (_, e) => Touch(e.Name);
                watcher.Created += (_, e) => Touch(e.Name);
                watcher.Deleted += (_, e) => Touch(e.Name);
                watcher.Renamed += (_, e) => Touch(e.Name);
                watcher.Error += (_, _) => Touch(null);
                watcher.EnableRaisingEvents = true;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // The folder went meanwhile, or the system watches no more of them: the patrol still finds what changes.
                watcher?.Dispose();
                watcher = null;
            }
        }

        // What has a dot in front, on any level, is git's or an editor's, and no part of a case.
        void Touch(string? name)
        {
            if (name is not null && name.Split('/').Any(part => part.StartsWith('.'))) return;
            var now = clock.GetTimestamp();
            Interlocked.CompareExchange(ref first, now, 0);
            // Who writes without a pause is read all the same, now and then.
            if (clock.GetElapsedTime(Interlocked.Read(ref first), now) < times.Quiet * 10) timer.Change(times.Quiet, Timeout.InfiniteTimeSpan);
            served.NoteChange();
        }

        void Fire()
        {
            Interlocked.Exchange(ref first, 0);
            _ = served.Reread();
        }

        public void Dispose()
        {
            watcher?.Dispose();
            timer.Dispose();
        }
    }
}

/// <param name="Quiet">How long nothing may have changed before it is read.</param>
/// <param name="Patrol">How often to look without being told.</param>
public sealed record WatchTimes(TimeSpan Quiet, TimeSpan Patrol)
{
    public static WatchTimes Usual { get; } = new(TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(2));
}

namespace Warrant.Server;

/// <summary>One case folder and its latest reading. Whoever reads pages takes the reading that is there and waits for nobody; at most one reading is under way.</summary>
public sealed class ServedCase(string id, string folder, Func<DateOnly> today, Func<CaseReading?, CaseReading> read)
{
    readonly Lock gate = new();
    CaseReading? latest;
    Task? running;
    long changes = 1;
    long seen;
    FolderStamp? stamp;

    /// <summary>The name in addresses: letters, digits, dots, dashes and underscores.</summary>
    public string Id => id;

    /// <summary>A full path.</summary>
    public string Folder => folder;

    /// <summary>Null until the first reading is there.</summary>
    public CaseReading? Latest => Volatile.Read(ref latest);

    /// <summary>Something changed since, or another day began: what is shown of the latest reading must say so.</summary>
    public bool Outdated => Interlocked.Read(ref seen) < Interlocked.Read(ref changes) || Latest?.Day != today();

    /// <summary>Another text as soon as the pages are other pages.</summary>
    public string State => $"{Latest?.Number ?? 0}{(Outdated ? "+" : "")}";

    /// <summary>Whoever wants to know that <see cref="State"/> is another one.</summary>
    public event Action<ServedCase>? Changed;

    /// <summary>From now on the latest reading is said to be of yesterday's files.</summary>
    public void NoteChange()
    {
        Interlocked.Increment(ref changes);
        Changed?.Invoke(this);
    }

    /// <summary>Looks, without reading, whether it should be read: something changed, also what nobody told of, and no reading is under way.</summary>
    public bool LooksChanged() => Volatile.Read(ref running) is null && (Outdated || !FolderStamp.Of(folder, Latest?.Loaded).Same(Volatile.Read(ref stamp)));

    /// <summary>Reads the folder anew. Ends when a reading that began after this call is there; calls that come meanwhile share it.</summary>
    public Task Reread()
    {
        Interlocked.Increment(ref changes);
        lock (gate)
        {
            if (running is { IsCompleted: false }) return running;
            return running = Task.Run(UntilSeen);
        }
    }

    void UntilSeen()
    {
        while (true)
        {
            var asked = Interlocked.Read(ref changes);
            var before = FolderStamp.Of(folder, Latest?.Loaded);
            var reading = read(Latest);
            // Files outside are known only after reading; the stamp of the folder alone tells whether it changed while it was read.
            var whole = FolderStamp.Of(folder, reading.Loaded);
            var still = FolderStamp.Of(folder, Latest?.Loaded).Same(before);
            bool done;
            lock (gate)
            {
                Volatile.Write(ref latest, reading);
                Volatile.Write(ref stamp, whole);
                // What changed while it was read may be half of the old and half of the new: it stays outdated, and is read again once it is quiet.
                Interlocked.Exchange(ref seen, still ? asked : asked - 1);
                done = Interlocked.Read(ref changes) == asked;
                if (done) running = null;
            }
            Changed?.Invoke(this);
            if (done) return;
        }
    }
}

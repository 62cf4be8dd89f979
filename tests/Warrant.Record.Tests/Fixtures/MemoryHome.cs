namespace Warrant.Record.Tests;

/// <summary>A record in memory that can break at any write, as a disk or a power cut would.</summary>
sealed class MemoryHome : IRecordHome
{
    bool locked;

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>How many more writes succeed; null for all.</summary>
    public int? WritesLeft { get; set; }

    public byte[]? Read(string path) => Files.GetValueOrDefault(path);

    public IDisposable? Lock()
    {
        if (locked) return null;
        locked = true;
        return new Held(this);
    }

    public void Keep(string path, ReadOnlyMemory<byte> bytes)
    {
        Spend();
        Files[path] = bytes.ToArray();
    }

    public void Drop(string path)
    {
        Spend();
        Files.Remove(path);
    }

    public MemoryHome Copy()
    {
        var copy = new MemoryHome();
        foreach (var (path, bytes) in Files) copy.Files[path] = [.. bytes];
        return copy;
    }

    void Spend()
    {
        if (WritesLeft is not { } left) return;
        if (left == 0) throw new IOException("no space left");
        WritesLeft = left - 1;
    }

    sealed class Held(MemoryHome home) : IDisposable
    {
        public void Dispose() => home.locked = false;
    }
}

namespace Warrant.Record;

/// <summary>Where a record lives: files by name, and one checkpoint that says how much of them counts.</summary>
public interface IRecordHome
{
    /// <summary>The bytes of a file, or null where there is none.</summary>
    /// <param name="path">As the tlog-tiles layout names it, without a leading `/`.</param>
    byte[]? Read(string path);

    /// <summary>The right to write, or null where somebody else has it. Never waits.</summary>
    IDisposable? Lock();

    /// <summary>Keeps a file for good: when this returns it outlives a power cut. What had the name is replaced.</summary>
    void Keep(string path, ReadOnlyMemory<byte> bytes);

    /// <summary>Takes a file away that no checkpoint needs any more.</summary>
    void Drop(string path);
}

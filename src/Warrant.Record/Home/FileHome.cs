using Warrant.Files;

namespace Warrant.Record;

/// <summary>A record as plain files below one folder, `record` in the case folder.</summary>
/// <param name="folder">The folder of the record; it is made when the first act is written.</param>
public sealed class FileHome(string folder, Disk? disk = null) : IRecordHome
{
    readonly Disk disk = disk ?? Disk.Real;

    /// <summary>The record of a case folder.</summary>
    public static FileHome Of(string caseFolder, Disk? disk = null) => new(Path.Combine(caseFolder, "record"), disk);

    /// <summary>Whether there are acts and no checkpoint. One act alone may be what a writer left that was stopped at the first.</summary>
    public bool IsHeadless => Read(TilePath.Checkpoint) is null && Path.Combine(folder, "tile", "entries") is var entries && Directory.Exists(entries)
        && Directory.EnumerateFiles(entries, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(entries, f)).Any(f => f != "000.p/1" && !Path.GetFileName(f).StartsWith('.'));

    /// <exception cref="IOException">The disk gave an error.</exception>
    public byte[]? Read(string path)
    {
        var full = Path.Combine(folder, path);
        return Artefacts.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    public IDisposable? Lock()
    {
        Directory.CreateDirectory(folder);
        return LockFile.Take(Path.Combine(folder, ".lock"));
    }

    public void Keep(string path, ReadOnlyMemory<byte> bytes) => AtomicWrite.Bytes(disk, Path.Combine(folder, path), bytes);

    public void Drop(string path) => disk.Delete(Path.Combine(folder, path));
}

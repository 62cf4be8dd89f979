using System.Runtime.InteropServices;

namespace Warrant.Files;

/// <summary>The few acts by which files come into being. Everything that is written goes through one, so that a test can let any of them fail.</summary>
public partial class Disk
{
    public static Disk Real { get; } = new();

    protected Disk() { }

    /// <summary>An empty file to write to; whatever had the name is gone. Folders on the way are made.</summary>
    public virtual Stream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Taken away first, not written over: what a killed writer left may be read-only already, and a link there would lead elsewhere.
        File.Delete(path);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16);
    }

    /// <summary>Everything written so far is on the disk when this returns, also after a power cut.</summary>
    public virtual void Flush(Stream file)
    {
        if (file is FileStream real) real.Flush(flushToDisk: true);
        else file.Flush();
    }

    /// <summary>Gives a file its name in one act; what had that name is replaced.</summary>
    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>Takes a file away; none is fine.</summary>
    public virtual void Delete(string path)
    {
        if (File.Exists(path)) File.Delete(path);
    }

    /// <summary>The names in a folder are on the disk when this returns. Some file systems cannot do that for a folder; then nothing happens.</summary>
    public virtual void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        var handle = open(folder, 0);
        if (handle < 0) return;
        _ = fsync(handle);
        _ = close(handle);
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc")]
    private static partial int fsync(int handle);

    [LibraryImport("libc")]
    private static partial int close(int handle);
}

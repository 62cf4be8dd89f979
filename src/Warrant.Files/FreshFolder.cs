namespace Warrant.Files;

/// <summary>Fills a folder that is empty or not there yet. One that is not there comes as a whole; into one that is there each entry comes as a whole, one after the other, once all are written.</summary>
public static class FreshFolder
{
    /// <param name="fill">Writes below the folder that it is given. What it throws goes through, and then the folder is as it was.</param>
    /// <exception cref="IOException">The disk is full, or somebody else has put something there meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to.</exception>
    public static void Write(string folder, Action<string> fill)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        // A folder that is there is filled and not replaced: somebody may stand in it, or a disk of its own begin there.
        var isThere = Directory.Exists(full);
        var name = FormattableString.Invariant($".{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.part");
        using var part = PassingFolder.Make(Path.Combine(isThere ? full : Path.GetDirectoryName(full)!, name));
        fill(part.Path);
        if (!isThere) Directory.Move(part.Path, full);
        // In one order, so that of two who do this at once one fails at the first.
        else foreach (var entry in new DirectoryInfo(part.Path).GetFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)) Move(entry, Path.Combine(full, entry.Name));
    }

    static void Move(FileSystemInfo entry, string path)
    {
        if (entry is DirectoryInfo folder) folder.MoveTo(path);
        else File.Move(entry.FullName, path);
    }
}

using System.IO.Enumeration;

namespace Warrant.Server;

/// <summary>What lies in a case folder, by names, lengths and times alone: another stamp means that something changed, and costs no reading.</summary>
public sealed class FolderStamp
{
    static readonly EnumerationOptions everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };

    readonly HashSet<(string Path, long Length, long Written)> entries;

    FolderStamp(HashSet<(string, long, long)> entries) => this.entries = entries;

    /// <param name="loaded">What was read of it before: files outside the folder that it names are stamped too. Null: the folder alone.</param>
    public static FolderStamp Of(string folder, Loaded? loaded)
    {
        var entries = new HashSet<(string, long, long)>();
        try
        {
            entries.UnionWith(Below(folder));
            foreach (var path in loaded is null ? [] : Named(loaded)) entries.Add(Stat(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed has this one stamp, and another one when it can be again.
            return new([("", -1, -1)]);
        }
        return new(entries);
    }

    public bool Same(FolderStamp? other) => other is not null && entries.SetEquals(other.entries);

    static FileSystemEnumerable<(string, long, long)> Below(string folder) => new(folder, Stat, everything)
    {
        // Links are not followed, as in reading a case; what has a dot in front is git's or an editor's.
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.FileName.StartsWith('.') && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.FileName.StartsWith('.'),
    };

    static (string, long, long) Stat(ref FileSystemEntry entry) => (entry.ToFullPath(), entry.IsDirectory ? 0 : entry.Length, entry.IsDirectory ? 0 : entry.LastWriteTimeUtc.Ticks);

    static (string, long, long) Stat(string path)
    {
        var named = new FileInfo(path);
        var file = named.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? named;
        return file.Exists ? (path, file.Length, file.LastWriteTimeUtc.Ticks) : (path, -1, -1);
    }

    static IEnumerable<string> Named(Loaded loaded)
    {
        var safetyCase = loaded.Assessment.Case;
        return safetyCase.Evidence.SelectMany(e => e.Files.Select(f => f.Path).Append(e.Log ?? default).Append(e.File ?? default)).Concat(safetyCase.Shared)
            .Where(path => path.Value is not null).Select(path => loaded.Folder.Within(path.Value)).OfType<string>();
    }
}

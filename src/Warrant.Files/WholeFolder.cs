using System.Runtime.ExceptionServices;
using System.Text;

namespace Warrant.Files;

/// <summary>Writes a folder of generated files so that whoever looks finds the old one or the new one whole, and never one that holds anything else.</summary>
public static class WholeFolder
{
    /// <summary>The names of the files that were written, a line each, after a line that says what they are. It marks the folder as one that may be replaced.</summary>
    public const string Mark = "generated-files.txt";

    /// <summary>Why the folder may not be replaced, as a part of a sentence; null where it may: it is not there, is empty, or holds nothing but what was generated before.</summary>
    public static string? Refusal(string folder)
    {
        if (File.Exists(folder)) return "is a file";
        if (!Directory.Exists(folder)) return null;
        var there = Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Where(p => !IsFolder(p)).Select(p => Path.GetRelativePath(folder, p)).ToList();
        if (there.Count == 0) return Directory.EnumerateFileSystemEntries(folder).Any() ? "holds folders that were not generated" : null;
        if (!there.Contains(Mark)) return "holds files that were not generated";
        var generated = File.ReadAllLines(Path.Combine(folder, Mark)).Skip(1).Append(Mark).ToHashSet(StringComparer.Ordinal);
        return there.Where(p => !generated.Contains(p)).Order(StringComparer.Ordinal).FirstOrDefault() is { } other ? $"holds `{other}`, which was not generated" : null;
    }

    public static void Write(string folder, string what, IReadOnlyList<(string Path, byte[] Bytes)> files) => Write(folder, what, [.. files.Select(f => (f.Path, (Func<byte[]>)(() => f.Bytes)))]);

    /// <param name="files">By path with `/`; the paths are the caller's own and lead nowhere else. The bytes are made where they are written, by several at the same time, beginning with the first.</param>
    /// <param name="what">What the files are, for the first line of the mark.</param>
    /// <exception cref="IOException">The disk is full, or the folder holds what may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written to.</exception>
    public static void Write(string folder, string what, IReadOnlyList<(string Path, Func<byte[]> Bytes)> files)
    {
        if (Refusal(folder) is { } why) throw new IOException($"the folder {why}");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        using var part = PassingFolder.Make(Beside(full, "part"));
        var old = Beside(full, "old");
        try
        {
            foreach (var place in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct()) Directory.CreateDirectory(Path.Combine(part.Path, place));
            Fill(part.Path, files);
            File.WriteAllText(Path.Combine(part.Path, Mark), $"{what}\n{string.Concat(files.Select(f => f.Path).Order(StringComparer.Ordinal).Select(p => p + "\n"))}", new UTF8Encoding(false));
            if (Directory.Exists(full)) Directory.Move(full, old);
            Directory.Move(part.Path, full);
        }
        catch
        {
            if (Directory.Exists(old) && !Directory.Exists(full)) Directory.Move(old, full);
            throw;
        }
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    }

    static void Fill(string part, IReadOnlyList<(string Path, Func<byte[]> Bytes)> files)
    {
        try
        {
            Parallel.For(0, files.Count, i => File.WriteAllBytes(Path.Combine(part, files[i].Path), files[i].Bytes()));
        }
        catch (AggregateException several)
        {
            // A full disk is a full disk, however many found it.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    static bool IsFolder(string path) => (File.GetAttributes(path) & (FileAttributes.Directory | FileAttributes.ReparsePoint)) == FileAttributes.Directory;

    static string Beside(string full, string word) => Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.{word}");
}

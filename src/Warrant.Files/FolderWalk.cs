namespace Warrant.Files;

/// <summary>What a case folder holds, by name alone.</summary>
/// <param name="Cases">The regular files `*.yaml`, ordinal order, paths from the folder with `/`.</param>
/// <param name="Ignored">Files that look like case files and are none: `.yml`, `.YAML`.</param>
/// <param name="Nested">Sub-folders that are cases of their own, for they have a `case.yaml`.</param>
/// <param name="Narrative">The regular files `*.md` beside them, ordinal order.</param>
/// <param name="Linked">Links that lead to a folder, which is not walked.</param>
/// <param name="Unreadable">What has the name of a case file and is no regular file, or a folder that cannot be listed, and why.</param>
sealed record FolderWalk(List<string> Cases, List<string> Ignored, List<string> Nested, List<string> Narrative, List<string> Linked, List<(string Path, string Why)> Unreadable)
{
    static readonly string[] LeftOut = ["record", "store", "logs"];

    public static FolderWalk Find(string root)
    {
        var found = new FolderWalk([], [], [], [], [], []);
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            IEnumerable<FileSystemInfo> entries;
            try
            {
                entries = new DirectoryInfo(Path.Combine(root, folder)).GetFileSystemInfos();
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                found.Unreadable.Add((folder, "is a folder that cannot be listed"));
                continue;
            }
            foreach (var entry in entries) found.Sort(root, folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}", entry, folders);
        }
        found.Cases.Sort(StringComparer.Ordinal);
        found.Ignored.Sort(StringComparer.Ordinal);
        found.Nested.Sort(StringComparer.Ordinal);
        found.Narrative.Sort(StringComparer.Ordinal);
        found.Linked.Sort(StringComparer.Ordinal);
        found.Unreadable.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    void Sort(string root, string path, FileSystemInfo entry, Stack<string> folders)
    {
        var isCase = entry.Name.EndsWith(".yaml", StringComparison.Ordinal) && !entry.Name.StartsWith('.');
        if (entry.LinkTarget is not null)
        {
            if (isCase) Unreadable.Add((path, "is a link, and links are not followed"));
            else if (LooksLikeCase(entry.Name)) Ignored.Add(path);
            else if (entry is DirectoryInfo && !IsLeftOut(path, entry.Name)) Linked.Add(path);
            return;
        }
        if (entry is DirectoryInfo)
        {
            if (isCase) Unreadable.Add((path, "is a folder"));
            if (IsLeftOut(path, entry.Name)) return;
            if (File.Exists(Path.Combine(root, path, "case.yaml"))) Nested.Add(path);
            else folders.Push(path);
        }
        else if (isCase)
        {
            if (RegularFile.Is(Path.Combine(root, path))) Cases.Add(path);
            else Unreadable.Add((path, "is no regular file"));
        }
        else if (entry.Name.EndsWith(".md", StringComparison.Ordinal) && !entry.Name.StartsWith('.') && RegularFile.Is(Path.Combine(root, path))) Narrative.Add(path);
        else if (LooksLikeCase(entry.Name)) Ignored.Add(path);
    }

    static bool IsLeftOut(string path, string name) => name.StartsWith('.') || path == name && LeftOut.Contains(name);

    static bool LooksLikeCase(string name) => !name.StartsWith('.') && Path.GetExtension(name).ToLowerInvariant() is ".yml" or ".yaml";
}

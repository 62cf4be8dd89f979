namespace Warrant.Files;

/// <summary>A folder below the case that a link leads to. Nothing in it is read, so what looks like a part of the case is looked for.</summary>
static class LinkedFolder
{
    // A link may lead to all of a disk, or round in a circle.
    const int MostEntries = 100_000, Deepest = 16;

    /// <summary>The files that have the name of a case file or nearly, paths from the case folder, ordinal order; null where the folder cannot be looked through.</summary>
    public static IReadOnlyList<string>? Cases(string root, string link)
    {
        var found = new List<string>();
        var seen = 0;
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(Path.Combine(root, link), "*", all))
            {
                if (++seen > MostEntries) return null;
                if (Path.GetExtension(entry).ToLowerInvariant() is ".yml" or ".yaml") found.Add(Path.GetRelativePath(root, entry));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    static readonly EnumerationOptions all = new() { RecurseSubdirectories = true, MaxRecursionDepth = Deepest, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };
}

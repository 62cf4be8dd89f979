namespace Warrant.Files;

/// <summary>The narrative texts of a case folder: every regular file `*.md` where its case files may lie.</summary>
/// <param name="Texts">By path from the folder, with `/`, in ordinal order.</param>
/// <param name="Left">What is none of them, and why: `is not UTF-8`.</param>
public sealed record Chapters(IReadOnlyList<(string Path, string Text)> Texts, IReadOnlyList<(string Path, string Why)> Left)
{
    /// <summary>A longer text is no chapter that anybody reads.</summary>
    public const int LongestText = 1 << 20;

    const int Most = 1_000;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Chapters Read(string root)
    {
        if (!Directory.Exists(root)) throw new DirectoryNotFoundException(root);
        var (texts, left) = (new List<(string, string)>(), new List<(string, string)>());
        foreach (var path in FolderWalk.Find(root).Narrative)
        {
            var read = Text.Read(Path.Combine(root, path));
            if (texts.Count == Most) left.Add((path, $"is beyond the first {Most} chapters"));
            else if (read.Value is { Length: <= LongestText } text) texts.Add((path, text));
            else left.Add((path, read.Problem ?? "is too long for a chapter"));
        }
        return new(texts, left);
    }
}

using Warrant.Core;

namespace Warrant.Files;

/// <summary>A case folder as read: the one door from the disk to the case.</summary>
/// <param name="Root">The folder, as a full path.</param>
/// <param name="Repository">The nearest folder at or above it that holds `.git`, else the case folder: artefacts lie below it.</param>
public sealed record CaseFolder(string Root, string Repository, IReadOnlyList<Document> Documents, IReadOnlyList<Finding> Findings)
{
    /// <summary>Reads every `*.yaml` below the folder within the limits of the language. Never throws for what the folder holds.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CaseFolder Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root)) throw new DirectoryNotFoundException(folder);
        var repository = RepositoryOf(root);
        var findings = new List<Finding>();
        var sources = new SourceList(findings);
        var found = FolderWalk.Find(root);

        foreach (var path in found.Cases.Take(TooLarge.MaxFiles)) sources.Read(root, path);
        if (found.Cases.Count > TooLarge.MaxFiles) findings.Add(TooLarge.Files(sources.Placeholder("case.yaml")));
        var documents = Parse(sources, 0, shared: false);

        foreach (var path in SharedPaths(documents))
        {
            if (Within(repository, root, path.Value) is not { } inside) findings.Add(OutsidePath.Shared(path.At));
            // What is named twice, or lies in the case itself, is read once: otherwise everything in it would be defined twice.
            else if (Path.GetRelativePath(root, inside).Replace('\\', '/') is var relative && !sources.Has(relative)) sources.Read(root, relative, path.At);
        }
        documents = [.. documents, .. Parse(sources, documents.Count, shared: true)];

        foreach (var (path, why) in found.Unreadable) findings.Add(UnreadableFile.Find(sources.Placeholder(path), why));
        if (sources.Count == 0) sources.Placeholder("case.yaml");
        foreach (var path in found.Nested) findings.Add(IgnoredFile.Nested(sources.Placeholder($"{path}/case.yaml"), IsCase(Path.Combine(root, path))));
        foreach (var path in found.Ignored.Where(p => !sources.Has(p))) findings.Add(IgnoredFile.Find(sources.Placeholder(path), IgnoredSection(root, path)));
        foreach (var path in found.Linked)
            if (Unread(root, path, sources) is var (file, section)) findings.Add(IgnoredFile.Linked(sources.Placeholder(path), file, section));
        return new CaseFolder(root, repository, [.. documents, .. Parse(sources, documents.Count, shared: false)], findings);
    }

    /// <summary>The full path of what a case names, or null where that leads out of the repository, by `..` or by a link.</summary>
    public string? Within(string path) => Within(Repository, Root, path);

    static string? Within(string repository, string root, string path)
    {
        if (path.StartsWith('/') || path.Contains('\0')) return null;
        var full = Path.GetFullPath(Path.Combine(root, path));
        return IsBelow(repository, full) && IsBelow(RealPath.Of(repository), RealPath.Of(full)) ? full : null;
    }

    static bool IsBelow(string folder, string path) => path.StartsWith(folder.EndsWith('/') ? folder : folder + "/", StringComparison.Ordinal);

    static string RepositoryOf(string root)
    {
        for (var at = root; at is not null; at = Path.GetDirectoryName(at))
            if (Path.Exists(Path.Combine(at, ".git"))) return at;
        return root;
    }

    // Parsing is most of the time of reading a large case, and files do not depend on each other. A small one is read before a second thread has started.
    static List<Document> Parse(SourceList sources, int from, bool shared)
    {
        var files = Enumerable.Range(from, sources.Count - from).ToList();
        return files.Sum(i => (long)sources[i].Text.Length) < 1 << 20
            ? [.. files.Select(i => Document.Read(i, sources[i], shared))]
            : [.. files.AsParallel().AsOrdered().Select(i => Document.Read(i, sources[i], shared))];
    }

    static List<Placed<string>> SharedPaths(List<Document> documents) =>
        [.. documents.SelectMany(d => d.Sections).Where(s => s.Key.Value == "shared").SelectMany(s => s.Value is ListNode list ? list.Items : [])
            .OfType<Scalar>().Select(s => new Placed<string>(s.Value, s.At))];

    static bool IsCase(string folder) =>
        Text.Read(Path.Combine(folder, "case.yaml")) is { Value: { } text } && Document.Read(0, new Source("", text)).Sections.Any(s => s.Key.Value == "case");

    // The first file behind a link that seems to belong to the case; what is named under `shared`, or lies in the case itself, was read.
    static (string? File, string Section)? Unread(string root, string link, SourceList sources)
    {
        if (LinkedFolder.Cases(root, link) is not { } files) return (null, "");
        foreach (var file in files)
            if (!sources.Has(file) && !sources.Has(Path.GetRelativePath(RealPath.Of(root), RealPath.Of(Path.Combine(root, file)))) && IgnoredSection(root, file) is { } section) return (file, section);
        return null;
    }

    // A file that cannot even be looked at might hold anything, so it counts as one that does.
    static string? IgnoredSection(string root, string path) =>
        Text.Read(Path.Combine(root, path)) is { Value: { } text } ? IgnoredFile.Section(text) : "something unreadable";
}

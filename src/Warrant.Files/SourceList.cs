using Warrant.Core;

namespace Warrant.Files;

/// <summary>The sources of a case in the order of their numbers. A file that cannot be read has a number too, so that a finding can point at it.</summary>
sealed class SourceList(List<Finding> findings)
{
    readonly List<Source> sources = [];

    public int Count => sources.Count;

    public Source this[int file] => sources[file];

    public bool Has(string path) => sources.Exists(s => s.Path == path);

    /// <param name="path">From the case folder, with `/`.</param>
    /// <param name="named">Where the case names the file, for a finding; null for a file found by walking.</param>
    public void Read(string root, string path, Span? named = null)
    {
        var read = Text.Read(Path.Combine(root, path));
        sources.Add(new Source(path, read.Value ?? ""));
        var at = named ?? new Span(sources.Count - 1, 0, 0);
        if (read.TooLarge is { } bytes) findings.Add(TooLarge.File(at, bytes));
        else if (read.Problem is { } problem) findings.Add(UnreadableFile.Find(at, problem));
    }

    /// <summary>The start of a file that is not read.</summary>
    public Span Placeholder(string path)
    {
        var known = sources.FindIndex(s => s.Path == path);
        if (known < 0)
        {
            sources.Add(new Source(path, ""));
            known = sources.Count - 1;
        }
        return new Span(known, 0, 0);
    }
}

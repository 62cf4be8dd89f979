using System.Globalization;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>Which pages a case has.</summary>
sealed class SitePages
{
    readonly Dictionary<string, SitePage> byPath = [];
    readonly Dictionary<Element, string> byElement = [];
    readonly Dictionary<string, string> byChapter = [];

    public SitePages(Assessment assessment, IReadOnlyList<Chapter> chapters, IReadOnlyDictionary<string, ChapterText> texts)
    {
        foreach (var page in Sections(assessment, chapters)) Add(page);
        Navigation = [.. byPath.Values.Where(p => p.Path == p.Section)];
        foreach (var element in assessment.Case.Elements)
        {
            var path = Free($"e/{Name(element)}", ".html");
            byElement[element] = path;
            Add(new(path, element.Id, typeof(ElementPage), SectionOf(element), element));
        }
        foreach (var chapter in chapters)
        {
            var path = Free($"chapters/{Slug(chapter.Path)}", ".html");
            byChapter[chapter.Path] = path;
            Add(new(path, texts[chapter.Path].Title, typeof(ChapterPage), "chapters.html", Chapter: chapter));
        }
        Paths = [.. byPath.Values.Select(p => p.Path)];
    }

    public IReadOnlyList<string> Paths { get; }
    /// <summary>The pages that every page leads to.</summary>
    public IReadOnlyList<SitePage> Navigation { get; }

    public SitePage? Find(string path) => byPath.GetValueOrDefault(path);
    public string Of(Element element) => byElement[element];
    public string? OfChapter(string path) => byChapter.GetValueOrDefault(path);

    static IEnumerable<SitePage> Sections(Assessment assessment, IReadOnlyList<Chapter> chapters)
    {
        yield return Section("index.html", "Answer", typeof(FrontPage));
        yield return Section("argument.html", "Argument", typeof(ArgumentPage));
        yield return Section("map.html", "Map", typeof(MapPage));
        yield return Section("evidence.html", "Evidence", typeof(EvidencePage));
        yield return Section("challenges.html", "Challenges", typeof(ChallengesPage));
        yield return Section("watch.html", "Watch", typeof(WatchPage));
        yield return Section("systems.html", "Systems", typeof(SystemsPage));
        yield return Section("risks.html", "Risks", typeof(RisksPage));
        yield return Section("findings.html", "Findings", typeof(FindingsPage));
        if (assessment.Facts.Record is not null) yield return Section("record.html", "Record", typeof(RecordPage));
        if (chapters.Count > 0) yield return Section("chapters.html", "Chapters", typeof(ChaptersPage)) with { Alone = true };
        yield return Section("glossary.html", "Glossary", typeof(GlossaryPage));
        yield return new("search.html", "Search and index", typeof(SearchPage), "") { Alone = true };
        yield return new("print.html", "All on one page", typeof(PrintPage), "") { Alone = true };
    }

    static SitePage Section(string path, string title, Type component) => new(path, title, component, path);

    static string SectionOf(Element element) => element switch
    {
        EvidenceItem => "evidence.html",
        Challenge => "challenges.html",
        Assumption or Core.Monitor or Trigger => "watch.html",
        SystemConfiguration or Criterion or Person => "systems.html",
        Risk => "risks.html",
        Definition => "glossary.html",
        _ => "argument.html",
    };

    void Add(SitePage page) => byPath[page.Path] = page;

    // Some disks take c1 and C1 for one file.
    string Free(string stem, string ending)
    {
        var path = stem + ending;
        for (var i = 2; !taken.Add(path.ToLowerInvariant()); i++) path = string.Create(CultureInfo.InvariantCulture, $"{stem}~{i}{ending}");
        return path;
    }

    readonly HashSet<string> taken = [];

    // No file system takes a name of more than 255 bytes, and the path of a chapter may be longer than that.
    const int LongestName = 100;

    // What is no id has a finding, and a page all the same.
    static string Name(Element element) => Values.IsId(element.Id) ? element.Id : string.Create(CultureInfo.InvariantCulture, $"~{element.Index}");

    // `docs/The plan.md` is `docs-the-plan`.
    static string Slug(string path)
    {
        var stem = path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] : path;
        var slug = string.Join('-', string.Concat(stem.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty("chapter"));
        return slug.Length <= LongestName ? slug : slug[..LongestName];
    }
}

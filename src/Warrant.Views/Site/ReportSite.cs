namespace Warrant.Views;

/// <summary>
/// The pages of a case. Each has a path from the root of the site, and all links between them are relative: the same bytes work opened from disk and
/// served below any address. They load nothing but each other's assets, hold no script and no style of their own, and say everything without script.
/// </summary>
public static class ReportSite
{
    /// <summary>The paths of all pages, `index.html` first, then as the navigation has them, then the elements in the order of the case.</summary>
    public static IReadOnlyList<string> Paths(CaseView view) => view.Index.Pages.Paths;

    /// <summary>A page as a whole document. The same view and frame give the same text.</summary>
    /// <param name="path">One of <see cref="Paths"/>.</param>
    /// <returns>Null where there is no such page.</returns>
    public static string? Render(CaseView view, string path, PageFrame frame) =>
        view.Index.Pages.Find(path) is { } page ? PartWriter.Page(new(view, frame, page)) : null;

    /// <summary>What the pages load: style sheet and search. The same for every page of the view.</summary>
    public static IReadOnlyList<SiteFile> Assets(CaseView view) => SiteAssets.Of(view);
}

/// <param name="Path">From the root of the site.</param>
/// <param name="Bytes">UTF-8 where it is text.</param>
public sealed record SiteFile(string Path, byte[] Bytes);

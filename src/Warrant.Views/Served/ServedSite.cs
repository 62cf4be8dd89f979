using Warrant.Core;

namespace Warrant.Views;

/// <summary>The pages that only a server has: the list of cases, maps from any element, and what is said where there is no case to show.</summary>
public static class ServedSite
{
    public static string List(IReadOnlyList<CaseEntry> entries, PageFrame frame) => PartWriter.Text<CaseListPage>((nameof(CaseListPage.Entries), entries), (nameof(CaseListPage.Frame), frame));

    /// <summary>The style sheet of all pages, for those that belong to no case.</summary>
    public static byte[] Style() => [.. SiteAssets.Read("style.css"), .. SiteAssets.Read("print.css")];

    /// <param name="lines">A paragraph each.</param>
    /// <param name="findings">As `warrant check` prints them.</param>
    public static string Message(string title, IReadOnlyList<string> lines, IReadOnlyList<string> findings, PageFrame frame) =>
        PartWriter.Text<MessagePage>((nameof(MessagePage.Title), title), (nameof(MessagePage.Lines), lines), (nameof(MessagePage.Findings), findings), (nameof(MessagePage.Frame), frame));

    /// <summary>A page with the map from an element downwards. It lies one folder below the root of the site, with the id for a name.</summary>
    public static string Map(CaseView view, MapChoice choice, PageFrame frame) => PartWriter.Page(Context(view, choice, frame));

    /// <summary>The same without the page around it: what goes into the element that holds a map.</summary>
    public static string MapPart(CaseView view, MapChoice choice) => PartWriter.Text<MapFragment>((nameof(MapFragment.Page), Context(view, choice, PageFrame.OnDisk)));

    static PageContext Context(CaseView view, MapChoice choice, PageFrame frame) =>
        new(view, frame, new SitePage($"map/{Uri.EscapeDataString(choice.Root.Id)}", $"Map from {choice.Root.Id}", typeof(OpenMapPage), "map.html") { Map = choice });
}

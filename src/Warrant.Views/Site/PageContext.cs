using Warrant.Core;

namespace Warrant.Views;

/// <summary>What every component of a page may know: the case, and the way from this page to the others.</summary>
/// <param name="Whole">All pages are one document, so links lead to places in it.</param>
public sealed record PageContext(CaseView View, PageFrame Frame, SitePage Page, bool Whole = false)
{
    public Assessment Assessment => View.Assessment;
    public SafetyCase Case => View.Assessment.Case;
    internal CaseIndex Index => View.Index;

    /// <summary>The address of a page or asset, from here.</summary>
    public string To(string path) => Whole ? "#" + Anchor(path) : Page.Root + path;

    public string To(Element element) => To(Index.Pages.Of(element));

    /// <summary>The name of a page as a place in one document.</summary>
    public static string Anchor(string path) => "page-" + path.Replace(".html", "", StringComparison.Ordinal).Replace('/', '-');
}

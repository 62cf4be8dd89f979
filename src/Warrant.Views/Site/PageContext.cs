using Warrant.Core;

namespace Warrant.Views;

/// <summary>What every component of a page may know: the case, and the way from this page to the others.</summary>
/// <param name="Whole">All pages are one document, so links lead to places in it.</param>
/// <param name="Below">By how many levels the headings of the page are lower than on a page by itself.</param>
public sealed record PageContext(CaseView View, PageFrame Frame, SitePage Page, bool Whole = false, int Below = 0)
{
    public Assessment Assessment => View.Assessment;
    public SafetyCase Case => View.Assessment.Case;
    internal CaseIndex Index => View.Index;

    /// <summary>The address of a page or asset, from here.</summary>
    public string To(string path) => Whole ? "#" + Anchor(path) : Page.Root + path;

    public string To(Element element) => To(Whole && !IsPrinted(element) ? Index.Pages.Find(Index.Pages.Of(element))!.Section : Index.Pages.Of(element));

    /// <summary>In one document only these have a part of their own; all others are told whole with their kind.</summary>
    public static bool IsPrinted(Element element) => element is Claim or EvidenceItem or Challenge;

    /// <summary>The name of a page as a place in one document.</summary>
    public static string Anchor(string path) => "page-" + (path.EndsWith(".html", StringComparison.Ordinal) ? path[..^".html".Length] : path).Replace('/', '-');
}

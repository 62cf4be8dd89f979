using System.Globalization;
using System.Net;
using System.Text;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>A map within a page. It may be wider than the page and then scrolls by itself, also by keyboard.</summary>
static class MapFigure
{
    /// <param name="depth">How many levels below the element are drawn.</param>
    /// <param name="nth">Tells the maps of one element on one page apart.</param>
    public static string Html(PageContext page, Element root, int depth, int nth = 0)
    {
        var options = new MapOptions
        {
            Root = root.Id, Depth = depth, Marked = page.Index.Breaks, IdPrefix = string.Create(CultureInfo.InvariantCulture, $"map-{PageContext.Anchor(page.Page.Path)}-{root.Index}-{nth}-"),
            Link = id => page.Case[id] is { } element ? page.To(element) : "",
            MapLink = id => page.Case[id] is { } element ? page.To(element) + (HasMap(page, element) ? "#map" : "") : "",
        };
        var tag = page.Frame.MapElement ?? "div";
        var html = new StringBuilder($"<figure class=\"map-figure\"><{tag} class=\"map-frame\" tabindex=\"0\" role=\"region\" aria-label=\"Map from {Escape(root.Id)} downwards\"");
        html.Append(CultureInfo.InvariantCulture, $" data-root=\"{Escape(root.Id)}\" data-depth=\"{depth}\">");
        html.Append(ArgumentMap.Svg(page.Index.Maps, options));
        return html.Append($"</{tag}><figcaption>The argument from <a href=\"#{options.IdPrefix + ArgumentMap.Place(root)}\">{Escape(root.Id)}</a> downwards. Each element leads to its own page.</figcaption></figure>").ToString();
    }

    /// <summary>Whether the page of an element has a map of its own: that of a claim which rests on something.</summary>
    public static bool HasMap(PageContext page, Element element) => element is Claim { Step: not null } && !page.Whole;

    static string Escape(string text) => WebUtility.HtmlEncode(Shown.Text(text));
}

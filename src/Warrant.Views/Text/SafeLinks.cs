using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace Warrant.Views;

/// <summary>
/// Links and pictures of Markdown. What may not be a link stays as its text, with the address beside it to be seen; so does a relative one, unless it is
/// known to lead to a page, for what else lies beside the case is not there where the pages are.
/// </summary>
static class SafeLinks
{
    /// <param name="relative">Where a relative link leads; null, and without it, nowhere.</param>
    public static void Use(HtmlRenderer renderer, Func<string, string?>? relative = null)
    {
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new Link(relative ?? (_ => null)));
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new Autolink());
    }

    /// <summary>HTML has no link within a link; what stands within one is its words.</summary>
    public static bool IsWithinLink(Inline inline)
    {
        for (var at = inline.Parent; at is not null; at = at.Parent)
            if (at is LinkInline) return true;
        return false;
    }

    static void Open(HtmlRenderer renderer, string href)
    {
        renderer.Write("<a href=\"").WriteEscape(href).Write('"');
        if (SafeLink.LeadsOut(href)) renderer.Write(" rel=\"noopener noreferrer\"");
        renderer.Write('>');
    }

    // A picture would be fetched from wherever the case says, so it is a link to it.
    sealed class Link(Func<string, string?> relative) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            var href = !IsWithinLink(link) && SafeLink.Href(address) is { } safe ? SafeLink.LeadsOut(safe) ? safe : relative(safe) : null;
            if (href is not null) Open(renderer, href);
            renderer.WriteChildren(link);
            if (link.FirstChild is null) renderer.WriteEscape(address);
            if (href is not null) renderer.Write("</a>");
            else if (!IsWithinLink(link)) renderer.Write(SafeLink.Href(address) is null ? " <span class=\"refused\">(no link: " : " <span class=\"soft\">(beside the case: ").WriteEscape(address).Write(")</span>");
        }
    }

    sealed class Autolink : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            var href = IsWithinLink(link) ? null : SafeLink.Href(link.IsEmail ? "mailto:" + link.Url : link.Url);
            if (href is not null) Open(renderer, href);
            renderer.WriteEscape(link.Url);
            if (href is not null) renderer.Write("</a>");
        }
    }
}

using System.Net;
using System.Text;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>What stands in a chapter for a reference.</summary>
static class ReferenceHtml
{
    /// <param name="alone">It may be a figure; within a sentence it is a link.</param>
    public static string Of(PageContext page, ReferenceInline inline, bool alone)
    {
        if (BrokenReference.Fault(page.Assessment, inline.Reference) is { } fault)
            return Wrapped($"<span class=\"broken\">[[{Escape(inline.Words)}]]</span> <span class=\"refused\">({Escape(fault)})</span>", alone);
        var reference = inline.Reference!;
        var element = page.Case[reference.Id]!;
        if (!alone || reference.Kind == "") return Wrapped(Link(page, element), alone);
        return reference.Kind == "map" ? MapFigure.Html(page, element, reference.Depth, inline.Nth) : Evidence(page, (EvidenceItem)element);
    }

    static string Evidence(PageContext page, EvidenceItem item)
    {
        var html = new StringBuilder("<figure class=\"measured\">");
        if (page.Assessment.Facts.Measurements.GetValueOrDefault(item.Id) is { } measured)
        {
            html.Append(MeasureChart.Svg(measured, item.Expect));
            return html.Append($"<figcaption>{Link(page, item)} {Escape(MeasureWords.Sentence(measured, item.Expect))}</figcaption></figure>").ToString();
        }
        return html.Append($"<figcaption>{Link(page, item)}</figcaption></figure>").ToString();
    }

    static string Link(PageContext page, Element element)
    {
        var sign = StateSign.Of(page.Assessment, element);
        var mark = sign.Word.Length > 0 ? $" <span class=\"sign {sign.Css}\"><span class=\"mark\" aria-hidden=\"true\">{sign.Mark}</span> {Escape(sign.Word)}</span>" : "";
        return $"<a class=\"id\" href=\"{Escape(page.To(element))}\" title=\"{Escape(Prose.Words(Say.Text(element)))}\">{Escape(element.Id)}</a>{mark}";
    }

    static string Wrapped(string html, bool alone) => alone ? $"<p>{html}</p>" : html;

    static string Escape(string text) => WebUtility.HtmlEncode(Shown.Text(text));
}

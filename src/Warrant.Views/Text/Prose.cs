using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;

namespace Warrant.Views;

/// <summary>Markdown of a case as HTML. HTML in it is text, pictures are links, and links are those that <see cref="SafeLink"/> lets through.</summary>
static class Prose
{
    // Nothing but what is named here: no raw HTML, and no headings, for a text within a page has no say in its outline.
    static readonly MarkdownPipeline fields = new MarkdownPipelineBuilder().DisableHtml().DisableHeadings().UsePipeTables().Build();

    /// <summary>As blocks: paragraphs, lists, tables.</summary>
    public static MarkupString Blocks(string text)
    {
        var shown = Shown.Text(text);
        return new(Render(Markdown.Parse(shown, fields), inline: false));
    }

    /// <summary>Within a sentence: only the first level of emphasis, code and links; further paragraphs follow after a space.</summary>
    public static MarkupString Inline(string text)
    {
        var shown = Shown.Text(text);
        return new(Render(Markdown.Parse(shown, fields), inline: true));
    }

    /// <summary>The bare words, for titles and labels.</summary>
    public static string Words(string text) => Warrant.Core.Plain.Short(text.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal), 160);

    static string Render(MarkdownDocument document, bool inline)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer) { ImplicitParagraph = inline };
        fields.Setup(renderer);
        SafeLinks.Use(renderer);
        if (inline && document.Any(b => b is not ParagraphBlock)) renderer.ImplicitParagraph = false;
        renderer.Render(document);
        return writer.ToString().TrimEnd('\n');
    }
}

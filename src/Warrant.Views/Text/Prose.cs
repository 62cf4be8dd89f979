using System.Buffers;
using System.Globalization;
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

    // What no Markdown begins with or holds is itself, and most texts of a case are such.
    static readonly SearchValues<char> inner = SearchValues.Create("\\`*_[]<>&!|~\n\r\t"), first = SearchValues.Create("#+-=>: 0123456789");

    // A renderer is dear to make and serves one text at a time.
    [ThreadStatic]
    static Reusable? kept;

    /// <summary>Within a sentence: emphasis, code and links. A list or a table stands there as what it is.</summary>
    public static MarkupString Inline(string text)
    {
        var shown = Shown.Text(text);
        if (shown.Length > 0 && !first.Contains(shown[0]) && shown[^1] != ' ' && shown.AsSpan().IndexOfAny(inner) < 0) return new(shown.Replace("\"", "&quot;", StringComparison.Ordinal));
        return new(Render(MarkdownText.Parse(shown, fields)));
    }

    /// <summary>The bare words, for titles and labels.</summary>
    public static string Words(string text) => Warrant.Core.Plain.Short(text.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal), 160);

    static string Render(MarkdownDocument document)
    {
        var renderer = kept ?? Make();
        kept = null;
        renderer.ImplicitParagraph = document.All(b => b is ParagraphBlock);
        renderer.Render(document);
        // Once more, for Markdown writes such characters as `&#8238;` too.
        var html = Shown.Text(renderer.Writer.ToString()!.TrimEnd('\n'));
        renderer.Again();
        kept = renderer;
        return html;
    }

    static Reusable Make()
    {
        var renderer = new Reusable(new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" });
        fields.Setup(renderer);
        SafeLinks.Use(renderer);
        return renderer;
    }

    sealed class Reusable(StringWriter writer) : HtmlRenderer(writer)
    {
        public void Again() => Reset();
    }
}

using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>A chapter, parsed: its title, its text as HTML, and the references in it that lead nowhere.</summary>
sealed class ChapterText
{
    static readonly MarkdownPipeline pipeline = Make();
    readonly MarkdownDocument document;

    public ChapterText(Chapter chapter)
    {
        document = MarkdownText.Parse(Shown.Text(chapter.Text), pipeline);
        var first = document.FirstOrDefault(b => b is HeadingBlock { Level: 1 }) as HeadingBlock;
        if (first?.Inline is { } title && document[0] == first)
        {
            Title = Words(title);
            document.RemoveAt(0);
        }
        Title = string.IsNullOrWhiteSpace(Title) ? chapter.Path : Title;
        References = [.. document.Descendants<ReferenceInline>()];
        foreach (var (i, reference) in References.Index()) reference.Nth = i + 1;
    }

    public string Title { get; } = "";
    public IReadOnlyList<ReferenceInline> References { get; }

    /// <summary>The bare words, for the search.</summary>
    public string PlainWords => string.Join(' ', document.Descendants<LeafBlock>().Select(b => b.Inline is { } inline ? Words(inline) : b.Lines.ToString()));

    /// <param name="show">What stands for a reference; the second says whether it stands alone in its paragraph, where a figure may be.</param>
    /// <param name="below">By how many levels headings are lower than on a page by itself.</param>
    /// <param name="link">Where a relative link of the chapter leads; null where it leads out of these pages.</param>
    public MarkupString Html(Func<ReferenceInline, bool, string> show, Func<string, string?> link, int below)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        SafeLinks.Use(renderer, link);
        renderer.ObjectRenderers.Insert(0, new ReferenceRenderer(show));
        renderer.ObjectRenderers.Insert(0, new Alone(show));
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new Headings(below));
        renderer.Render(document);
        // Once more, for Markdown writes such characters as `&#8238;` too.
        return new(Shown.Text(writer.ToString()));
    }

    static MarkdownPipeline Make()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables();
        builder.InlineParsers.Insert(0, new ReferenceParser());
        return builder.Build();
    }

    static string Words(ContainerInline inline) => string.Concat(inline.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        ReferenceInline reference => reference.Words,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        LineBreakInline => " ",
        _ => "",
    }));

    sealed class ReferenceRenderer(Func<ReferenceInline, bool, string> show) : HtmlObjectRenderer<ReferenceInline>
    {
        protected override void Write(HtmlRenderer renderer, ReferenceInline reference)
        {
            if (SafeLinks.IsWithinLink(reference)) renderer.WriteEscape(reference.Words);
            else renderer.Write(show(reference, false));
        }
    }

    // A figure cannot stand in a paragraph, so a paragraph that is a reference and nothing else is no paragraph.
    sealed class Alone(Func<ReferenceInline, bool, string> show) : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock block)
        {
            if (block.Inline is { FirstChild: ReferenceInline { NextSibling: null } only }) renderer.WriteLine(show(only, true));
            else base.Write(renderer, block);
        }
    }

    // Levels follow on the title of the page without a gap, whatever the chapter jumps.
    sealed class Headings(int below) : HtmlObjectRenderer<HeadingBlock>
    {
        readonly Stack<int> open = [];

        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            while (open.TryPeek(out var level) && level >= heading.Level) open.Pop();
            open.Push(heading.Level);
            var tag = $"h{Math.Min(6, 1 + open.Count + below)}";
            renderer.Write('<').Write(tag).Write('>');
            renderer.WriteLeafInline(heading);
            renderer.Write("</").Write(tag).WriteLine(">");
        }
    }
}

using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Warrant.Views;

/// <summary>Markdown as a document, whatever the text.</summary>
static class MarkdownText
{
    // The library throws beyond 128 levels, be it while it parses or while it writes. Nobody reads so many.
    const int Deepest = 100;

    /// <summary>What is nested too deep to be read becomes one paragraph with the text as it is written.</summary>
    public static MarkdownDocument Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            var document = Markdown.Parse(text, pipeline);
            // Each level takes a character at least.
            if (text.Length <= Deepest || !IsDeep(document)) return Aligned(document, text);
        }
        catch (ArgumentException problem) when (problem.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            // The same as what only writing would refuse.
        }
        return [new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(text)) }];
    }

    // The library aligns by a style in the page, which a strict content security policy forbids; a class of the style sheet says the same.
    static MarkdownDocument Aligned(MarkdownDocument document, string text)
    {
        foreach (var table in text.Contains('|') ? document.Descendants<Table>() : [])
        {
            foreach (var row in table.OfType<TableRow>())
                foreach (var (cell, column) in row.OfType<TableCell>().Zip(table.ColumnDefinitions))
                    if (column.Alignment is TableColumnAlign.Right or TableColumnAlign.Center) cell.GetAttributes().AddClass(column.Alignment is TableColumnAlign.Right ? "right" : "center");
            foreach (var column in table.ColumnDefinitions) column.Alignment = null;
        }
        return document;
    }

    static bool IsDeep(MarkdownDocument document)
    {
        var todo = new Stack<(MarkdownObject Part, int Depth)>([(document, 0)]);
        while (todo.TryPop(out var next))
        {
            if (next.Depth > Deepest) return true;
            IEnumerable<MarkdownObject> below = next.Part switch
            {
                ContainerBlock block => block,
                LeafBlock { Inline: { } inline } => [inline],
                ContainerInline inline => inline,
                _ => [],
            };
            foreach (var part in below) todo.Push((part, next.Depth + 1));
        }
        return false;
    }
}

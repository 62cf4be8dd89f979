using Markdig;
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
            if (!IsDeep(document)) return document;
        }
        catch (ArgumentException problem) when (problem.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            // The same as what only writing would refuse.
        }
        return [new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(text)) }];
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

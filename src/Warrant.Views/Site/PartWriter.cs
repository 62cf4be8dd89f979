// The framework may change its frames, in which it keeps what a component shows, with the next major version; the test that holds this against its own renderer then says so.
#pragma warning disable BL0006
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

namespace Warrant.Views;

/// <summary>Components to text, each made, shown and forgotten.</summary>
/// <remarks>
/// The framework's own renderer keeps every component of a page and what it showed, to compare with when it is shown again, and a page of a large case has tens of thousands of them. Here nothing is ever shown again.
/// The text is the same, which a test holds for every kind of page; what no page uses (events, forms, other cascading values) is refused.
/// </remarks>
sealed class PartWriter
{
    static readonly HtmlEncoder encoder = new ShownEncoder();
    static readonly HashSet<string> empty = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    // One for each thread; one that threw is not kept.
    [ThreadStatic]
    static PartWriter? kept;

    readonly StringBuilder html = new(1 << 14);
    // One for each level of components within components.
    readonly Stack<RenderTreeBuilder> free = new();
    PageContext? page;

    public static string Page(PageContext page) => Text<WholePage>((nameof(WholePage.Page), page));

    /// <param name="parameters">By the names of its properties.</param>
    public static string Text<T>(params ReadOnlySpan<(string Name, object? Value)> parameters) where T : Part, new()
    {
        var part = new T();
        foreach (var (name, value) in parameters) PartParameters.Set(part, typeof(T), name, value);
        var writer = kept ?? new();
        kept = null;
        writer.Show(part);
        var text = writer.html.ToString();
        writer.html.Clear();
        kept = writer;
        return text;
    }

    void Show(Part part)
    {
        if (part is CasePart of) of.Page = page ?? throw new InvalidOperationException($"{part.GetType().Name} is shown outside a page");
        Write(part.Show);
    }

    void Write(Action<RenderTreeBuilder> content)
    {
        var builder = free.TryPop(out var used) ? used : new();
        content(builder);
        var frames = builder.GetFrames();
        Frames(frames.Array.AsSpan(0, frames.Count));
        builder.Clear();
        free.Push(builder);
    }

    void Frames(ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var at = 0; at < frames.Length;)
        {
            ref readonly var frame = ref frames[at];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Text:
                    html.Append(encoder.Encode(frame.TextContent));
                    at++;
                    break;
                case RenderTreeFrameType.Markup:
                    html.Append(frame.MarkupContent);
                    at++;
                    break;
                case RenderTreeFrameType.Region:
                    // What is in it follows as if it stood here.
                    at++;
                    break;
                case RenderTreeFrameType.Element:
                    Element(frame.ElementName, frames.Slice(at + 1, frame.ElementSubtreeLength - 1));
                    at += frame.ElementSubtreeLength;
                    break;
                case RenderTreeFrameType.Component:
                    Component(frame.ComponentType, frames.Slice(at + 1, frame.ComponentSubtreeLength - 1));
                    at += frame.ComponentSubtreeLength;
                    break;
                default:
                    throw new NotSupportedException($"a page holds a {frame.FrameType}");
            }
        }
    }

    void Element(string name, ReadOnlySpan<RenderTreeFrame> inner)
    {
        html.Append('<').Append(name);
        var at = 0;
        for (; at < inner.Length && inner[at].FrameType is RenderTreeFrameType.Attribute; at++)
        {
            if (inner[at].AttributeValue is string value) html.Append(' ').Append(inner[at].AttributeName).Append("=\"").Append(encoder.Encode(value)).Append('"');
            else if (inner[at].AttributeValue is true) html.Append(' ').Append(inner[at].AttributeName);
            else throw new NotSupportedException($"the attribute `{inner[at].AttributeName}` is no text");
        }
        if (at == inner.Length && empty.Contains(name))
        {
            html.Append(" />");
            return;
        }
        html.Append('>');
        Frames(inner[at..]);
        html.Append("</").Append(name).Append('>');
    }

    void Component(Type type, ReadOnlySpan<RenderTreeFrame> parameters)
    {
        if (type == typeof(CascadingValue<PageContext>))
        {
            Within((PageContext)Value(parameters, nameof(CascadingValue<>.Value))!, (RenderFragment)Value(parameters, nameof(CascadingValue<>.ChildContent))!);
            return;
        }
        if (type == typeof(DynamicComponent))
        {
            Show((Part)Activator.CreateInstance((Type)Value(parameters, nameof(DynamicComponent.Type))!)!);
            return;
        }
        var part = (Part)Activator.CreateInstance(type)!;
        foreach (ref readonly var parameter in parameters) PartParameters.Set(part, type, parameter.AttributeName, parameter.AttributeValue);
        Show(part);
    }

    void Within(PageContext inner, RenderFragment content)
    {
        var outer = page;
        page = inner;
        Write(content.Invoke);
        page = outer;
    }

    static object? Value(ReadOnlySpan<RenderTreeFrame> parameters, string name)
    {
        foreach (ref readonly var parameter in parameters)
            if (parameter.AttributeName == name) return parameter.AttributeValue;
        return null;
    }
}

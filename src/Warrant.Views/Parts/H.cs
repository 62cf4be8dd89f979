using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Warrant.Views;

/// <summary>A heading. Where all pages are one document, those of a page lie below the heading of its part.</summary>
public sealed class H : CasePart
{
    /// <summary>1 to 3, as on a page by itself.</summary>
    [Parameter, EditorRequired] public int N { get; set; }
    [Parameter] public string? Class { get; set; }
    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, $"h{N + Page.Below}");
        if (Class is not null) builder.AddAttribute(1, "class", Class);
        builder.AddContent(2, ChildContent);
        builder.CloseElement();
    }
}

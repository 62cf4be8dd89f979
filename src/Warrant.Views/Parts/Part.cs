using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Warrant.Views;

/// <summary>A component of these pages: it is shown once, waits for nothing, and never changes.</summary>
public abstract class Part : ComponentBase
{
    /// <summary>What it shows, once its parameters are set.</summary>
    internal void Show(RenderTreeBuilder builder)
    {
        OnInitialized();
        OnParametersSet();
        BuildRenderTree(builder);
    }
}

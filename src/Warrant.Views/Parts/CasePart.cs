using Microsoft.AspNetCore.Components;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>A component of a page of a case.</summary>
public abstract class CasePart : Part
{
    [CascadingParameter] internal PageContext Page { get; set; } = null!;

    internal Assessment Assessment => Page.Assessment;
    internal SafetyCase Case => Page.Case;
    internal CaseIndex Index => Page.Index;
}

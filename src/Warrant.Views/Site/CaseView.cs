using Warrant.Core;

namespace Warrant.Views;

/// <summary>What the pages of one case are made of. Make it once for all pages: what they look up in the case is worked out once.</summary>
/// <param name="assessment">A case of which something could be read.</param>
/// <param name="sensitivity">What the answer hangs on; null where that was not worked out, and then the pages say so.</param>
/// <param name="chapters">The narrative texts beside the case, in the order of their paths.</param>
public sealed class CaseView(Assessment assessment, Sensitivity? sensitivity, IReadOnlyList<Chapter> chapters)
{
    readonly Lazy<CaseIndex> index = new(() => new(assessment, chapters));

    public Assessment Assessment => assessment;
    public Sensitivity? Sensitivity => sensitivity;
    public IReadOnlyList<Chapter> Chapters => chapters;

    internal CaseIndex Index => index.Value;
    internal SafetyCase Case => assessment.Case;
}

/// <summary>A narrative text of the case.</summary>
/// <param name="Path">From the case folder, with `/`.</param>
/// <param name="Text">Markdown, in which `[[C1]]`, `[[map C1 2]]` and `[[evidence E1]]` name elements of the case.</param>
public sealed record Chapter(string Path, string Text);

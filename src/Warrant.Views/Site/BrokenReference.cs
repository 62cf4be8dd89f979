using System.Globalization;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>A reference of a chapter that leads nowhere. The page shows it marked; whoever writes the pages tells of it.</summary>
/// <param name="Line">In the chapter, from 1.</param>
public sealed record BrokenReference(string Chapter, int Line, string Words, string Why)
{
    /// <summary>In the order of the chapters and their lines.</summary>
    public static IReadOnlyList<BrokenReference> All(CaseView view) =>
    [
        .. view.Chapters.SelectMany(c => view.Index.ChapterTexts[c.Path].References.Select(r => (Reference: r, Why: Fault(view.Assessment, r.Reference)))
            .Where(r => r.Why is not null).Select(r => new BrokenReference(c.Path, r.Reference.Line + 1, r.Reference.Words, r.Why!))),
    ];

    /// <summary>Why a reference leads nowhere; null where it leads somewhere.</summary>
    internal static string? Fault(Assessment assessment, Reference? reference)
    {
        if (reference is null) return "is no reference such as [[C1]], [[map C1 2]] or [[evidence E1]]";
        if (assessment.Case[reference.Id] is not { } element)
            return Spelling.Nearest(reference.Id, assessment.Case.Ids) is { } near ? $"names nothing in this case; did you mean {near}?" : "names nothing in this case";
        return reference.Kind switch
        {
            "evidence" when element is not EvidenceItem => $"names a {Say.Kind(element)} where evidence should be",
            "map" when element is not (Claim or EvidenceItem or Assumption or Challenge) => $"names a {Say.Kind(element)}, which no map starts from",
            _ => null,
        };
    }

    /// <summary>`docs/plan.md:12: [[C9]] names nothing in this case`.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Plain.Line(Chapter)}:{Line}: [[{Plain.Line(Words)}]] {Plain.Line(Why)}");
}

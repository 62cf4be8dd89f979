using Warrant.Core;

namespace Warrant.Views;

/// <summary>What pages look up in a case, worked out once for all of them.</summary>
sealed class CaseIndex
{
    public CaseIndex(Assessment assessment, IReadOnlyList<Chapter> chapters)
    {
        var safetyCase = assessment.Case;
        ChapterTexts = chapters.ToDictionary(c => c.Path, c => new ChapterText(c));
        Pages = new(assessment, chapters, ChapterTexts);
        Maps = new(assessment);
        Breaks = ArgumentMap.SmallestBreaks(assessment);
        Challenges = safetyCase.Challenges.Where(c => c.Target is not null).ToLookup(c => Stem(c.Target!.Value.Value));
        Findings = assessment.Findings.Where(f => f.Element is not null).ToLookup(f => Stem(f.Element!));
        Named = References.All(safetyCase).Where(r => r.Owner is not null).ToLookup(r => Stem(r.Id.Value));
        Answers = safetyCase.Challenges.Where(c => c.Answer is not null).ToLookup(c => c.Answer!.Value.Value);
        Scopes = new Inspection(safetyCase, assessment.Facts, assessment.Formula, assessment.First, assessment.Second, assessment.AsOf).Scopes;
        Used = Reach.Used(safetyCase);
    }

    public SitePages Pages { get; }
    /// <summary>By path.</summary>
    public IReadOnlyDictionary<string, ChapterText> ChapterTexts { get; }
    public MapSource Maps { get; }
    /// <summary>What lies in a smallest break set.</summary>
    public IReadOnlySet<string> Breaks { get; }
    /// <summary>By the id of what they attack; a challenge of a step is with its claim.</summary>
    public ILookup<string, Challenge> Challenges { get; }
    /// <summary>By the id of what carries them.</summary>
    public ILookup<string, Finding> Findings { get; }
    /// <summary>Every place that names an id, by that id.</summary>
    public ILookup<string, References.Reference> Named { get; }
    /// <summary>The challenges that a claim answers, by its id.</summary>
    public ILookup<string, Challenge> Answers { get; }
    public Scopes Scopes { get; }
    /// <summary>What the case rests on at all.</summary>
    public ElementSet Used { get; }

    public static string Stem(string address) => address.IndexOf('/') is var slash and >= 0 ? address[..slash] : address;
}

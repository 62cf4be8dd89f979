using System.Text.RegularExpressions;

namespace Warrant.Core;

static partial class DocumentAsClaim
{
    public static readonly Rule Rule = new("WR112", "document-as-claim", Severity.Info, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Text is not { } text || !on.Used.Contains(claim.Id)) continue;
            var match = Document().Match(text.Value);
            if (!match.Success) match = Named().Match(text.Value);
            if (!match.Success || (match.Groups["id"] is { Success: true } id && on.Case.Find<EvidenceItem>(id.Value) is null)) continue;
            var subject = match.Groups["subject"];
            yield return Rule.Find(WordPlace.Of(on.Case, text, subject.Index, subject.Length), claim.Id,
                $"`{claim.Id}` speaks of a document and not of the world, so it is true whatever the document is worth", "claim what the document is to show, and make the document evidence for it");
        }
    }

    const string Says = @"(?:clearly\s+|also\s+)?(?:shows?|showed|demonstrates?|demonstrated|states?|stated|says?|said|concludes?|concluded|finds?|found|indicates?|indicated|proves?|proved|confirms?|confirmed|describes?|described|documents?|documented|establish(?:es)?|established|reports?|reported|suggests?|suggested|argues?|argued|claims?|claimed|attests?|attested|certif(?:y|ies)|certified)\b";
    // Up to five words between the article and the document: "The third external red-team report".
    const string Subject = @"(?<subject>(?:(?:the|this|that|our|an?|its|their|these|all)\s+)?(?:[\w'’.-]+\s+){0,5}?(?:reports?|audits?|documents?|papers?|stud(?:y|ies)|analys[ie]s|assessments?|reviews?|evaluations?|minutes|memos?|memorandum|certificates?|certifications?|logs?|cards?|polic(?:y|ies)|frameworks?|standards?|surveys?|records?|specifications?|appendix|annex|sections?|tables?|figures?|letters?|statements?))\b";

    [GeneratedRegex(@"^\s*(?:according\s+to\s+" + Subject + "|" + Subject + @"\s+" + Says + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    [GeneratedRegex(@"^\s*(?:[Aa]ccording\s+to\s+(?<subject>`?(?<id>[A-Za-z][A-Za-z0-9.-]*)`?)(?=[\s,])|(?<subject>`?(?<id>[A-Za-z][A-Za-z0-9.-]*)`?)\s+" + Says + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}

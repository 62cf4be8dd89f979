namespace Warrant.Core;

static class DocumentAsClaim
{
    public static readonly Rule Rule = new("WR112", "document-as-claim", Severity.Info, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Text is not { } text || !MaySpeakOfDocument(on.Case, text.Value) || !on.Uses(claim) || Subject(on.Case, text.Value) is not var (start, length)) continue;
            yield return Rule.Find(WordPlace.Of(on.Case, text, start, length), claim.Id,
                $"`{claim.Id}` speaks of a document and not of the world, so it is true whatever the document is worth", "claim what the document is to show, and make the document evidence for it");
        }
    }

    // A quick look first: most texts have no such word anywhere.
    static bool MaySpeakOfDocument(SafetyCase safetyCase, string text) =>
        text.AsSpan().ContainsAny(Roots) || safetyCase.Find<EvidenceItem>(text.AsSpan().IndexOf(' ') is var space and > 0 ? text[..space].Trim('`', '*', '_', '"') : text) is not null;

    static readonly System.Buffers.SearchValues<string> Roots = System.Buffers.SearchValues.Create(
        ["report", "audit", "document", "paper", "stud", "analys", "assessment", "review", "evaluation", "minutes", "memo", "certificat", "log", "card", "polic",
         "framework", "standard", "survey", "record", "specification", "appendix", "annex", "section", "table", "figure", "letter", "statement", "according"], StringComparison.OrdinalIgnoreCase);

    // "The third external red-team report" has six words; a document further on is hardly the subject.
    const int Most = 7;

    /// <summary>The document that is the subject of the text: a word for one or the id of evidence, followed by a verb of saying or after "according to".</summary>
    static (int Start, int Length)? Subject(SafetyCase safetyCase, string text)
    {
        var words = Words(text);
        var first = words.Count > 2 && Is(text, words[0], "according") && Is(text, words[1], "to") ? 2 : 0;
        for (var i = first; i < Math.Min(words.Count, first + Most); i++)
        {
            var word = text[words[i]];
            if (!kinds.Contains(word) && !(i == first && safetyCase.Find<EvidenceItem>(word) is not null)) continue;
            var verb = i + 1 < words.Count && (Is(text, words[i + 1], "clearly") || Is(text, words[i + 1], "also")) ? i + 2 : i + 1;
            if (first == 0 && (verb >= words.Count || !says.Contains(text[words[verb]]))) continue;
            return (words[first].Start.Value, words[i].End.Value - words[first].Start.Value);
        }
        return null;
    }

    // The words of the first clause, without marks around them, as many as the test can need.
    static List<Range> Words(string text)
    {
        var words = new List<Range>();
        for (var at = 0; at < text.Length && words.Count < Most + 4;)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '\'' or '’' || (text[at] == '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])))) at++;
            if (at > start) words.Add(start..at);
            if (at < text.Length && text[at] is ',' or ';' or ':' or '.') break;
        }
        return words;
    }

    static bool Is(string text, Range word, string other) => text.AsSpan(word).Equals(other, StringComparison.OrdinalIgnoreCase);

    static readonly HashSet<string> kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "report", "reports", "audit", "audits", "document", "documents", "paper", "papers", "study", "studies", "analysis", "analyses", "assessment", "assessments", "review", "reviews",
        "evaluation", "evaluations", "minutes", "memo", "memos", "memorandum", "certificate", "certificates", "certification", "log", "logs", "card", "cards", "policy", "policies",
        "framework", "frameworks", "standard", "standards", "survey", "surveys", "record", "records", "specification", "specifications", "appendix", "annex", "section", "sections",
        "table", "tables", "figure", "figures", "letter", "letters", "statement", "statements",
    };

    static readonly HashSet<string> says = new(StringComparer.OrdinalIgnoreCase)
    {
        "show", "shows", "showed", "demonstrate", "demonstrates", "demonstrated", "state", "states", "stated", "say", "says", "said", "conclude", "concludes", "concluded", "find", "finds", "found",
        "indicate", "indicates", "indicated", "prove", "proves", "proved", "confirm", "confirms", "confirmed", "describe", "describes", "described", "document", "documents", "documented",
        "establish", "establishes", "established", "report", "reports", "reported", "suggest", "suggests", "suggested", "argue", "argues", "argued", "claim", "claims", "claimed",
        "attest", "attests", "attested", "certify", "certifies", "certified",
    };
}

namespace Warrant.Core;

static class CompoundClaim
{
    public static readonly Rule Rule = new("WR111", "compound-claim", Severity.Info, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Text is not { } text || !on.Uses(claim) || Second(text.Value) is not { } start) continue;
            var end = text.Value.AsSpan(start).IndexOfAny(" \t\r\n") is var length and >= 0 ? length : text.Value.Length - start;
            yield return Rule.Find(WordPlace.Of(on.Case, text, start, end), claim.Id,
                $"`{claim.Id}` says more than one thing, and one may be false while the other is true", "make a claim of each");
        }
    }

    /// <summary>Where a second sentence or clause starts, or null. What stands in backticks or parentheses is not looked at.</summary>
    static int? Second(string text)
    {
        var (code, depth) = (false, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '`') code = !code;
            else if (code) continue;
            else if (text[at] == '(') depth++;
            else if (text[at] == ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && text[at] is ';' or '.' or '!' or '?' && Next(text, at) is var next && next < text.Length && Ends(text, at, next)) return next;
        }
        return null;
    }

    // The first letter or digit after the mark, or the end where no white space follows the mark.
    static int Next(string text, int mark)
    {
        var at = mark + 1;
        while (at < text.Length && text[at] is '"' or '\'' or '”' or ')' or '*' or '_') at++;
        if (at >= text.Length || !char.IsWhiteSpace(text[at])) return text.Length;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    static bool Ends(string text, int mark, int next)
    {
        if (text[mark] == ';') return true;
        var first = text[next] is '`' or '"' or '“' or '*' or '_' && next + 1 < text.Length ? text[next + 1] : text[next];
        if (!char.IsUpper(first) && !char.IsDigit(first)) return false;
        if (text[mark] != '.') return true;
        var start = mark;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != '(') start--;
        // `e.g. A`, `approx. 3` and `J. Smith` end no sentence.
        var word = text[start..mark].ToLowerInvariant();
        return !(word.Length == 1 && char.IsLetter(word[0])) && !abbreviations.Contains(word);
    }

    static readonly HashSet<string> abbreviations =
        ["e.g", "i.e", "cf", "vs", "approx", "ca", "al", "dr", "mr", "mrs", "ms", "prof", "no", "nos", "fig", "sec", "ch", "vol", "ed", "p", "pp", "art", "st", "incl", "resp", "u.s", "u.k"];
}

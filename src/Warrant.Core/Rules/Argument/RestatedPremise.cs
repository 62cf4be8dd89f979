namespace Warrant.Core;

static class RestatedPremise
{
    public static readonly Rule Rule = new("WR110", "restated-premise", Severity.Info, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { } step || claim.Text is not { } text || !on.Uses(claim)) continue;
            foreach (var premise in step.Premises.Concat(step.Legs.Select(l => l.Claim)))
                if (on.Case[premise.Value] is { Text: { } other } named && named != claim && Same(text.Value, other.Value))
                    yield return Rule.Find(premise.At, step.Address, $"`{named.Id}` says the same as `{claim.Id}`, so this step adds nothing", "say what the premise shows, or leave the step out");
        }
    }

    // Letter by letter, given up at the first that differs: case, punctuation, emphasis and line ends do not make another statement.
    static bool Same(string a, string b)
    {
        var (i, j, letters) = (0, 0, 0);
        while (true)
        {
            var (gapA, gapB) = (Skip(a, ref i), Skip(b, ref j));
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length && letters > 0;
            // The words must be cut alike: "no table" is not "notable".
            if (letters > 0 && gapA != gapB || char.ToLowerInvariant(a[i]) != char.ToLowerInvariant(b[j])) return false;
            (i, j, letters) = (i + 1, j + 1, letters + 1);
        }
    }

    // Whether there was anything between.
    static bool Skip(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        return at > start;
    }
}

using System.Text;

namespace Warrant.Core;

static class RestatedPremise
{
    public static readonly Rule Rule = new("WR110", "restated-premise", Severity.Info, Check);

    static IEnumerable<Finding> Check(Inspection on)
    {
        var normal = new string?[on.Case.Elements.Count];
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Step is not { } step || !on.Uses(claim)) continue;
            foreach (var premise in step.Premises.Concat(step.Legs.Select(l => l.Claim)))
                if (on.Case[premise.Value] is { } named && named != claim && Near(named, claim) && Of(named) is { Length: > 0 } text && text == Of(claim))
                    yield return Rule.Find(premise.At, step.Address, $"`{named.Id}` says the same as `{claim.Id}`, so this step adds nothing", "say what the premise shows, or leave the step out");
        }

        // Texts of very different length are not compared letter by letter.
        static bool Near(Element a, Element b) => a.Text is { } one && b.Text is { } other && one.Value.Length <= 2 * other.Value.Length && other.Value.Length <= 2 * one.Value.Length
            && FirstLetter(one.Value) == FirstLetter(other.Value);

        string Of(Element element) => normal[element.Index] ??= Normal(element.Text?.Value ?? "");
    }

    static char FirstLetter(string text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) return char.ToLowerInvariant(c);
        return ' ';
    }

    // Letters and digits in lower case, a single space between words: case, punctuation, emphasis and line ends do not make another statement.
    static string Normal(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }
}

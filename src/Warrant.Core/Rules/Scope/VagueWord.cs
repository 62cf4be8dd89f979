using System.Text.RegularExpressions;

namespace Warrant.Core;

static partial class VagueWord
{
    public static readonly Rule Rule = new("WR204", "vague-word", Severity.Warning, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        ElementSet? measured = null;
        foreach (var claim in on.Case.Claims)
        {
            // Most texts have no such word, and most that have one stand below a criterion: the costly look comes last.
            if (claim.Text is not { } text || !text.Value.AsSpan().ContainsAny(Words) || !on.Uses(claim) || (measured ??= Measured(on)).Contains(claim)) continue;
            var words = Wording.Find(on.Case, text, Vague());
            if (words.Count == 0) continue;
            var named = words.Select(w => w.Match.Value.ToLowerInvariant()).Distinct().ToList();
            yield return Rule.Find(words[0].At, claim.Id,
                $"{Names.And(named)} can mean anything here: neither `{claim.Id}` nor a claim above it has a criterion or definition in its context",
                "put what it means under `definitions`, or the criterion that measures it, into the `context` of the claim");
        }
    }

    // The claims with a criterion or definition in their own context, and everything that supports these or answers a challenge on them.
    static ElementSet Measured(Inspection on)
    {
        var answers = on.Case.Challenges.Where(c => c.Target is not null && c.Answer is not null)
            .ToLookup(c => c.Target!.Value.Value.Split('/')[0], c => c.Answer!.Value.Value);
        var measured = new ElementSet(on.Case);
        var todo = new Stack<Claim>(on.Case.Claims.Where(c => c.Context.Any(x => on.Case[x.Value] is Criterion or Definition)));
        foreach (var claim in todo) measured.Add(claim);
        while (todo.TryPop(out var claim))
        {
            foreach (var below in on.Supporters.Of(claim))
                if (below is Claim supporting && measured.Add(supporting)) todo.Push(supporting);
            foreach (var answer in answers[claim.Id])
                if (on.Case[answer] is Claim answering && measured.Add(answering)) todo.Push(answering);
        }
        return measured;
    }

    static readonly System.Buffers.SearchValues<string> Words = System.Buffers.SearchValues.Create(
        ["safe", "robust", "secure", "negligible", "acceptable", "adequate", "appropriate", "all", "never", "always"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<![\w-])(safe|robust|secure|negligible|acceptable|adequate|appropriate|all|never|always)(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();
}

using System.Text.RegularExpressions;

namespace Warrant.Core;

static partial class VagueWord
{
    public static readonly Rule Rule = new("WR204", "vague-word", Severity.Warning, Check) { ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        HashSet<Claim>? measured = null;
        foreach (var claim in on.Case.Claims)
        {
            if (claim.Text is not { } text || !on.Used.Contains(claim.Id)) continue;
            var words = Wording.Find(on.Case, text, Vague());
            if (words.Count == 0 || (measured ??= Measured(on)).Contains(claim)) continue;
            var named = words.Select(w => w.Match.Value.ToLowerInvariant()).Distinct().ToList();
            yield return Rule.Find(words[0].At, claim.Id,
                $"{Names.And(named)} can mean anything here: neither `{claim.Id}` nor a claim above it has a criterion or definition in its context",
                "put what it means under `definitions`, or the criterion that measures it, into the `context` of the claim");
        }
    }

    // The claims with a criterion or definition in their own context, and everything that supports these or answers a challenge on them.
    static HashSet<Claim> Measured(Inspection on)
    {
        var answers = on.Case.Challenges.Where(c => c.Target is not null && c.Answer is not null)
            .ToLookup(c => c.Target!.Value.Value.Split('/')[0], c => c.Answer!.Value.Value);
        var todo = new Stack<Claim>(on.Case.Claims.Where(c => c.Context.Any(x => on.Case[x.Value] is Criterion or Definition)));
        var measured = new HashSet<Claim>(todo);
        while (todo.TryPop(out var claim))
            foreach (var below in Supporters.Of(on.Case, claim).Concat(answers[claim.Id].Select(a => on.Case[a])))
                if (below is Claim supporting && measured.Add(supporting)) todo.Push(supporting);
        return measured;
    }

    [GeneratedRegex(@"(?<![\w-])(safe|robust|secure|negligible|acceptable|adequate|appropriate|all|never|always)(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();
}

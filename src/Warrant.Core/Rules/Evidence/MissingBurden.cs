namespace Warrant.Core;

static class MissingBurden
{
    public static readonly Rule Rule = new("WR321", "missing-burden", Severity.Warning, Check) { ReportsAbsence = true };

    /// <summary>What a category owes: the role of a side-claim, and what it must show.</summary>
    static readonly Dictionary<string, (string Role, string Shows)[]> owed = new()
    {
        ["safeguards"] = [("red-team-strength", "the red team was as strong as the adversary"), ("same-version", "what was tested is what is served"), ("other-channels", "there is no way around")],
        ["control"] = [("red-team-strength", "the red team was at least as able as the model"), ("monitor-independent", "the monitor does not fail with the model"), ("latency", "it acts before harm is done")],
        ["trustworthiness"] = [("not-alignment-faking", "the model does not only seem so while it is watched"), ("not-aware", "it does not tell tests from use")],
        ["deference"] = [("credible", "the advisor can be believed"), ("uncorrelated", "it does not err where the model errs")],
        ["security"] = [("insiders", "insiders are covered"), ("vendors", "vendors are covered")],
    };

    static readonly string[] roles = [.. owed.Values.SelectMany(all => all.Select(one => one.Role)).Distinct()];

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (!on.Case.Claims.Any(claim => claim.Category is not null)) yield break;
        var carried = Carried(on);
        var inherited = Inherited(on);
        foreach (var claim in on.Case.Claims)
        {
            if (claim is not { Category: { } category, Step: { } step } || !on.Uses(claim) || inherited.Contains((claim, category.Value)) || !owed.TryGetValue(category.Value, out var burden)) continue;
            var lacking = burden.Where(one => (carried[claim.Index] & Bit(one.Role)) == 0).ToList();
            if (lacking.Count == 0) continue;
            yield return Rule.Find(category.At, claim.Id, $"`{claim.Id}` is an argument by {category.Value} and nothing at or below it shows that {string.Join(", nor that ", lacking.Select(one => one.Shows))}",
                $"side: {{ {string.Join(", ", lacking.Select(one => $"{one.Role}: …"))} }} at this step or at one below it");
        }
    }

    static int Bit(string role) => Array.IndexOf(roles, role) is var at and >= 0 ? 1 << at : 0;

    // The roles that side-claims at or below a claim carry, from below upwards; a claim is taken up again only when it learns of another role.
    static int[] Carried(Inspection on)
    {
        var above = new Dictionary<string, List<Claim>>();
        var carried = new int[on.Case.Elements.Count];
        var todo = new Stack<Claim>();
        foreach (var claim in on.Case.Claims)
        {
            foreach (var below in on.Supporters.Of(claim))
            {
                if (!above.TryGetValue(below.Id, out var claims)) above[below.Id] = claims = [];
                claims.Add(claim);
            }
            foreach (var side in claim.Step?.Sides ?? [])
                if (on.Case.Find<Claim>(side.Value.Value) is not null) carried[claim.Index] |= Bit(side.Name);
            if (carried[claim.Index] != 0) todo.Push(claim);
        }
        while (todo.TryPop(out var claim))
        {
            foreach (var over in above.GetValueOrDefault(claim.Id) ?? [])
            {
                if ((carried[claim.Index] & ~carried[over.Index]) == 0) continue;
                carried[over.Index] |= carried[claim.Index];
                todo.Push(over);
            }
        }
        return carried;
    }

    // Claims that stand below one of the same category: the burden is that one's.
    static HashSet<(Claim, string)> Inherited(Inspection on)
    {
        var inherited = new HashSet<(Claim, string)>();
        var todo = new Stack<(Claim, string)>(on.Case.Claims.Where(claim => claim.Category is not null).Select(claim => (claim, claim.Category!.Value.Value)));
        while (todo.TryPop(out var next))
            foreach (var below in on.Supporters.Of(next.Item1))
                if (below is Claim claim && (claim.Category is null || claim.Category.Value.Value == next.Item2) && inherited.Add((claim, next.Item2))) todo.Push((claim, next.Item2));
        return inherited;
    }
}

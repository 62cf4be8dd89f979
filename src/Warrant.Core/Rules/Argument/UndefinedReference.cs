namespace Warrant.Core;

static class UndefinedReference
{
    public static readonly Rule Rule = new("WR101", "undefined-reference", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    // A hint costs a comparison with every id, and nobody reads the thousandth: with all of them a large broken case would not end.
    const int MostComparisons = 2_000_000;

    static IEnumerable<Finding> Check(Inspection on)
    {
        var known = new Dictionary<string, string?>();
        string? Near(string name) => known.TryGetValue(name, out var near) ? near
            : (long)known.Count * on.Case.Elements.Count > MostComparisons ? null : known[name] = Spelling.Nearest(name, on.Case.Ids);
        foreach (var reference in on.References)
        {
            // What `top` names is the business of WR104.
            if (reference.Role == "top" || on.Case[reference.Id.Value] is not null) continue;
            var other = reference.Id.Value.Contains(':') ? "claims of other cases are not read yet" : null;
            var near = other is null ? Near(reference.Id.Value) : null;
            yield return Rule.Find(reference.Id.At, reference.Owner, $"`{reference.Id.Value}` names nothing in this case", other ?? (near is null ? null : $"did you mean `{near}`?"));
        }
        foreach (var challenge in on.Case.Challenges)
            if (challenge.Target is { } target && target.Value.Contains('/') && on.Case[target.Value.Split('/')[0]] is not null && on.Formula.Node(target.Value) is null)
                yield return Rule.Find(target.At, null, $"there is no step or leg `{target.Value}`, so nobody can say what `{challenge.Id}` attacks",
                    "a step is named as `C1/step`, a leg of an alternatives step as `C0/step/C1`");
    }
}

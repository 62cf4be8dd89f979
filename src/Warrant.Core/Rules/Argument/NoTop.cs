namespace Warrant.Core;

static class NoTop
{
    public static readonly Rule Rule = new("WR104", "no-top", Severity.Error, Check) { Waivable = false, ReportsAbsence = true };

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.IsNone)
            yield return Rule.Find(on.Case.At, null, "there is no case here: a case is a folder of `*.yaml` files, and one of them says `case:`, `title:`, `writers:`, `top:` and `decision:`",
                "`warrant new FOLDER` writes a small one to start from");
        else if (on.Case.Top is not { } top)
        {
            if (!on.Case.Says.Contains("top")) yield return Rule.Find(on.Case.At, null, "the case names no top claim, so there is nothing to answer", "top: C0");
        }
        else if (on.Case.TopClaim is null && on.Case[top.Value] is { } other)
            yield return Rule.Find(top.At, null, $"`{top.Value}` is no claim ({other.Kind.ToString().ToLowerInvariant()}), so it cannot be the top");
        else if (on.Case.TopClaim is null) yield return Rule.Find(top.At, null, $"the top claim `{top.Value}` is not there", Spelling.Nearest(top.Value, on.Case.Claims.Select(c => c.Id)) is { } near ? $"did you mean `{near}`?" : null);
    }
}

using Kind = Warrant.Core.ElementKind;

namespace Warrant.Core;

static class WrongKindOfReference
{
    public static readonly Rule Rule = new("WR109", "wrong-kind-of-reference", Severity.Error, Check) { Waivable = false };

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var reference in on.References)
        {
            if (reference.Role == "premises" && on.Case.Find<EvidenceItem>(reference.Id.Value) is { IsAgainst: true } negative && on.Uses(negative))
                yield return Rule.Find(reference.Id.At, reference.Owner, $"`{negative.Id}` was read as speaking against `{negative.Against!.Value.Value}`, and `premises` takes what speaks for a claim");
            if (on.Case[reference.Id.Value] is not { } named || Takes(reference.Role) is not { } takes || takes.Contains(named.Kind)) continue;
            if (reference.Owner is { } owner && !on.Uses(owner.Split('/')[0])) continue;
            yield return Rule.Find(reference.Id.At, reference.Owner,
                $"`{named.Id}` is {ElementWords.Phrase(named.Kind)}, and `{reference.Role}` takes {Either(takes)}", Hint(reference.Role, named.Kind));
        }
        foreach (var challenge in on.Case.Challenges)
            if (Misfit(on.Case, challenge) is { } misfit) yield return misfit;
    }

    // What `top` names is the business of WR104, and a target depends on how it is attacked.
    static Kind[]? Takes(string role) => role switch
    {
        "premises" or "covers" => [Kind.Claim, Kind.Evidence, Kind.Assumption],
        "legs" or "side" or "bridges" or "independent" or "against" or "detects" or "answer" => [Kind.Claim],
        "grounds" => [Kind.Evidence, Kind.Claim],
        "context" => Contexts,
        "together" or "baseline" => [Kind.Evidence],
        "assuming" => [Kind.Assumption],
        "system" or "from" or "like" => [Kind.System],
        "monitor" => [Kind.Monitor],
        "writers" or "authority" or "person" or "granted-by" or "read-by" or "judged-by" or "accepted-by" or "writer" or "raised-by" or "agreed-by" or "by" or "default-doubt" => [Kind.Person],
        _ => null,
    };

    static readonly Kind[] Contexts = [Kind.System, Kind.Criterion, Kind.Risk, Kind.Definition];

    static string? Hint(string role, Kind kind) => role switch
    {
        "premises" when Contexts.Contains(kind) => "what a claim is about stands under its `context`",
        "context" when kind is Kind.Evidence or Kind.Assumption or Kind.Claim => "what a claim rests on stands among the premises of its step",
        "legs" or "side" or "bridges" or "answer" when kind is Kind.Evidence or Kind.Assumption => "make a claim of what it shows, with this as its premise",
        _ => null,
    };

    // Such a challenge must not hang in the air, so the finding is on the case as a whole.
    static Finding? Misfit(SafetyCase safetyCase, Challenge challenge)
    {
        if (challenge.Target is not { } target || safetyCase[target.Value.Split('/')[0]] is not { } named) return null;
        var isAddress = target.Value.Contains('/');
        var fits = challenge.Attack switch
        {
            Attack.Rebuts => named is Claim && !isAddress,
            // Whether the address names anything was asked with the references.
            Attack.Undercuts => isAddress,
            _ => !isAddress && (named is EvidenceItem or Assumption || Contexts.Contains(named.Kind)),
        };
        if (fits) return null;
        var (key, takes) = challenge.Attack switch
        {
            Attack.Rebuts => ("rebuts", "a claim"),
            Attack.Undercuts => ("undercuts", "a step or a leg"),
            _ => ("undermines", "evidence, an assumption, or what a claim is about"),
        };
        return Rule.Find(target.At, null, $"`{target.Value}` is {(isAddress ? "a step or a leg" : ElementWords.Phrase(named.Kind))}, and `{key}` takes {takes}", Better(challenge.Attack, named, isAddress));
    }

    static string? Better(Attack attack, Element named, bool isAddress) => (attack, named, isAddress) switch
    {
        (Attack.Undercuts, Claim, false) => $"a claim is rebutted (`rebuts: {named.Id}`), its step is undercut (`undercuts: {named.Id}/step`)",
        (Attack.Undermines, Claim, false) => $"rebuts: {named.Id}",
        (Attack.Rebuts or Attack.Undermines, _, true) => "a step or a leg is undercut: `undercuts`",
        (_, EvidenceItem or Assumption, false) => $"undermines: {named.Id}",
        (_, _, false) when Contexts.Contains(named.Kind) => $"undermines: {named.Id}",
        _ => null,
    };

    static string Either(Kind[] kinds)
    {
        var phrases = kinds.Select(ElementWords.Phrase).ToList();
        return phrases.Count == 1 ? phrases[0] : $"{string.Join(", ", phrases.SkipLast(1))} or {phrases[^1]}";
    }
}

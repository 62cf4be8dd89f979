namespace Warrant.Core;

static class LaunderedAcceptability
{
    public static readonly Rule Rule = new("WR601", "laundered-acceptability", Severity.Error, Check) { ReportsAbsence = true };

    static readonly (string Key, string Says)[] needed =
    [
        ("owner", "whose it is (`owner`)"),
        ("basis", "on what basis it is set (`basis`)"),
        ("measure", "what is measured (`measure`)"),
        ("limit", "where the limit is (`limit`)"),
        ("borne-by", "who bears the risk (`borne-by`)"),
        ("why-accept", "why they should accept it (`why-accept`)"),
        ("consulted", "who was asked (`consulted`)"),
    ];

    static IEnumerable<Finding> Check(Inspection on)
    {
        foreach (var criterion in on.Case.Criteria)
        {
            if (!on.Uses(criterion)) continue;
            // That nobody was asked is an answer; that nobody owns it, bears it or knows why is none.
            var missing = needed.Where(n => !criterion.Says(n.Key, none: n.Key == "consulted")).Select(n => n.Says).ToList();
            if (missing.Count > 0)
                yield return Rule.Find(criterion.At, criterion.Id, $"`{criterion.Id}` does not say {Words.Or(missing)}, so nobody can tell to whom it is acceptable");
            if (criterion.Basis is { Value: "marginal" } basis && Unapproved(on.Case, criterion) is var (at, why))
                yield return Rule.Find(at ?? basis.At, criterion.Id, $"`{criterion.Id}` weighs marginal risk only, and {why}", "name in `approved-by` somebody above the authority of the decision") with
                {
                    About = on.Case.Decision?.Authority is { } decider ? [decider.Value] : [],
                };
        }
    }

    // Whoever decides, or writes the case, cannot also approve that less is asked of it.
    static (Span? At, string Why)? Unapproved(SafetyCase safetyCase, Criterion criterion)
    {
        if (new Fields(criterion.Node).Text("approved-by") is not { } approver) return (null, "nobody above the decider approved that");
        var people = People(safetyCase, approver.Value).ToList();
        if (safetyCase.Decision?.Authority is { } authority && people.Exists(p => safetyCase.AreOne(p, authority.Value))) return (approver.At, $"`{approver.Value}`, who approved that, is the decider");
        return people.Exists(safetyCase.IsWriter) ? (approver.At, $"`{approver.Value}`, who approved that, is a writer of the case") : null;
    }

    // The approver may be above all who have an id here, so the key takes words; they may be somebody's name all the same.
    static IEnumerable<string> People(SafetyCase safetyCase, string words) =>
        safetyCase.Elements.OfType<Person>().Where(p => p.Name is { } name && name == Person.Plainly(words)).Select(p => p.Id).Prepend(words);
}

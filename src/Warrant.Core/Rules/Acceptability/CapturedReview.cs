namespace Warrant.Core;

static class CapturedReview
{
    public static readonly Rule Rule = new("WR603", "captured-review", Severity.Error, Check) { ReportsAbsence = true };

    static readonly (string Key, string Says)[] needed = [("interests", "what else they stand to gain (`interests`)"), ("access", "what they could see (`access`)"), ("funding", "who pays them (`funding`)")];

    static IEnumerable<Finding> Check(Inspection on)
    {
        if (on.Case.Decision?.Authority is { } authority && on.Case.IsWriter(authority.Value))
            yield return Rule.Find(authority.At, null, $"`{authority.Value}` decides and is a writer of the case", "name an `authority` who wrote none of it") with { About = [authority.Value] };
        var record = on.Facts.Record;
        var reviewers = record?.Reviews.Select(r => r.Reviewer).ToHashSet() ?? [];
        foreach (var person in on.Case.Elements.OfType<Person>())
        {
            var role = person.Roles.FirstOrDefault(r => r.Value == "reviewer");
            if (role.Value is null && !reviewers.Contains(person.Id)) continue;
            if (on.Case.IsWriter(person.Id))
            {
                yield return Rule.Find(role.Value is null ? person.At : role.At, null, $"`{person.Id}` reviews the case and is a writer of it", "have somebody review it who wrote none of it");
                continue;
            }
            var missing = needed.Where(n => !person.Says(n.Key)).Select(n => n.Says).ToList();
            if (missing.Count > 0) yield return Rule.Find(person.At, null, $"the reviewer `{person.Id}` does not say {Words.Or(missing)}, so nobody can tell whose reviewer that is", "`none` is an answer, nothing is not") with { About = [person.Id] };
        }
        foreach (var finding in Recorded(on.Case, record)) yield return finding;
    }

    static IEnumerable<Finding> Recorded(SafetyCase safetyCase, RecordFacts? record)
    {
        if (record is null) yield break;
        foreach (var review in record.Reviews)
        {
            var at = safetyCase.Find<Person>(review.Reviewer)?.At ?? safetyCase.At;
            if (Placeholder.Is(review.Access)) yield return Rule.Find(at, null, $"the review `{review.Id}` does not say what `{review.Reviewer}` could see", "open another review, with what the reviewer may see") with { About = [review.Reviewer] };
            if (review.Submitted is not null && Placeholder.Is(review.Conflicts)) yield return Rule.Find(at, null, $"the review `{review.Id}` by `{review.Reviewer}` says nothing of conflicts of interest", "`none` is an answer, nothing is not") with { About = [review.Reviewer] };
        }
        // Versions that wait for their review have none yet.
        if (record.Decision is not { IsCurrent: true, Needed: > 0 } decision) yield break;
        var own = record.Reviews.Where(r => r.Submitted is not null && r.Version == decision.Version).ToLookup(r => safetyCase.AreOne(r.Reviewer, decision.By));
        var reviews = own[false].ToList();
        if (reviews.Count == 0 && decision.Approves && own[true].FirstOrDefault() is { } captured)
            yield return Rule.Find(safetyCase.Decision?.At ?? safetyCase.At, null, $"`{decision.By}` approved on the review `{captured.Id}` by `{captured.Reviewer}`, who has the same name and is the same person", "have somebody review it who does not decide") with { About = [decision.By] };
        if (reviews.Count > 0 && reviews.Max(r => r.Independence) is var best && best < decision.Needed)
            yield return Rule.Find(safetyCase.Decision?.At ?? safetyCase.At, null,
                $"the action needs a review of independence {decision.Needed}, and the best that this version has is {best} (`{reviews.First(r => r.Independence == best).Id}`)", "2 is another team than every writer's, 3 another employer besides") with { About = [decision.By, .. reviews.Select(r => r.Reviewer)] };
    }
}

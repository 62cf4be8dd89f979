namespace Warrant.Record;

/// <summary>What a baseline may say of people: who they are was fixed by the first one, and only a custodian who is no writer changes it.</summary>
static class BaselinePermission
{
    public static IEnumerable<(bool Met, string Demand)> Demands(History before, string by, Baseline version)
    {
        var ids = version.People.Select(p => p.Id).ToHashSet();
        yield return (ids.Contains(by), "a baseline is made by somebody who stands in it");
        yield return (ids.Count == version.People.Count, "nobody stands in a baseline twice");
        yield return (version.TriageDays >= 0, "the days for triage cannot be below 0");
        if (before.Version is not null && !before.IsOutsider(by, "custodian"))
            foreach (var person in version.People)
                foreach (var demand in before.People.TryGetValue(person.Id, out var was) ? Known(was, person) : New(before, person)) yield return demand;
        var owners = new Dictionary<string, string>();
        var everybody = version.People.Concat(before.People.Values.Where(p => !ids.Contains(p.Id)));
        yield return (everybody.All(p => p.Keys.All(k => owners.TryAdd(k, p.Id) || owners[k] == p.Id)), "no two people may have a key in common");
    }

    static IEnumerable<(bool Met, string Demand)> Known(PersonLine was, PersonLine now) =>
    [
        (now.Keys.SequenceEqual(was.Keys), $"the keys of `{now.Id}` are changed by a custodian who is no writer, and by nobody else"),
        (now.Team == was.Team && now.Employer == was.Employer, $"team and employer of `{now.Id}` are changed by a custodian who is no writer, and by nobody else"),
        (now.Roles.All(r => r == "writer" || was.Roles.Contains(r)), $"a role other than writer is given to `{now.Id}` by a custodian who is no writer, and by nobody else"),
        (now.Writer || !was.Writer, $"the mark of a writer is taken from `{now.Id}` by a custodian who is no writer, and by nobody else"),
    ];

    static IEnumerable<(bool Met, string Demand)> New(History before, PersonLine now) =>
    [
        (now.Roles.All(r => r is "writer" or "operator"), $"`{now.Id}` is new, and somebody new gets a role other than writer or operator from a custodian who is no writer, and from nobody else"),
        (now.Writer || now.Keys.Count == 0, $"`{now.Id}` is new and no writer, and gets a key from a custodian who is no writer, and from nobody else"),
        (!before.People.Values.Any(p => p.Keys.Intersect(now.Keys).Any()), $"`{now.Id}` is new and cannot have the key of somebody else"),
    ];
}

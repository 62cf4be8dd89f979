namespace Warrant.Core;

/// <summary>Compares what documents say, element by element.</summary>
static class Differences
{
    // What a changed key means to whoever reads the argument; any other key is just `changed`.
    static readonly Dictionary<(string Section, string Key), string> words = new()
    {
        [("claims", "text")] = "reworded", [("claims", "step")] = "re-supported", [("claims", "undeveloped")] = "re-supported", [("claims", "covers")] = "re-supported", [("claims", "context")] = "re-scoped",
        [("claims", "category")] = "re-scoped", [("evidence", "text")] = "reworded", [("evidence", "log")] = "re-measured", [("evidence", "file")] = "re-measured", [("evidence", "files")] = "re-measured",
        [("evidence", "digest")] = "re-measured", [("evidence", "measure")] = "re-measured", [("evidence", "missing")] = "re-measured", [("evidence", "columns")] = "re-measured",
        [("evidence", "expect")] = "expected otherwise", [("evidence", "system")] = "re-scoped", [("evidence", "depends")] = "re-scoped", [("assumptions", "text")] = "reworded",
        [("challenges", "text")] = "reworded", [("challenges", "rebuts")] = "re-aimed", [("challenges", "undercuts")] = "re-aimed", [("challenges", "undermines")] = "re-aimed",
        [("challenges", "status")] = "dealt with otherwise", [("challenges", "answer")] = "dealt with otherwise", [("challenges", "accepted")] = "dealt with otherwise", [("challenges", "agreed-by")] = "dealt with otherwise",
    };

    public static IReadOnlyList<Difference> Of(IReadOnlyList<Document> from, IReadOnlyList<Document> to)
    {
        var (a, b) = (Saying.All(from), Saying.All(to));
        var found = new List<Difference>();
        foreach (var name in a.Keys.Union(b.Keys).Order())
        {
            var (was, now) = (a.GetValueOrDefault(name), b.GetValueOrDefault(name));
            if (was is null || now is null) found.Add(new(name.Section, name.Name, [was is null ? "added" : "removed"], []));
            else if (Keys(was, now) is { Count: > 0 } keys) found.Add(new(name.Section, name.Name, [.. keys.Select(k => Word(name.Section, k.Key)).Distinct().Order(StringComparer.Ordinal)], keys));
        }
        return found;
    }

    static List<KeyDifference> Keys(SortedDictionary<string, Said> was, SortedDictionary<string, Said> now) =>
    [
        .. from key in was.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
           let pair = (From: was.GetValueOrDefault(key), To: now.GetValueOrDefault(key))
           where pair.From?.Exact != pair.To?.Exact
           select new KeyDifference(key, pair.From?.Shown, pair.To?.Shown),
    ];

    static string Word(string section, string key) => words.GetValueOrDefault((section, key.Split('.')[0]), "changed");
}

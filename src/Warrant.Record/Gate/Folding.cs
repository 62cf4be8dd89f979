using System.Globalization;
using Warrant.Core;

namespace Warrant.Record;

/// <summary>Puts what happened after a version into its documents: later challenges and events, each as the record has it.</summary>
public static class Folding
{
    const int LongestId = 64;

    /// <param name="acts">All acts up to the day.</param>
    /// <param name="version">The number of the baseline that the documents are.</param>
    /// <param name="counts">Whether a challenge counts; one that is pending does not yet.</param>
    public static IReadOnlyList<Document> Apply(IReadOnlyList<Document> documents, IReadOnlyList<Act> acts, long version, Func<string, bool> counts)
    {
        var at = new Span(documents.Count, 0, 0);
        var known = documents.SelectMany(d => d.Sections).Select(s => s.Value).OfType<MapNode>().SelectMany(m => m.Entries).Select(e => e.Key.Value).ToHashSet();
        var challenges = new Dictionary<string, MapNode>();
        var state = RecordState.Of(acts);
        foreach (var (id, story) in state.Challenges)
            if (story.Raised is not null && counts(id) && Node(story, version, at, known) is { } node) challenges[Beside(id, name => known.Contains(name) || challenges.ContainsKey(name))] = node;
        var events = acts.Where(a => a.Sequence > version).Select(a => a.Body).OfType<SystemChanged>().Select(e => (Node)Map(at,
            ("text", Text(at, e.Text)), ("on", Text(at, Day(e.On))), ("system", Text(at, e.System)), ("changed", new ListNode(at, [.. e.Changed.Select(c => Text(at, c))])))).ToArray();
        var people = state.People.Values.Where(p => !known.Contains(p.Id) && ((Baseline)acts[(int)version].Body).People.All(b => b.Id != p.Id) && challenges.Values.Any(c => Names(c, p.Id))).ToList();
        var sections = new List<Entry>();
        if (people.Count > 0) sections.Add(Entry(at, "people", new MapNode(at, [.. people.Select(p => Entry(at, p.Id, Newcomer(at, p)))])));
        if (challenges.Count > 0) sections.Add(Entry(at, "challenges", new MapNode(at, [.. challenges.Select(c => Entry(at, c.Key, c.Value))])));
        if (events.Length > 0) sections.Add(Entry(at, "events", new ListNode(at, events)));
        return [.. documents, new Document(documents.Count, new Source("record", ""), sections, [])];
    }

    static bool Names(MapNode challenge, string person) =>
        challenge.Entries.Any(e => e.Key.Value is "raised-by" or "agreed-by" && e.Value is Scalar { Value: var by } && by == person) || (challenge["accepted"] as MapNode)?["by"] is Scalar { Value: var acceptor } && acceptor == person;

    // Who came to the case after the version is who the record says, and did not write the version unless it says so. The name is nobody else's.
    static MapNode Newcomer(Span at, PersonLine person) =>
        Map(at, ("name", Text(at, $"{person.Id} (record)")), ("roles", new ListNode(at, [Text(at, person.Writer ? "writer" : "operator")])));

    // What the version says under the same id stays, and both have to be cleared: so the worse of the two counts, also where they end on different days or attack different things.
    static string Beside(string id, Func<string, bool> taken)
    {
        var name = id;
        for (var i = 1; taken(name); i++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $".record{(i == 1 ? "" : i)}");
            name = id[..Math.Min(id.Length, LongestId - suffix.Length)] + suffix;
        }
        return name;
    }

    static MapNode? Node(ChallengeStory story, long version, Span at, HashSet<string> known)
    {
        var raised = (ChallengeRaised)story.Raised!.Body;
        // Who raised it took it back, and had written nothing.
        if (story.Standing?.Body is ChallengeTriaged { Outcome: "no-bearing" } or ChallengeWithdrawn) return null;
        var entries = new List<(string, Node)>
        {
            ("text", Text(at, raised.Text)), (raised.Attack, Text(at, raised.Target)), ("raised-by", Text(at, story.Raised.By)), ("on", Text(at, Day(story.Raised.Day))),
        };
        // A doubt that is shown cannot be accepted, and what the version does not have may show it: there the acceptance stands on nothing.
        var grounds = raised.Grounds.Where(g => known.Contains(g) || story.Standing?.Body is ChallengeAccepted).ToList();
        if (grounds.Count > 0) entries.Add(("grounds", new ListNode(at, [.. grounds.Select(g => Text(at, g))])));
        // An agreement is with what was there when it was given.
        var agreed = story.Acts.LastOrDefault(a => a.Body is ChallengeAgreed && a.Sequence > story.Standing?.Sequence)?.By;
        switch (story.Standing?.Body)
        {
            case ChallengeSustained: entries.Add(("status", Text(at, "sustained"))); break;
            case ChallengeAccepted a:
                entries.Add(("status", Text(at, "accepted")));
                entries.Add(("accepted", Map(at, ("by", Text(at, story.Standing.By)), ("because", Text(at, a.Because)), ("consequence", Text(at, a.Consequence)), ("until", Text(at, Day(a.Until))))));
                break;
            // An answer that nobody else agrees with closes nothing, and neither does one that the version does not have.
            case ChallengeAnswered a when agreed is not null && known.Contains(a.Answer):
                entries.AddRange([("status", Text(at, "answered")), ("answer", Text(at, a.Answer)), ("agreed-by", Text(at, agreed))]);
                break;
            // What was mended after the version is not mended in it.
            case ChallengeMended when agreed is not null && story.Standing.Sequence < version: entries.AddRange([("status", Text(at, "mended")), ("agreed-by", Text(at, agreed))]); break;
            default: entries.Add(("status", Text(at, "open"))); break;
        }
        return Map(at, [.. entries]);
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static Scalar Text(Span at, string text) => new(at, text, plain: false);

    static Entry Entry(Span at, string key, Node value) => new(new Placed<string>(key, at), value);

    static MapNode Map(Span at, params (string Key, Node Value)[] entries) => new(at, [.. entries.Select(e => Entry(at, e.Key, e.Value))]);
}

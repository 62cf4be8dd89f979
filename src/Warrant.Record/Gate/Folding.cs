using Warrant.Core;

namespace Warrant.Record;

/// <summary>Puts what happened after a version into its documents: later challenges and events, each as the record has it.</summary>
public static class Folding
{
    /// <param name="acts">All acts up to the day.</param>
    /// <param name="version">The number of the baseline that the documents are.</param>
    /// <param name="counts">Whether a challenge counts; one that is pending does not yet.</param>
    public static IReadOnlyList<Document> Apply(IReadOnlyList<Document> documents, IReadOnlyList<Act> acts, long version, Func<string, bool> counts)
    {
        var at = new Span(documents.Count, 0, 0);
        var known = documents.SelectMany(d => d.Sections).Select(s => s.Value).OfType<MapNode>().SelectMany(m => m.Entries).Select(e => e.Key.Value).ToHashSet();
        var challenges = new Dictionary<string, MapNode>();
        foreach (var (id, story) in RecordState.Of(acts).Challenges)
            if (story.Raised is not null && counts(id) && Node(story, version, at, known) is { } node && !(Closed(node) && known.Contains(id))) challenges[id] = node;
        var events = acts.Where(a => a.Sequence > version).Select(a => a.Body).OfType<SystemChanged>().Select(e => (Node)Map(at,
            ("text", Text(at, e.Text)), ("on", Text(at, Day(e.On))), ("system", Text(at, e.System)), ("changed", new ListNode(at, [.. e.Changed.Select(c => Text(at, c))])))).ToArray();
        var sections = new List<Entry>();
        if (challenges.Count > 0) sections.Add(Entry(at, "challenges", new MapNode(at, [.. challenges.Select(c => Entry(at, c.Key, c.Value))])));
        if (events.Length > 0) sections.Add(Entry(at, "events", new ListNode(at, events)));
        return [.. documents.Select(d => Without(d, challenges)), new Document(documents.Count, new Source("record", ""), sections, [])];
    }

    // The file's own word on a challenge gives way to the record's, unless the record closes it: then the worse of the two counts, and that is the file's.
    static Document Without(Document document, Dictionary<string, MapNode> challenges) => document with
    {
        Sections = [.. document.Sections.Select(s => s.Key.Value == "challenges" && s.Value is MapNode map
            ? new Entry(s.Key, new MapNode(map.At, [.. map.Entries.Where(e => !challenges.ContainsKey(e.Key.Value))])) : s)],
    };

    static bool Closed(MapNode node) => node["status"] is Scalar { Value: not ("open" or "sustained") };

    static MapNode? Node(ChallengeStory story, long version, Span at, HashSet<string> known)
    {
        var raised = (ChallengeRaised)story.Raised!.Body;
        if (story.Standing?.Body is ChallengeTriaged { Outcome: "no-bearing" }) return null;
        var entries = new List<(string, Node)>
        {
            ("text", Text(at, raised.Text)), (raised.Attack, Text(at, raised.Target)), ("raised-by", Text(at, story.Raised.By)), ("on", Text(at, Day(story.Raised.Day))),
        };
        var grounds = raised.Grounds.Where(known.Contains).ToList();
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
            case ChallengeWithdrawn: entries.AddRange([("status", Text(at, "withdrawn")), ("agreed-by", Text(at, story.Raised.By))]); break;
            // What was mended after the version is not mended in it.
            case ChallengeMended when agreed is not null && story.Standing.Sequence < version: entries.AddRange([("status", Text(at, "mended")), ("agreed-by", Text(at, agreed))]); break;
            default: entries.Add(("status", Text(at, "open"))); break;
        }
        return Map(at, [.. entries]);
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static Scalar Text(Span at, string text) => new(at, text, plain: false);

    static Entry Entry(Span at, string key, Node value) => new(new Placed<string>(key, at), value);

    static MapNode Map(Span at, params (string Key, Node Value)[] entries) => new(at, [.. entries.Select(e => Entry(at, e.Key, e.Value))]);
}

namespace Warrant.Record;

/// <summary>What a record says up to some act: a fold, thrown away and made again at will.</summary>
public sealed class RecordState
{
    readonly List<Act> acts = [];
    readonly Dictionary<string, PersonLine> people = [];
    readonly Dictionary<string, ChallengeStory> challenges = [];
    readonly Dictionary<string, (ReviewOpened Opened, Act? Submitted, long Baseline)> reviews = [];

    public IReadOnlyList<Act> Acts => acts;
    public IReadOnlyDictionary<string, PersonLine> People => people;
    public IReadOnlyDictionary<string, ChallengeStory> Challenges => challenges;
    /// <summary>By id. The baseline is the one that was the latest when the review was submitted, and until then when it was opened.</summary>
    public IReadOnlyDictionary<string, (ReviewOpened Opened, Act? Submitted, long Baseline)> Reviews => reviews;
    /// <summary>The latest baseline, with its number and digest.</summary>
    public Act? Baseline { get; private set; }

    public static RecordState Of(IEnumerable<Act> acts)
    {
        var state = new RecordState();
        foreach (var act in acts) state.Add(act);
        return state;
    }

    public Act? Last => acts.Count == 0 ? null : acts[^1];

    public IEnumerable<(Act Act, DecisionTaken Body)> Decisions => acts.Where(a => a.Body is DecisionTaken).Select(a => (a, (DecisionTaken)a.Body));

    public bool IsWriter(string person) => people.TryGetValue(person, out var line) && line.Writer;

    public bool HasRole(string person, string role) => people.TryGetValue(person, out var line) && line.Roles.Contains(role);

    public void Add(Act act)
    {
        acts.Add(act);
        switch (act.Body)
        {
            case Baseline baseline:
                Baseline = act;
                // Who is no longer in the case keeps what they were: an old act stays theirs.
                foreach (var person in baseline.People) people[person.Id] = person;
                break;
            case ReviewOpened opened: reviews[opened.Id] = (opened, null, Baseline?.Sequence ?? -1); break;
            case ReviewSubmitted submitted when reviews.TryGetValue(submitted.Id, out var review): reviews[submitted.Id] = (review.Opened, act, Baseline?.Sequence ?? -1); break;
            case ChallengeAct challenge:
                challenges[challenge.Id] = challenges.TryGetValue(challenge.Id, out var story) ? story with { Acts = [.. story.Acts, act] } : new([act]);
                break;
        }
    }
}

/// <summary>A challenge as the record tells it. The first act need not be its raising: challenges in the files of a baseline have none.</summary>
public sealed record ChallengeStory(IReadOnlyList<Act> Acts)
{
    public Act? Raised => Acts.FirstOrDefault(a => a.Body is ChallengeRaised);

    /// <summary>The last act that closes or opens it; agreement and raising do neither.</summary>
    public Act? Standing => Acts.LastOrDefault(a => a.Body is not (ChallengeRaised or ChallengeAgreed));

    public Act? Triage => Acts.FirstOrDefault(a => a.Body is not ChallengeRaised);
}

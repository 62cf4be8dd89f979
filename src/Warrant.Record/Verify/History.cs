namespace Warrant.Record;

/// <summary>What the verifier remembers of the acts that it has read: a book of its own, so that a slip in the writer's (<see cref="RecordState"/>) shows.</summary>
sealed class History
{
    readonly List<Act> acts = [];
    readonly Dictionary<string, PersonLine> people = [];
    readonly Dictionary<string, string?> reviewers = [];
    readonly Dictionary<string, Doubt> doubts = [];

    public IReadOnlyList<Act> Acts => acts;
    public Act? Last => acts.LastOrDefault();
    /// <summary>The latest baseline.</summary>
    public Act? Version { get; private set; }
    /// <summary>By whom, and how independent: the reviews that were submitted of the latest baseline.</summary>
    public List<(string By, int Independence)> Reviews { get; } = [];

    /// <summary>Everybody whom a baseline ever named, as the last one that did has them.</summary>
    public IReadOnlyDictionary<string, PersonLine> People => people;

    public Doubt? About(string challenge) => doubts.GetValueOrDefault(challenge);

    public bool WasOpened(string review) => reviewers.ContainsKey(review);

    /// <summary>Who has yet to submit a review; null where it was not opened, or was submitted.</summary>
    public string? Awaited(string review) => reviewers.GetValueOrDefault(review);

    public DecisionTaken? Decision(long number) => number >= 0 && number < acts.Count ? acts[(int)number].Body as DecisionTaken : null;

    public bool IsWriter(string person) => people.GetValueOrDefault(person) is { Writer: true };

    /// <summary>Whether somebody wrote nothing of the case and has one of the roles.</summary>
    public bool IsOutsider(string person, params ReadOnlySpan<string> roles)
    {
        if (people.GetValueOrDefault(person) is not { Writer: false } line) return false;
        foreach (var role in roles)
            if (line.Roles.Contains(role)) return true;
        return false;
    }

    /// <summary>The keys that may sign an act that comes next: those that its person had, and for somebody new those that their own baseline gives them.</summary>
    public IReadOnlyList<string> KeysFor(Act act)
    {
        if (people.TryGetValue(act.By, out var known)) return known.Keys;
        return (act.Body as Baseline)?.People.FirstOrDefault(p => p.Id == act.By)?.Keys ?? [];
    }

    public void Add(Act act)
    {
        acts.Add(act);
        switch (act.Body)
        {
            case Baseline version:
                Version = act;
                Reviews.Clear();
                foreach (var person in version.People) people[person.Id] = person;
                break;
            case ReviewOpened review:
                reviewers[review.Id] = review.Reviewer;
                break;
            case ReviewSubmitted review:
                reviewers[review.Id] = null;
                Reviews.Add((act.By, review.Independence));
                break;
            case ChallengeAct challenge:
                if (!doubts.TryGetValue(challenge.Id, out var doubt)) doubts[challenge.Id] = doubt = new();
                doubt.Add(act);
                break;
        }
    }
}

/// <summary>What became of a challenge so far.</summary>
sealed class Doubt
{
    public string? RaisedBy { get; private set; }
    /// <summary>Somebody has done something about it.</summary>
    public bool Touched { get; private set; }
    public bool WasSustained { get; private set; }
    /// <summary>The last word on it, besides agreement: an answer, a mending, a withdrawal …</summary>
    public Act? Word { get; private set; }

    public void Add(Act act)
    {
        if (act.Body is ChallengeRaised) RaisedBy ??= act.By;
        else Touched = true;
        WasSustained |= act.Body is ChallengeSustained;
        if (act.Body is not (ChallengeRaised or ChallengeAgreed)) Word = act;
    }
}

namespace Warrant.Record.Tests;

/// <summary>People with keys, and a record that they write to, without any files of a case.</summary>
static class Story
{
    public const string Case = "story", Digest = "sha256:00000000000000000000000000000000000000000000000000000000000000aa";
    public static readonly DateTime Start = new(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>The key of a person: the same at every run, and so no secret.</summary>
    public static SigningKey Key(string person) => SigningKey.Of(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("not secret: " + person)));

    public static PersonLine Person(string id, string[] roles, bool writer = false, string? team = null, string? employer = null) =>
        new(id, roles, writer, [Key(id).Public.ToString()], team, employer);

    public static IReadOnlyList<PersonLine> People { get; } =
    [
        Person("ada", ["writer"], writer: true, team: "product", employer: "maker"),
        Person("board", ["decision-maker", "risk-acceptor"], team: "board", employer: "maker"),
        Person("carl", ["custodian"], team: "records", employer: "maker"),
        Person("mina", ["writer", "decision-maker", "reviewer", "custodian"], writer: true, team: "product", employer: "maker"),
        Person("rita", ["reviewer", "red-team"], team: "safety", employer: "maker"),
        Person("zoe", ["reviewer"], team: "lab", employer: "outside"),
    ];

    public static SystemFields Sut { get; } = new("sut", new Dictionary<string, string> { ["model"] = "M", ["tools"] = "none" });

    public static Baseline Version(bool answer = true, string action = "launch-api") =>
        new(Digest, Digest, answer, [], [], "May it be served?", action, Sut, new DateOnly(2027, 3, 31), "board", 7, People);

    public static DecisionTaken Approval(long baseline = 0, string action = "launch-api") =>
        new("approve", baseline, "May it be served?", action, Sut, new DateOnly(2027, 3, 31), [], [], [], [], []);

    public static ReviewSubmitted Review(int independence = 2) => new("RV1", 10, independence, "none", [], []);

    /// <summary>A ledger over a home, with the first acts of a story already in it.</summary>
    public static Ledger Open(IRecordHome home) => Ledger.Open(home, Case);

    /// <summary>Writes entries as a ledger would write the acts, and asks nobody whether they are allowed.</summary>
    public static MemoryHome Forged(IReadOnlyList<(Act Act, string Key)> acts, string last)
    {
        var home = new MemoryHome();
        using var writer = LogWriter.Open(home, Checkpoint.OriginOf(Case));
        var ends = Enumerable.Range(1, acts.Count - 1).Where(i => acts[i - 1].Act.Day < acts[i].Act.Day).ToDictionary(i => i, i => TilePath.Kept(acts[i - 1].Act.Day));
        writer.Append([.. acts.Select(a => a.Act.Sign(Key(a.Key)).Bytes())], Key(last), ends);
        return home;
    }

    public static Act Do(this Ledger ledger, string by, ActBody body, int day = 0, string? digest = null) =>
        ledger.Append(Start.AddDays(day == 0 ? ledger.State.Acts.Count : day), by, body, Key(by), digest ?? (body is Baseline ? Digest : null));

    /// <summary>Baseline, review by rita, approval by the board.</summary>
    public static MemoryHome Approved()
    {
        var home = new MemoryHome();
        using var ledger = Open(home);
        ledger.Do("ada", Version());
        ledger.Do("ada", new ReviewOpened("RV1", "rita", "all of it", "everything"));
        ledger.Do("rita", Review());
        ledger.Do("board", Approval());
        return home;
    }
}

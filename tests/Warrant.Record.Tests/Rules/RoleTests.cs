namespace Warrant.Record.Tests;

public sealed class RoleTests
{
    static readonly DateOnly day = new(2027, 1, 31);

    /// <summary>An act after baseline, review by rita (another team) and a challenge by rita; what the refusal says, or null where it may be.</summary>
    static readonly (string Name, string By, ActBody Body, string? Refusal)[] table =
    [
        ("the board approves", "board", Story.Approval(), null),
        ("the board refuses", "board", Story.Approval() with { Outcome = "refuse" }, null),
        ("a writer decides", "ada", Story.Approval(), "wrote parts"),
        ("a writer with the role decides", "mina", Story.Approval(), "wrote parts"),
        ("a reviewer decides", "rita", Story.Approval(), "no decision-maker"),
        ("a stranger decides", "eve", Story.Approval(), "not among the people"),
        ("another action", "board", Story.Approval() with { Action = "publish-weights" }, "asks for"),
        ("another system", "board", Story.Approval() with { System = new("sut", new Dictionary<string, string> { ["tools"] = "browser" }) }, "another system"),
        ("another baseline", "board", Story.Approval(1), "the latest is 0"),
        ("longer than the case asks", "board", Story.Approval() with { Until = new(2028, 1, 1) }, "only until"),
        ("ended before it begins", "board", Story.Approval() with { Until = new(2026, 1, 1) }, "before it begins"),
        ("conditions without the word", "board", Story.Approval() with { Conditions = [new("CD1", "x", "ops", day)] }, "conditions go with"),
        ("two conditions of one id", "board", Story.Approval() with { Outcome = "approve-with-conditions", Conditions = [new("CD1", "x", "ops", day), new("CD1", "y", "ops", day)] }, "the same id"),
        ("the word without conditions", "board", Story.Approval() with { Outcome = "approve-with-conditions" }, "conditions go with"),
        ("a risk accepted by a writer", "board", Story.Approval() with { Risks = [new("R1", "x", "ada")] }, "residual risk"),
        ("a word that is none", "board", Story.Approval() with { Outcome = "perhaps" }, "approves"),
        ("a writer waives", "ada", new WaiverGranted("WR309", "E1", "x", day), "wrote parts"),
        ("a writer with the role waives", "mina", new WaiverGranted("WR309", "E1", "x", day), "wrote parts"),
        ("the board waives", "board", new WaiverGranted("WR309", "E1", "x", day), null),
        ("a writer accepts", "mina", new ChallengeAccepted("D1", "x", "y", day), "wrote parts"),
        ("a reviewer accepts", "rita", new ChallengeAccepted("D1", "x", "y", day), "no risk-acceptor"),
        ("the board accepts", "board", new ChallengeAccepted("D1", "x", "y", day), null),
        ("a writer triages", "ada", new ChallengeTriaged("D1", "no-bearing", "x"), "wrote parts"),
        ("the custodian triages", "carl", new ChallengeTriaged("D1", "stands", "x"), null),
        ("a triage with another word", "carl", new ChallengeTriaged("D1", "nonsense", "x"), "a triage finds"),
        ("a writer withdraws", "ada", new ChallengeWithdrawn("D1", "x"), "only `rita`"),
        ("its raiser withdraws", "rita", new ChallengeWithdrawn("D1", "x"), null),
        ("a writer withdraws their own", "mina", new ChallengeWithdrawn("D2", "x"), "wrote parts"),
        ("a writer answers", "ada", new ChallengeAnswered("D1", "C1"), null),
        ("agreement without an answer", "rita", new ChallengeAgreed("D1"), "no answer"),
        ("a writer sustains", "mina", new ChallengeSustained("D1", "x"), "wrote parts"),
        ("rita sustains", "rita", new ChallengeSustained("D1", "x"), null),
        ("raised twice", "rita", new ChallengeRaised("D1", "x", "rebuts", "C0", []), "already"),
        ("an attack that is none", "rita", new ChallengeRaised("D3", "x", "doubts", "C0", []), "rebuts, undercuts"),
        ("about a challenge that is none", "rita", new ChallengeSustained("D9", "x"), "no challenge"),
        ("a review that was not opened", "rita", Story.Review() with { Id = "RV9" }, "no review"),
        ("a review submitted twice", "rita", Story.Review(), "already"),
        ("the review of another", "zoe", Story.Review() with { Id = "RV2" }, "that of"),
        ("a review by a writer", "mina", Story.Review() with { Id = "RV3" }, "cannot review"),
        ("more independence than there is", "rita", Story.Review(3) with { Id = "RV2" }, "shows 2"),
        ("attested by a writer who is custodian", "mina", new MeasurementAttested("E1", Story.Digest, new Dictionary<string, string>(), 1, 0, "x"), "wrote parts"),
        ("attested by the custodian", "carl", new MeasurementAttested("E1", Story.Digest, new Dictionary<string, string>(), 1, 0, "x"), null),
        ("anybody suspends", "ada", new Suspended("x"), null),
        ("a writer reinstates", "mina", new Reinstated("x"), "wrote parts"),
        ("revoking what is no decision", "board", new Revoked(1, "x"), "no decision"),
        ("a condition of no decision", "board", new ConditionMet(0, "CD1", "x"), "no decision"),
    ];

    public static TheoryData<string> Names => [.. table.Select(t => t.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Who_may_do_what(string name)
    {
        var (_, by, body, refusal) = table.Single(t => t.Name == name);
        using var ledger = Story.Open(new MemoryHome());
        ledger.Do("ada", Story.Version());
        ledger.Do("ada", new ReviewOpened("RV1", "rita", "all", "all"));
        ledger.Do("rita", Story.Review());
        ledger.Do("ada", new ReviewOpened("RV2", "rita", "all", "all"));
        ledger.Do("ada", new ReviewOpened("RV3", "mina", "all", "all"));
        ledger.Do("rita", new ChallengeRaised("D1", "It is not so.", "rebuts", "C0", []));
        ledger.Do("mina", new ChallengeRaised("D2", "Nor this.", "rebuts", "C0", []));
        if (refusal is null) Assert.Equal(body, ledger.Do(by, body).Body);
        else Assert.Contains(refusal, Assert.Throws<ActRefusedException>(() => ledger.Do(by, body)).Message);
    }

    [Theory]
    [InlineData("keep-restricted", -1, null)]
    [InlineData("internal-deployment", -1, "no review")]
    [InlineData("internal-deployment", 1, null)]
    [InlineData("launch-api", 1, "needs a review of independence 2")]
    [InlineData("launch-api", 2, null)]
    [InlineData("publish-weights", 2, "needs a review of independence 3")]
    [InlineData("some-new-action", 2, "needs a review of independence 3")]
    public void An_approval_needs_the_review_that_its_action_demands(string action, int independence, string? refusal)
    {
        using var ledger = Story.Open(new MemoryHome());
        ledger.Do("ada", Story.Version(action: action));
        ledger.Do("ada", new ReviewOpened("RV1", "rita", "all", "all"));
        if (independence >= 0) ledger.Do("rita", Story.Review(independence));
        if (refusal is null) ledger.Do("board", Story.Approval(action: action));
        else Assert.Contains(refusal, Assert.Throws<ActRefusedException>(() => ledger.Do("board", Story.Approval(action: action))).Message);
    }

    [Fact]
    public void A_review_of_an_earlier_version_is_none_of_this_one()
    {
        using var ledger = Story.Open(Story.Approved());
        ledger.Do("ada", Story.Version());
        Assert.Contains("no review", Assert.Throws<ActRefusedException>(() => ledger.Do("board", Story.Approval(4))).Message);
    }

    [Fact]
    public void What_answers_no_is_not_approved()
    {
        using var ledger = Story.Open(new MemoryHome());
        ledger.Do("ada", Story.Version(answer: false));
        Assert.Contains("does not answer yes", Assert.Throws<ActRefusedException>(() => ledger.Do("board", Story.Approval())).Message);
    }

    [Fact]
    public void The_key_of_another_signs_nothing()
    {
        using var ledger = Story.Open(Story.Approved());
        Assert.Contains("not among the `keys`", Assert.Throws<ActRefusedException>(() => ledger.Append(Story.Start.AddDays(9), "board", new Suspended("x"), Story.Key("ada"))).Message);
    }

    [Fact]
    public void A_writer_cannot_give_themselves_keys_roles_or_a_clean_slate()
    {
        var (board, ada) = (Story.People.Single(p => p.Id == "board"), Story.People.Single(p => p.Id == "ada"));
        (PersonLine Person, string Says)[] tricks =
        [
            (board with { Keys = ada.Keys }, "changes the keys"), (board with { Team = "elsewhere" }, "changes the team"),
            (ada with { Roles = ["writer", "decision-maker"] }, "a new role"), (ada with { Writer = false }, "did not write"),
            (Story.Person("ada2", ["decision-maker"]) with { Keys = ada.Keys }, "the key of somebody else"), (Story.Person("puppet", ["decision-maker"]), "which only a custodian"),
            (Story.Person("puppet", ["reviewer"]), "which only a custodian"), (Story.Person("puppet", ["operator"]), "with a key"), (Story.Person("puppet", ["writer"]), "with a key"), (Story.Person("puppet", []), "with a key"),
        ];
        foreach (var (person, says) in tricks)
        {
            using var ledger = Story.Open(Story.Approved());
            var version = Story.Version() with { People = [.. Story.People.Where(p => p.Id != person.Id), person] };
            Assert.Contains(says, Assert.Throws<ActRefusedException>(() => ledger.Do("ada", version)).Message);
        }
    }

    [Fact]
    public void Two_people_never_have_one_key()
    {
        using var ledger = Story.Open(new MemoryHome());
        var version = Story.Version() with { People = [.. Story.People.Select(p => p.Id == "board" ? p with { Keys = [.. p.Keys, .. Story.People[0].Keys] } : p)] };
        Assert.Contains("`ada` and `board` have the same key", Assert.Throws<ActRefusedException>(() => ledger.Do("ada", version)).Message);
        ledger.Do("ada", Story.Version());
        Assert.Contains("have the same key", Assert.Throws<ActRefusedException>(() => ledger.Do("carl", version)).Message);
        // Who stands in no baseline any more can still act, with the key they had.
        ledger.Do("carl", Story.Version() with { People = [.. Story.People.Where(p => p.Id != "zoe")] });
        var (zoe, heir) = (Story.Person("zoe", []), Story.Person("zara", ["reviewer"]));
        foreach (var person in new[] { heir, Story.People.Single(p => p.Id == "rita") })
            Assert.Contains("and `zoe` have the same key", Assert.Throws<ActRefusedException>(() => ledger.Do("carl", Story.Version() with { People = [.. Story.People.Where(p => p.Id != "zoe" && p.Id != person.Id), person with { Keys = zoe.Keys }] })).Message);
    }

    [Fact]
    public void A_digest_is_one()
    {
        using var ledger = Story.Open(Story.Approved());
        Assert.Contains("its digest is not", Assert.Throws<ActRefusedException>(() => ledger.Do("carl", new MeasurementAttested("E1", "sha256:x", new Dictionary<string, string>(), 1, 0, "x"))).Message);
        var act = ledger.State.Acts[3];
        Assert.NotNull(Act.Parse(act.Bytes()));
        Assert.Null(Act.Parse((act with { CaseDigest = "sha256:x" }).Bytes()));
    }

    [Fact]
    public void A_writer_may_bring_another_writer_and_somebody_who_signs_nothing()
    {
        using var ledger = Story.Open(Story.Approved());
        ledger.Do("ada", Story.Version() with { People = [.. Story.People, Story.Person("bert", ["writer"], writer: true), Story.Person("ops", ["operator"]) with { Keys = [] }] });
        Assert.Contains("wrote parts", Assert.Throws<ActRefusedException>(() => ledger.Do("bert", new WaiverGranted("WR309", "E1", "x", day))).Message);
    }

    [Fact]
    public void What_was_sustained_is_not_accepted_because_a_writer_answered_it()
    {
        using var ledger = Story.Open(Story.Approved());
        ledger.Do("rita", new ChallengeRaised("D1", "It is not so.", "rebuts", "C0", []));
        ledger.Do("rita", new ChallengeSustained("D1", "shown"));
        ledger.Do("ada", new ChallengeAnswered("D1", "C1"));
        Assert.Contains("it was sustained", Assert.Throws<ActRefusedException>(() => ledger.Do("board", new ChallengeAccepted("D1", "x", "y", day))).Message);
    }

    [Fact]
    public void A_custodian_who_is_no_writer_may_change_keys_and_bring_people()
    {
        using var ledger = Story.Open(Story.Approved());
        var version = Story.Version() with { People = [.. Story.People.Where(p => p.Id != "board"), Story.Person("board", ["decision-maker"]) with { Keys = [Story.Key("new").Public.ToString()] }, Story.Person("nora", ["reviewer"])] };
        Assert.Throws<ActRefusedException>(() => ledger.Do("mina", version));
        ledger.Do("carl", version);
        Assert.Throws<ActRefusedException>(() => ledger.Do("board", new Suspended("with the old key")));
        ledger.Append(Story.Start.AddDays(30), "board", new Suspended("with the new key"), Story.Key("new"));
    }

    [Fact]
    public void A_custodian_who_changes_their_own_key_leaves_a_record_that_verifies()
    {
        var home = Story.Approved();
        using (var ledger = Story.Open(home))
            ledger.Do("carl", Story.Version() with { People = [.. Story.People.Where(p => p.Id != "carl"), Story.Person("carl", ["custodian"], team: "records", employer: "maker") with { Keys = [Story.Key("new").Public.ToString()] }] });
        Assert.Empty(RecordVerifier.Verify(home, null)!.Problems);
        using (var ledger = Story.Open(home))
        {
            Assert.Throws<ActRefusedException>(() => ledger.Do("carl", new Suspended("with the old key")));
            ledger.Append(Story.Start.AddDays(30), "carl", new Suspended("with the new key"), Story.Key("new"));
        }
        Assert.Empty(RecordVerifier.Verify(home, null)!.Problems);
    }

    [Fact]
    public void Acts_do_not_go_back_in_time()
    {
        using var ledger = Story.Open(Story.Approved());
        Assert.Contains("before the act", Assert.Throws<ActRefusedException>(() => ledger.Do("ada", new Suspended("x"), day: 1)).Message);
    }
}

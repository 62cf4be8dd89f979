namespace Warrant.Record.Tests;

/// <summary>The rules of the writer and the demands of the verifier are written apart; whatever is tried, in whatever order, they agree.</summary>
public sealed class TwoRulesTests
{
    static readonly string[] names = ["ada", "board", "carl", "mina", "rita", "zoe", "nora", "eve"];
    static readonly string[] roles = ["writer", "reviewer", "red-team", "decision-maker", "risk-acceptor", "custodian", "operator"];
    static readonly string[] actions = ["launch-api", "launch-api", "internal-deployment", "publish-weights", "keep-restricted", "something-else"];

    [Fact]
    public void They_agree_on_every_act_of_4000_records()
    {
        var random = new Random(20261122);
        var (allowed, refused) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        for (var record = 0; record < 4000; record++)
        {
            var (state, history) = (new RecordState(), new History());
            for (var tried = 0; tried < 40; tried++)
            {
                var act = Next(random, state);
                var (rules, demands) = (RoleRules.Refusal(state, act), Permission.Missing(history, act));
                Assert.True(rules is null == demands is null, $"{record}: {act.Kind} by {act.By}: the writer says `{rules ?? "allowed"}`, the verifier `{demands ?? "allowed"}`; {act}");
                var counts = rules is null ? allowed : refused;
                counts[act.Kind] = counts.GetValueOrDefault(act.Kind) + 1;
                // What is refused is in no record that a ledger wrote.
                if (rules is not null) continue;
                state.Add(act);
                history.Add(act);
                Assert.Equal(state.People.Values.SelectMany(p => p.Keys), history.People.Values.SelectMany(p => p.Keys));
            }
        }
        // Both answers were met often, for every kind; what everybody in the case may do is refused only to strangers and on another version.
        Assert.All(ActKinds.Names, kind => Assert.True(allowed.GetValueOrDefault(kind) >= 20 && refused.GetValueOrDefault(kind) >= 20, $"{kind}: {allowed.GetValueOrDefault(kind)} allowed, {refused.GetValueOrDefault(kind)} refused"));
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Each_action_needs_the_same_review_by_both(string action)
    {
        for (var independence = -1; independence <= 3; independence++)
        {
            var (state, history) = (new RecordState(), new History());
            Add(Act(0, "ada", Story.Version(action: action)));
            if (independence >= 0)
            {
                Add(Act(1, "ada", new ReviewOpened("RV1", "zoe", "all", "all")));
                Add(Act(2, "zoe", Story.Review(independence)));
            }
            var decision = Act(state.Acts.Count, "board", Story.Approval(action: action));
            Assert.Equal(RoleRules.Refusal(state, decision) is null, Permission.Missing(history, decision) is null);
            Assert.Equal(ReviewLevels.For(action) <= Math.Max(independence, 0), Permission.Missing(history, decision) is null);

            void Add(Act act)
            {
                state.Add(act);
                history.Add(act);
            }
        }
    }

    [Theory]
    [InlineData("lab", 3)]
    [InlineData("", 1)]
    [InlineData(" ", 1)]
    [InlineData("\u200B", 1)]
    [InlineData("\uFF30roduct", 1)]
    [InlineData(null, 1)]
    public void A_team_of_which_nothing_is_seen_is_not_another_by_both(string? team, int shown)
    {
        for (var claimed = 0; claimed <= 3; claimed++)
        {
            var (state, history) = (new RecordState(), new History());
            foreach (var act in new[]
            {
                Act(0, "ada", Story.Version() with { People = [.. Story.People.Select(p => p.Id == "zoe" ? p with { Team = team } : p)] }),
                Act(1, "ada", new ReviewOpened("RV1", "zoe", "all", "all")),
            })
            {
                state.Add(act);
                history.Add(act);
            }
            var review = Act(2, "zoe", Story.Review(claimed));
            Assert.Equal((claimed <= shown, claimed <= shown), (RoleRules.Refusal(state, review) is null, Permission.Missing(history, review) is null));
        }
    }

    public static TheoryData<string> Actions => [.. ReviewLevels.Needed.Keys.Where(a => ReviewLevels.Needed[a] != 0), "something else"];

    static Act Act(long sequence, string by, ActBody body) => new(Story.Case, sequence, Story.Start.AddDays(sequence), by, Story.Digest, body);

    static Act Next(Random random, RecordState state)
    {
        var body = state.Acts.Count == 0 && random.Next(20) > 0 ? Version(random) : Body(random, state);
        var act = Act(state.Acts.Count, Likely(random, state, body), body);
        return random.Next(60) switch
        {
            0 => act with { Sequence = act.Sequence + 1 },
            1 => act with { Case = "another" },
            2 => act with { At = act.At.AddDays(-3) },
            3 => act with { CaseDigest = Story.Digest.Replace("aa", "bb", StringComparison.Ordinal) },
            _ => act,
        };
    }

    // Often somebody who may, so that stories go on.
    static string Likely(Random random, RecordState state, ActBody body)
    {
        if (random.Next(3) == 0) return One(random, names);
        return body switch
        {
            ReviewSubmitted r when state.Reviews.TryGetValue(r.Id, out var review) => review.Opened.Reviewer,
            ChallengeAct c when state.Challenges.GetValueOrDefault(c.Id)?.Raised is { } raised && random.Next(2) == 0 => raised.By,
            DecisionTaken or Reinstated or Revoked or Superseded or WaiverGranted or ChallengeAccepted => "board",
            ChallengeAct => One(random, "rita", "zoe", "ada"),
            MeasurementAttested => "carl",
            Baseline => One(random, "ada", "carl"),
            _ => One(random, "ada", "rita", "board"),
        };
    }

    static ActBody Body(Random random, RecordState state)
    {
        var (number, other) = (random.Next(-1, state.Acts.Count + 1), random.Next(-1, state.Acts.Count + 1));
        if (state.Decisions.Select(d => d.Act.Sequence).ToList() is { Count: > 0 } decisions && random.Next(4) > 0) (number, other) = ((int)One(random, [.. decisions]), (int)One(random, [.. decisions]));
        var (id, review) = (One(random, "D1", "D2", "D3"), One(random, "RV1", "RV2", "RV3", "RV4"));
        return One<Func<ActBody>>(random,
            () => Version(random), () => Decision(random, state), () => Decision(random, state), () => Decision(random, state),
            () => new ReviewOpened(review, One(random, names), "all", "all"), () => new ReviewSubmitted(review, 1, random.Next(-1, 4), "none", [], []), () => new ReviewSubmitted(review, 1, random.Next(3), "none", [], []),
            () => new ChallengeRaised(id, "x", One(random, "rebuts", "undercuts", "undermines", "doubts"), "C0", []), () => new ChallengeTriaged(id, One(random, "stands", "no-bearing", "x"), "x"),
            () => new ChallengeAnswered(id, "C1"), () => new ChallengeAgreed(id), () => new ChallengeSustained(id, "x"), () => new ChallengeAccepted(id, "x", "y", Story.Approval().Until),
            () => new ChallengeWithdrawn(id, "x"), () => new ChallengeMended(id, "x"), () => new WaiverGranted("WR309", "E1", "x", Story.Approval().Until), () => new ConditionMet(number, One(random, "CD1", "CD2"), "x"),
            () => new SystemChanged("sut", "x", Story.Approval().Until, ["tools"]), () => new IncidentReported("sut", "x", Story.Approval().Until), () => new Suspended("x"), () => new Reinstated("x"),
            () => new Revoked(number, "x"), () => new Superseded(number, other), () => new ExpectationSealed("E1", new Dictionary<string, string>(), new Dictionary<string, string>(), 5),
            () => new MeasurementAttested("E1", random.Next(5) == 0 ? "sha256:1" : Story.Digest, new Dictionary<string, string>(), 1, 0, "x"))();
    }

    static Baseline Version(Random random)
    {
        var people = Story.People.Select(p => random.Next(12) == 0 ? Changed(random, p) : p).Where(_ => random.Next(25) > 0).ToList();
        if (random.Next(4) == 0) people.Add(Changed(random, Story.Person("nora", [One(random, "writer", "operator", "reviewer")], writer: random.Next(2) == 0)));
        if (random.Next(30) == 0) people.Add(One(random, [.. people]));
        return Story.Version(random.Next(6) > 0, One(random, actions)) with { People = people, TriageDays = random.Next(-1, 30) };
    }

    static PersonLine Changed(Random random, PersonLine person) => random.Next(6) switch
    {
        0 => person with { Keys = [] },
        1 => person with { Keys = [Story.Key(One(random, names)).Public.ToString()] },
        2 => person with { Roles = [One(random, roles), .. person.Roles] },
        3 => person with { Writer = !person.Writer },
        4 => person with { Team = One(random, "product", "safety", null) },
        _ => person with { Employer = One(random, "maker", "outside", null) },
    };

    static DecisionTaken Decision(Random random, RecordState state)
    {
        var version = state.Baseline is { } latest ? (Baseline)latest.Body : Story.Version();
        var conditions = Enumerable.Range(0, random.Next(3)).Select(i => new Condition($"CD{(random.Next(8) == 0 ? 1 : i + 1)}", "x", One(random, names), version.Until)).ToList();
        return Story.Approval(random.Next(10) == 0 ? random.Next(5) : state.Baseline?.Sequence ?? 0, random.Next(12) == 0 ? One(random, actions) : version.Action) with
        {
            Outcome = random.Next(8) == 0 ? One(random, "defer", "refuse", "perhaps", "approve") : conditions.Count > 0 ? "approve-with-conditions" : "approve",
            Conditions = conditions,
            Until = random.Next(8) == 0 ? version.Until.AddDays(random.Next(-200, 3)) : version.Until,
            System = random.Next(12) == 0 ? new("sut", new Dictionary<string, string> { ["model"] = "M", [One(random, "tools", "data")] = One(random, "none", "browser") }) : Story.Sut,
            Risks = random.Next(4) == 0 ? [new("R1", "x", One(random, names))] : [],
        };
    }

    static T One<T>(Random random, params T[] of) => of[random.Next(of.Length)];
}

using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Record.Tests;

/// <summary>Whatever people try in whatever order: what the ledger takes breaks no rule of the roles, and a verifier that knows nothing of the ledger agrees.</summary>
public sealed class RandomActs
{
    static readonly string[] people = [.. Story.People.Select(p => p.Id)];
    static readonly DateOnly day = new(2027, 1, 31);

    static readonly Gen<ActBody> body = Gen.OneOf(
        Gen.Elements<ActBody>([.. Bodies.All, .. Bodies.All.OfType<ChallengeAct>(), Story.Version(), Story.Version(answer: false), new ReviewOpened("RV2", "zoe", "all", "all"), Story.Review(), Story.Review(3) with { Id = "RV2" }]),
        from id in Gen.Elements("D1", "D2")
        from act in Gen.Elements<Func<string, ActBody>>(
            i => new ChallengeRaised(i, "It is not so.", "rebuts", "C0", []), i => new ChallengeAnswered(i, "C1"), i => new ChallengeAgreed(i), i => new ChallengeSustained(i, "x"),
            i => new ChallengeAccepted(i, "x", "y", day), i => new ChallengeWithdrawn(i, "x"), i => new ChallengeMended(i, "x"), i => new ChallengeTriaged(i, "stands", "x"))
        select act(id),
        from baseline in Gen.Choose(0, 12)
        from outcome in Gen.Elements("approve", "refuse", "defer")
        select (ActBody)(Story.Approval(baseline) with { Outcome = outcome }));

    static readonly Gen<(string By, string Signs, ActBody Body)[]> attempts = Gen.ArrayOf(
        from who in Gen.Elements(people)
        from other in Gen.Frequency((9, Gen.Constant("")), (1, Gen.Elements(people)))
        from act in body
        select (who, other.Length > 0 ? other : who, act), 60);

    [Fact]
    public void No_sequence_of_acts_breaks_a_rule_of_the_roles() => Prop.ForAll(attempts.ToArbitrary(), tried =>
    {
        var home = new MemoryHome();
        var taken = new List<Act>();
        using (var ledger = Story.Open(home))
        {
            taken.Add(ledger.Do("ada", Story.Version()));
            foreach (var (by, signs, act) in tried)
                try
                {
                    taken.Add(ledger.Append(Story.Start.AddHours(taken.Count), by, act, Story.Key(signs), act is Baseline ? Story.Digest : null));
                    Assert.Equal(by, signs);
                }
                catch (ActRefusedException)
                {
                    // That is the other half of the property: nothing of it is in the record.
                }
        }
        var verified = RecordVerifier.Verify(home, null)!;
        Assert.Empty(verified.Problems);
        Assert.Equal(taken.Select(a => a.Kind), verified.Acts.Select(a => a.Kind));
        foreach (var act in verified.Acts) Held(verified.Acts, act);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(0xac75, 0x9));

    // The rules in other words than the code's.
    static void Held(IReadOnlyList<Act> acts, Act act)
    {
        var writer = act.By is "ada" or "mina";
        var before = acts.Take((int)act.Sequence).ToList();
        switch (act.Body)
        {
            case DecisionTaken decision:
                Assert.Equal("board", act.By);
                if (decision.Outcome.StartsWith("approve", StringComparison.Ordinal))
                {
                    var version = before.Last(a => a.Body is Baseline);
                    Assert.True(((Baseline)version.Body).Answer);
                    Assert.Contains(before, a => a.Sequence > version.Sequence && a.Body is ReviewSubmitted { Independence: >= 2 } && a.By is "rita" or "zoe");
                }
                break;
            case WaiverGranted or ChallengeAccepted or ChallengeSustained or ChallengeWithdrawn or ChallengeTriaged or Reinstated or Revoked or Superseded or ReviewSubmitted or MeasurementAttested:
                Assert.False(writer);
                break;
            case ChallengeAgreed agreed:
                var closing = before.Last(a => a.Body is ChallengeAct c && c.Id == agreed.Id && a.Body is not (ChallengeAgreed or ChallengeRaised));
                Assert.NotEqual(closing.By, act.By);
                break;
        }
    }
}

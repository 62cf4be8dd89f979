using FsCheck;
using FsCheck.Fluent;
using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>On random cases: what weakens a case never turns a no into a yes, what mends a ground never turns a yes into a no.</summary>
public sealed class NeverBetter
{
    static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(10_000).WithReplay(0xca5e, 0x3);

    [Fact]
    public void An_open_challenge_never_helps() => Never((c, pick) => c with { Challenges = [.. c.Challenges, new("open", RandomCase.Targets(c)[pick % RandomCase.Targets(c).Count], null)] });

    [Fact]
    public void Deleting_supporting_evidence_never_helps() => Never((c, pick) => c with { Evidence = [.. c.Evidence.Select((e, i) => i == pick % c.Evidence.Count ? RandomCase.Deleted : e)] });

    [Fact]
    public void Breaking_an_assumption_never_helps() => Never((c, pick) => c with { Broken = [.. c.Broken, pick % RandomCase.Assumptions] });

    [Fact]
    public void Deleting_a_premise_of_a_decomposition_never_helps() =>
        Never((c, pick) => c with { Claims = [.. c.Claims.Select((claim, i) => i == pick % c.Claims.Count && claim is { Kind: "decomposition", Premises.Count: > 1 } ? claim with { Premises = [.. claim.Premises.Skip(1)] } : claim)] });

    [Fact]
    public void Mending_a_ground_never_hurts() => Prop.ForAll(RandomCase.Generator.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (c, pick) =>
    {
        // Evidence that shows a challenge is no support: making it better makes the challenge better.
        var at = pick % c.Evidence.Count;
        if (c.Challenges.Any(d => d.Ground == at)) return true;
        var better = c with { Evidence = [.. c.Evidence.Select((e, i) => i == at ? RandomCase.Good : e)], Broken = c.Broken.Where(b => b != pick % RandomCase.Assumptions).ToList() };
        return !c.Check().Yes || better.Check().Yes;
    }).Check(Many);

    [Fact]
    public void Some_of_the_cases_say_yes_and_some_no()
    {
        var answers = Gen.Sample(RandomCase.Generator, 500).Select(c => c.Check().Yes).ToList();
        Assert.InRange(answers.Count(a => a), 25, 475);
    }

    [Fact]
    public void The_order_of_files_does_not_matter() => Prop.ForAll(RandomCase.Generator.ToArbitrary(), c =>
    {
        var (one, other) = (Checking.Check(c.Files("a", "b")), Checking.Check(c.Files("b", "a")));
        return one.Yes == other.Yes && one.Verdict == other.Verdict && one.Forecast?.YesUntil == other.Forecast?.YesUntil
            && one.Findings.Select(f => (f.Rule.Code, f.Element, f.Message)).Order().SequenceEqual(other.Findings.Select(f => (f.Rule.Code, f.Element, f.Message)).Order());
    }).Check(Many);

    static void Never(Func<RandomCase, int, RandomCase> weaken) =>
        Prop.ForAll(RandomCase.Generator.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (c, pick) => c.Check().Yes || !weaken(c, pick).Check().Yes).Check(Many);
}

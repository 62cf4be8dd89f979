using FsCheck;
using FsCheck.Fluent;
using Warrant.Core;

namespace Warrant.Core.Tests;

public sealed class DiffTests
{
    static readonly Config some = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(0xd1ff, 0x5);

    static CaseVersion Read(Dictionary<string, string> files)
    {
        var sources = files.Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).Select((f, i) => Document.Read(i, new Source(f.Key, f.Value))).ToList();
        var assessment = Checking.Check(files);
        return new(sources, assessment, Frontiers.Of(assessment, assessment.Formula.Root, 50));
    }

    static (CaseDiff Diff, ReviewAgain Again) Of(Action<Dictionary<string, string>> edit)
    {
        var (before, after) = (YesCase.Files(), YesCase.Files());
        edit(after);
        var (a, b) = (Read(before), Read(after));
        var diff = CaseDiff.Of(a, b);
        return (diff, ReviewAgain.Of(diff, a.Assessment.Case, b.Assessment));
    }

    static Action<Dictionary<string, string>> Edit(string file, string from, string to) => files =>
    {
        Assert.Contains(from, files[file]);
        files[file] = files[file].Replace(from, to);
    };

    [Fact]
    public void A_case_does_not_differ_from_itself() =>
        Prop.ForAll(RandomCase.Generator.ToArbitrary(), c => CaseDiff.Of(Read(c.Files("a", "b")), Read(c.Files("b", "a"))).IsNone).Check(some);

    [Fact]
    public void The_other_way_round_is_the_mirror_image() =>
        Prop.ForAll(RandomCase.Generator.ToArbitrary(), RandomCase.Generator.ToArbitrary(), (c, d) =>
        {
            var (a, b) = (Read(c.Files("a", "b")), Read(d.Files("a", "b")));
            var (there, back) = (CaseDiff.Of(a, b), CaseDiff.Of(b, a).Mirror());
            return there.Elements.SequenceEqual(back.Elements) && there.Standings.SequenceEqual(back.Standings) && there.From.Equals(back.From) && there.To.Equals(back.To)
                && there.SetsGone.SequenceEqual(CaseDiff.Of(b, a).SetsNew);
        }).Check(some);

    [Fact]
    public void Comments_quotes_and_the_order_of_keys_and_files_are_no_difference()
    {
        Assert.True(Of(f => f["case.yaml"] = "# a comment\n" + f["case.yaml"].Replace("title: A case that answers yes", "title: \"A case that answers yes\"")).Diff.IsNone);
        Assert.True(Of(Edit("case.yaml", "name: Rita, roles: [reviewer, red-team]", "roles: [reviewer, red-team], name: Rita")).Diff.IsNone);
        Assert.True(Of(f => { f["zz.yaml"] = f["evidence.yaml"]; f.Remove("evidence.yaml"); }).Diff.IsNone);
    }

    [Fact]
    public void A_reworded_claim_is_reviewed_again_and_so_is_what_rests_on_it()
    {
        var (diff, again) = Of(Edit("argument.yaml", "It lacks the first route.", "It lacks any first route."));
        var claim = Assert.Single(diff.Elements);
        Assert.Equal(("claims", "C1.1"), (claim.Section, claim.Name));
        Assert.Equal(["reworded"], claim.Words);
        Assert.Equal([new("text", "It lacks the first route.", "It lacks any first route.")], claim.Keys);
        Assert.Empty(diff.Standings);
        Assert.Equal(["C1.1"], again.Changed);
        Assert.Equal(["C0", "C1"], again.Above);
    }

    [Fact]
    public void Other_support_is_said_with_the_key_that_changed()
    {
        var (diff, _) = Of(Edit("argument.yaml", "because: The minutes say so., premises: [E2] }", "because: The minutes say so., premises: [E3] }"));
        Assert.Equal([new("step.premises", "E2", "E3")], Assert.Single(diff.Elements).Keys);
        Assert.Equal(["re-supported"], diff.Elements[0].Words);
    }

    [Fact]
    public void Added_and_removed_elements_turn_standings_answer_forecast_and_sets()
    {
        var (diff, again) = Of(f => f["z.yaml"] = YesCase.OpenChallenge);
        Assert.Equal(("challenges", "D9", true), (diff.Elements[0].Section, diff.Elements[0].Name, diff.Elements[0].Added));
        Assert.Equal(new("C0", new(Standing.Holds, false, true), new(Standing.Unknown, false, false)), diff.Standings.Single(s => s.Id == "C0"));
        Assert.True(diff.From.Yes && !diff.To.Yes);
        Assert.NotNull(diff.From.YesUntil);
        Assert.Null(diff.To.YesUntil);
        Assert.NotEmpty(diff.SetsGone);
        Assert.Equal(["D9"], diff.SetsNew);
        Assert.Contains("C0", again.Above);
        Assert.Contains("answer: yes (supported, current) → no (not-shown, current)", DiffText.Of(diff, again));
    }

    [Fact]
    public void A_field_of_a_system_puts_the_evidence_above_it_under_review()
    {
        var (diff, again) = Of(Edit("case.yaml", "tools: none", "tools: [browser]"));
        Assert.Equal([new("tools", "none", "browser")], Assert.Single(diff.Elements).Keys);
        Assert.Equal(["sut"], again.Changed);
        Assert.Contains("C2", again.Above);
    }

    [Fact]
    public void A_shorter_interval_moves_the_forecast()
    {
        var (diff, _) = Of(Edit("argument.yaml", "every: 30 days", "every: 20 days"));
        Assert.NotEqual(diff.From.YesUntil, diff.To.YesUntil);
        Assert.False(diff.IsNone);
    }

    [Fact]
    public void Items_of_lists_come_and_go_by_what_they_say()
    {
        var (diff, _) = Of(Edit("case.yaml", "every route", "one route"));
        Assert.Equal([("searches", true), ("searches", false)], diff.Elements.Select(e => (e.Section, e.Removed)));
    }

    [Fact]
    public void Items_that_look_alike_and_say_something_else_differ()
    {
        static CaseVersion With(string item)
        {
            var files = YesCase.Files();
            files["z.yaml"] = $"events:\n  - {item}\n";
            return Read(files);
        }
        var diff = CaseDiff.Of(With("{ changed: tools, text: \"A tool., z: a\" }"), With("{ changed: tools, text: A tool., z: a }"));
        Assert.Equal("events", Assert.Single(diff.Elements).Section);
    }

    [Fact]
    public void An_empty_step_is_not_the_same_as_none()
    {
        var (diff, _) = Of(Edit("argument.yaml", "    step: { evidence: Looked at., because: The minutes say so., premises: [E2] }\n", ""));
        var (emptied, _) = Of(Edit("argument.yaml", "{ evidence: Looked at., because: The minutes say so., premises: [E2] }", "{}"));
        Assert.NotEqual(diff.Elements, emptied.Elements);
        Assert.Contains(Assert.Single(emptied.Elements).Keys, k => k is { Key: "step", From: null });
    }

    [Fact]
    public void A_challenge_that_is_aimed_at_something_else_puts_its_old_target_under_review()
    {
        var (_, again) = Of(Edit("evidence.yaml", "undermines: E1, raised-by: rita, on: 2026-09-10, status: withdrawn", "undermines: E2, raised-by: rita, on: 2026-09-10, status: withdrawn"));
        Assert.Equal(["D6"], again.Changed);
        Assert.Contains("C1.1", again.Above);
        Assert.Contains("C1.2", again.Above);
    }

    static RandomCase Other(RandomCase c, RandomCase d, int part) => part switch
    {
        0 => c with { Challenges = d.Challenges },
        1 => c with { Evidence = d.Evidence },
        2 => c with { Broken = d.Broken },
        _ => c with { Claims = [.. c.Claims.Select((claim, i) => i == d.Claims.Count - 2 ? claim with { Premises = [.. claim.Premises.Skip(1)] } : claim)] },
    };

    // Brute force: whatever changed in a random case, a claim that stands otherwise now is among what must be reviewed again.
    [Fact]
    public void Every_claim_that_stands_otherwise_must_be_reviewed_again() =>
        Prop.ForAll(RandomCase.Generator.ToArbitrary(), RandomCase.Generator.ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (c, d, part) =>
        {
            var (before, after) = (Read(c.Files("a", "b")), Read(Other(c, d, part).Files("a", "b")));
            var diff = CaseDiff.Of(before, after);
            var again = ReviewAgain.Of(diff, before.Assessment.Case, after.Assessment);
            var used = Reach.Used(after.Assessment.Case);
            return diff.Standings.Where(s => after.Assessment.Case[s.Id] is Claim claim && used.Contains(claim)).All(s => again.Changed.Contains(s.Id) || again.Above.Contains(s.Id));
        }).Check(some);

    [Fact]
    public void What_has_changed_reaches_every_claim_that_stands_otherwise() =>
        Prop.ForAll(RandomCase.Generator.ToArbitrary(), RandomCase.Generator.ToArbitrary(), (c, d) =>
        {
            var (before, after) = (Read(c.Files("a", "b")), Read(Other(c, d, 1).Files("a", "b")));
            var diff = CaseDiff.Of(before, after);
            var impact = Impact.Of(after.Assessment, [new("", YesCase.Day, null, [], [.. diff.Elements.Select(e => e.Name)])]);
            return diff.Standings.Where(s => after.Assessment.Case[s.Id] is Claim).All(s => impact.Claims.Any(i => i.Id == s.Id));
        }).Check(some);

    [Fact]
    public void The_JSON_is_one_object()
    {
        var (diff, again) = Of(Edit("argument.yaml", "It lacks the first route.", "It lacks any first route."));
        using var json = System.Text.Json.JsonDocument.Parse(DiffJson.Of(diff, again));
        Assert.False(json.RootElement.GetProperty("same").GetBoolean());
        Assert.Equal("reworded", json.RootElement.GetProperty("elements")[0].GetProperty("what")[0].GetString());
    }
}

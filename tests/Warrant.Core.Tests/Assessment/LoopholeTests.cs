using Warrant.Core;

namespace Warrant.Core.Tests;

/// <summary>Ways in which a case looked better than it was.</summary>
public class LoopholeTests
{
    static Assessment With(string more, params (string Old, string New)[] changes)
    {
        var files = YesCase.Files();
        foreach (var (old, now) in changes)
        {
            Assert.Contains(files, f => f.Value.Contains(old, StringComparison.Ordinal));
            foreach (var path in files.Keys.ToList()) files[path] = files[path].Replace(old, now, StringComparison.Ordinal);
        }
        if (more.Length > 0) files["more.yaml"] = more;
        return Checking.Check(files);
    }

    static string Document(string id, string rest, string system = "sut") =>
        $"  {id}: {{ text: Minutes., kind: document, grade: primary, origin: internal, producer: safety, conflicts: none, system: {system}, collected: 2026-09-01, file: minutes.md, digest: \"{YesCase.Digest}\", at: page 1, read-by: rita, {rest} }}\n";

    static string Shown(string id, string by) => $"  {id}: {{ text: Seen., step: {{ evidence: Looked at., because: The minutes say so., premises: [{by}] }} }}\n";

    [Fact]
    public void A_list_of_no_writers_lets_nobody_act_as_somebody_else() =>
        Assert.Contains("WR005", With("", ("writers: [ada]", "writers: []"), ("roles: [writer]", "roles: [reviewer]"), ("read-by: rita", "read-by: ada")).BlockedBy);

    [Fact]
    public void Two_ids_with_one_name_are_one_person() =>
        Assert.False(With("people:\n  ada2: { name: \" ADA\", roles: [reviewer] }\n", ("read-by: rita", "read-by: ada2")).Yes);

    [Fact]
    public void A_second_id_makes_a_doubt_nobody_elses() =>
        Assert.Contains("WR503", With("people:\n  ada2: { name: ada, roles: [operator] }\nchallenges:\n  D9: { text: Not so., rebuts: C1.c, raised-by: ada2, on: 2026-10-01, status: withdrawn }\n",
            ("text: These are the routes.", "text: These are the routes.\n    writer: ada")).Findings.Select(f => f.Rule.Code));

    [Theory]
    [InlineData("board", true)]
    [InlineData("the ba", true)]
    [InlineData("Ada", true)]
    [InlineData("a council above all", false)]
    public void Whoever_approves_less_is_known_by_the_name_too(string approver, bool found) =>
        Assert.Equal(found, With("", ("basis: acarp", $"basis: marginal, approved-by: {approver}"), ("name: Board", "name: The  BA")).BlockedBy.Contains("WR601"));

    [Fact]
    public void A_letter_that_nobody_sees_makes_no_other_person() =>
        Assert.Contains("WR304", With("people:\n  ada2: { name: \"A\u200Bda\u00AD\", roles: [authority] }\n", ("at: page 1, found: for, read-by: rita", "at: page 1, found: for, read-by: ada2")).BlockedBy);

    [Theory]
    [InlineData("on: 2026-11-06", true)]
    [InlineData("on: 2026-11-20", true)]
    [InlineData("on: 2026-11-21", false)]
    [InlineData("on: 2026-11-01", false)]
    public void What_is_done_about_a_change_is_done_after_it_and_by_the_day_of_the_assessment(string on, bool yes) =>
        Assert.Equal(yes, With($"events:\n  - {{ text: Tool added., on: 2026-11-02, system: sut, changed: [tools], done: {{ {on}, because: looked again }} }}\n").Yes);

    [Theory]
    [InlineData("against: C1")]
    [InlineData("against: [C1]")]
    [InlineData("against: { C1: x }")]
    [InlineData("against: C1/step")]
    [InlineData("against: \"\"")]
    [InlineData("againts: C1")]
    [InlineData("Against: C1")]
    [InlineData("against: C9, against: C1")]
    [InlineData("against: C1, on: 2026-12-01", "collected: 2026-9-1")]
    public void What_speaks_against_a_claim_is_not_lost_by_a_slip(string against, string collected = "collected: 2026-09-01")
    {
        var answer = With("evidence:\n" + Document("E9", $"found: against, {against}").Replace("collected: 2026-09-01", collected, StringComparison.Ordinal), ("      assuming: [A1]", "      at-least: 2\n      assuming: [A1]"));
        Assert.False(answer.Yes);
        Assert.NotEmpty(answer.BlockedBy);
    }

    [Theory]
    [InlineData("C0")]
    [InlineData("C9")]
    public void What_speaks_against_a_claim_is_no_reason_for_another(string against)
    {
        var answer = With("evidence:\n" + Document("E8", $"found: against, against: {against}"), ("premises: [E3]", "premises: [E8]"), ("premises: [E1]", "premises: [E8]"));
        Assert.False(answer.Yes);
        Assert.Contains("WR109", answer.BlockedBy);
    }

    [Theory]
    [InlineData("ada", false)]
    [InlineData("rita", true)]
    public void A_writer_cannot_set_aside_what_shows_an_accepted_doubt(string person, bool yes) =>
        Assert.Equal(yes, With("evidence:\n" + Document("E9", $"found: for, not-used: {{ because: old, person: {person} }}") +
            "challenges:\n  D9: { text: Not so., rebuts: C0, grounds: [E9], raised-by: rita, on: 2026-10-01, status: accepted, accepted: { by: board, because: rare, consequence: slower, until: 2026-12-31 } }\n").Yes);

    [Theory]
    [InlineData("D10", "D11")]
    [InlineData("D11", "D10")]
    public void An_answer_to_what_attacks_an_answer_has_a_system_too(string attack, string first) =>
        Assert.Contains("WR202", With("claims:\n" + Shown("Y1", "E1") + Shown("Y2", "E7") + "evidence:\n" + Document("E7", "found: for", "other") + "systems:\n  other: { like: sut, model: Z }\n" + Attack(attack, "Y1", "Y2") + Attack(first, "C0", "Y1").Replace("challenges:\n", "", StringComparison.Ordinal)).BlockedBy);

    [Fact]
    public void A_claim_on_one_system_answers_no_doubt_about_another() =>
        Assert.Contains("WR202", With("claims:\n  S0:\n    text: It stands for it.\n    step: { substitution: The other stands for it., because: Alike., from: other, bridges: { model: C9 }, side: { valid: C9 }, premises: [S1] }\n"
            + Shown("S1", "E7") + "evidence:\n" + Document("E7", "found: for", "other") + "systems:\n  other: { like: sut, model: Z }\n" + Attack("D10", "C0", "S1"), ("[C1.1, C1.2]", "[C1.1, C1.2, S0]")).BlockedBy);

    [Fact]
    public void Channels_in_a_list_of_lists_make_systems_differ() =>
        Assert.Contains("WR202", With("claims:\n  S0:\n    text: It stands for it.\n    step: { substitution: The other stands for it., because: Alike., from: other, side: { valid: C9 }, premises: [S1] }\n"
            + Shown("S1", "E7") + "evidence:\n" + Document("E7", "found: for", "other") + "systems:\n  other: { like: sut, channels: [[public, anonymous]] }\n", ("      assuming: [A1]", "      at-least: 2\n      assuming: [A1]"), ("[C1.1, C1.2]", "[C1.1, C1.2, S0]")).BlockedBy);

    static string Attack(string id, string target, string answer) =>
        $"challenges:\n  {id}: {{ text: Not so., rebuts: {target}, raised-by: rita, on: 2026-10-01, status: answered, answer: {answer}, agreed-by: rita }}\n";

    [Fact]
    public void An_attempt_beyond_the_plan_takes_the_place_of_none()
    {
        var none = new Dictionary<string, Score> { ["s"] = new(0, null) };
        var run = new Run { Format = "test", PlannedSamples = 1, Scorers = ["s"], Observations = [new("a", 7, none)] };
        Assert.Equal(1, Measuring.Measure(run, new(null, MeasureKind.Mean, 0, null), null, MissingPolicy.None).Missing);
    }

    [Theory]
    [InlineData("c")]
    [InlineData("C ")]
    public void One_letter_in_another_case_is_a_slip(string word)
    {
        var run = new Run { Format = "test", Scorers = ["s"], Observations = [new("a", 1, new Dictionary<string, Score> { ["s"] = new(null, word) })] };
        Assert.NotNull(Measuring.Measure(run, new(null, MeasureKind.Rate, 0, "C"), null, MissingPolicy.None).Problem);
    }
}

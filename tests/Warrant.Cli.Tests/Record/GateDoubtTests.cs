namespace Warrant.Cli.Tests;

/// <summary>A doubt that stands in the decided version and in the record under one id: the worse of the two counts.</summary>
public sealed class GateDoubtTests
{
    [Fact]
    public void An_acceptance_in_the_version_does_not_outlast_the_one_that_was_signed_since()
    {
        using var recorded = new RecordedCase();
        // In the version the board lives with `D3` until the end of the year.
        recorded.Approved().Do("rita", "2026-11-14", "challenge", "raise", "D3", "--text", "Vetting can be bought.", "--undermines", "A1")
            .Do("board", "2026-11-15", "challenge", "accept", "D3", "--because", "rare", "--consequence", "slower", "--until", "2026-11-30");
        Permits(recorded, "2026-11-30");
        Denies(recorded, "2026-12-01", "`D3.record`: its acceptance ended on 2026-11-30");
    }

    [Fact]
    public void A_doubt_of_the_version_is_not_lost_when_its_id_is_raised_on_something_else()
    {
        using var recorded = new RecordedCase();
        recorded.Edit("evidence.yaml", "until: 2026-12-31", "until: 2026-11-30");
        recorded.Approved();
        Denies(recorded, "2026-12-01", "`D3`: its acceptance ended on 2026-11-30");
        // Only a program of their own lets somebody raise under the id of another doubt. One leg falls, and the other would carry the case.
        using (var ledger = Record.Ledger.Open(Record.FileHome.Of(recorded.Shell.Folder), "yes-case"))
        {
            ledger.Append(new DateTime(2026, 11, 14, 0, 0, 0, DateTimeKind.Utc), "ada", new Record.ChallengeRaised("D3", "x", "undermines", "E3", []), RecordedCase.Key("ada"));
            ledger.Append(new DateTime(2026, 11, 15, 0, 0, 0, DateTimeKind.Utc), "rita", new Record.ChallengeSustained("D3", "x"), RecordedCase.Key("rita"));
        }
        Permits(recorded, "2026-11-30");
        Denies(recorded, "2026-12-01", "`D3`: its acceptance ended on 2026-11-30");
    }

    [Fact]
    public void Whoever_came_after_the_version_can_raise_a_doubt_agree_and_accept()
    {
        using var recorded = new RecordedCase(files => files["case.yaml"] = files["case.yaml"].Replace("  rita: {", $"  carl: {{ name: Carl, roles: [custodian], keys: [\"{RecordedCase.Key("carl").Public}\"] }}\n  rita: {{"));
        foreach (var person in new[] { "carl", "zoe" }) recorded.Shell.Write($"keys/{person}.pem", RecordedCase.Key(person).Pem());
        recorded.Approved();
        recorded.Edit("case.yaml", "  rita: {", $"  zoe: {{ name: Zoe, roles: [red-team, risk-acceptor], keys: [\"{RecordedCase.Key("zoe").Public}\"] }}\n  rita: {{");
        recorded.Do("carl", "2026-11-14", "baseline").Do("zoe", "2026-11-15", "challenge", "raise", "D9", "--text", "It is not so.", "--rebuts", "C0").Do("ada", "2026-11-15", "challenge", "answer", "D9", "C9");
        Denies(recorded, "2026-11-15", "`D9`: it is open");
        Permits(recorded.Do("zoe", "2026-11-16", "challenge", "agree", "D9"), "2026-11-16");
        Permits(recorded.Do("zoe", "2026-11-17", "challenge", "accept", "D9", "--because", "rare", "--consequence", "slower", "--until", "2026-11-19"), "2026-11-19");
        Denies(recorded, "2026-11-20", "its acceptance ended");
        Permits(recorded.Do("zoe", "2026-11-20", "challenge", "withdraw", "D9", "--because", "an error"), "2026-11-20");
    }

    [Fact]
    public void A_doubt_with_a_ground_that_the_version_lacks_is_accepted_by_nobody()
    {
        using var recorded = new RecordedCase();
        recorded.Approved().Do("rita", "2026-11-14", "challenge", "raise", "D9", "--text", "It is not so.", "--rebuts", "C0", "--grounds", "E99")
            .Do("board", "2026-11-15", "challenge", "accept", "D9", "--because", "rare", "--consequence", "slower", "--until", "2026-12-31");
        Denies(recorded, "2026-11-16", "`E99` names nothing in this case");
        Permits(recorded.Do("rita", "2026-11-16", "challenge", "withdraw", "D9", "--because", "an error"), "2026-11-16");
    }

    [Fact]
    public void What_is_wrong_with_the_version_as_a_whole_is_said_in_words()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        recorded.Edit("case.yaml", "criteria:\n", "  sut2: { like: sut, model: N }\ncriteria:\n");
        recorded.Do("ada", "2026-11-14", "event", "--system", "sut2", "--text", "A tool.", "--on", "2026-11-14", "--changed", "tools");
        Denies(recorded, "2026-11-15", "`sut2` names nothing in this case");
    }

    static void Permits(RecordedCase recorded, string day) => Assert.True(recorded.Gate(day) is { Exit: 0 }, recorded.Gate(day).Out);

    static void Denies(RecordedCase recorded, string day, string says)
    {
        var result = recorded.Gate(day);
        Assert.Equal(1, result.Exit);
        Assert.Contains(says.Replace("`", "\\u0060"), result.Out);
    }
}

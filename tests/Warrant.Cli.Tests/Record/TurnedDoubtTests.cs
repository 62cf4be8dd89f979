namespace Warrant.Cli.Tests;

/// <summary>A signed doubt cannot be made smaller in the files: neither by its day nor by what it was raised with.</summary>
public sealed class TurnedDoubtTests
{
    [Fact]
    public void A_doubt_that_the_files_date_later_than_it_was_raised_is_told()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline").Do("rita", "2026-11-11", "challenge", "raise", "D9", "--text", "It is not so.", "--rebuts", "C0");
        recorded.Edit("evidence.yaml", "on: 2026-11-11", "on: 2027-01-01");
        Answers("no", recorded, "WR505");
        // Before it was raised there is nothing to tell.
        Assert.Equal(0, recorded.Shell.Run("check", "--as-of", "2026-11-10").Exit);
        recorded.Edit("evidence.yaml", "on: 2027-01-01", "on: 2026-11-01");
        Answers("no", recorded, "WR501");
    }

    [Theory]
    [InlineData("mended", ", not-used: { because: x, person: ada }", "WR501")]
    [InlineData("mended", "", "WR501")]
    [InlineData("accepted", ", not-used: { because: x, person: ada }", "WR504")]
    [InlineData("accepted", "", "WR504")]
    public void A_ground_that_the_files_leave_out_still_shows_a_doubt(string closing, string aside, string code)
    {
        using var recorded = Shown();
        Answers("yes", recorded, null);
        recorded.Do("ada", "2026-11-10", "baseline").Do("rita", "2026-11-11", "challenge", "raise", "D9", "--text", "It is not so.", "--rebuts", "C0", "--grounds", "E9");
        if (closing == "mended") recorded.Do("ada", "2026-11-12", "challenge", "mend", "D9", "--because", "done");
        else recorded.Do("board", "2026-11-12", "challenge", "accept", "D9", "--because", "rare", "--consequence", "slower", "--until", "2026-12-31");
        Answers("no", recorded, code);
        recorded.Edit("evidence.yaml", "    grounds: [E9]\n", "");
        if (aside.Length > 0) recorded.Edit("evidence.yaml", "against: C2 }", $"against: C2{aside} }}");
        Answers("no", recorded, code);
    }

    [Fact]
    public void A_doubt_of_the_files_that_is_signed_keeps_its_day_and_what_shows_it()
    {
        using var recorded = Shown();
        recorded.Edit("evidence.yaml", "challenges:\n", "challenges:\n  D7: { text: It is not so., rebuts: C0, grounds: [E9], raised-by: rita, on: 2026-09-10, status: open }\n");
        recorded.Do("ada", "2026-11-10", "baseline");
        Assert.Equal(1, recorded.Shell.Run("check", "--as-of", "2026-11-12").Exit);
        recorded.Do("rita", "2026-11-14", "challenge", "raise", "D7", "--text", "It is not so.", "--rebuts", "C0");
        Assert.Equal(1, recorded.Shell.Run("check", "--as-of", "2026-11-12").Exit);
        recorded.Do("board", "2026-11-15", "challenge", "accept", "D7", "--because", "rare", "--consequence", "slower", "--until", "2026-12-31");
        Answers("no", recorded, "WR504");
    }

    [Fact]
    public void A_doubt_of_the_files_that_was_found_right_is_not_reopened_by_signing_it()
    {
        using var recorded = new RecordedCase();
        recorded.Edit("evidence.yaml", "challenges:\n", "challenges:\n  D7: { text: It is not so., rebuts: C0, raised-by: rita, on: 2026-09-10, status: sustained }\n");
        recorded.Do("ada", "2026-11-10", "baseline").Do("rita", "2026-11-14", "challenge", "raise", "D7", "--text", "It is not so.", "--rebuts", "C0");
        Assert.Contains("\"verdict\": \"refuted\"", recorded.Shell.Run("check", "--format", "json").Out);
    }

    // `E9` holds, and speaks against one leg of two, where the doubt that takes it up was withdrawn.
    static RecordedCase Shown() => new(files => files["evidence.yaml"] = files["evidence.yaml"].Replace("challenges:\n", """
          E9: { text: Minutes., kind: audit, grade: primary, origin: internal, producer: safety, conflicts: none, system: sut, collected: 2026-09-01, file: minutes.md, digest: "DIGEST", at: page 9, found: against, read-by: rita, against: C2 }
        challenges:
          D8: { text: There was one., rebuts: C2, grounds: [E9], raised-by: rita, on: 2026-09-10, status: withdrawn, agreed-by: rita }

        """.Replace("DIGEST", YesCase.Digest)));

    static void Answers(string answer, RecordedCase recorded, string? code)
    {
        var check = recorded.Shell.Run("check", "--format", "json");
        Assert.Contains($"\"answer\": \"{answer}\"", check.Out);
        if (code is not null) Assert.Contains($"\"code\": \"{code}\"", check.Out);
    }
}

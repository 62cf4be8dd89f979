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
        using var recorded = new RecordedCase(files => files["evidence.yaml"] = files["evidence.yaml"].Replace("challenges:\n", """
              E9: { text: Minutes., kind: audit, grade: primary, origin: internal, producer: safety, conflicts: none, system: sut, collected: 2026-09-01, file: minutes.md, digest: "DIGEST", at: page 9, found: against, read-by: rita, against: C2 }
            challenges:
              D8: { text: There was one., rebuts: C2, grounds: [E9], raised-by: rita, on: 2026-09-10, status: withdrawn, agreed-by: rita }

            """.Replace("DIGEST", YesCase.Digest)));
        Answers("yes", recorded, null);
        recorded.Do("ada", "2026-11-10", "baseline").Do("rita", "2026-11-11", "challenge", "raise", "D9", "--text", "It is not so.", "--rebuts", "C0", "--grounds", "E9");
        if (closing == "mended") recorded.Do("ada", "2026-11-12", "challenge", "mend", "D9", "--because", "done");
        else recorded.Do("board", "2026-11-12", "challenge", "accept", "D9", "--because", "rare", "--consequence", "slower", "--until", "2026-12-31");
        Answers("no", recorded, code);
        recorded.Edit("evidence.yaml", "    grounds: [E9]\n", "");
        if (aside.Length > 0) recorded.Edit("evidence.yaml", "against: C2 }", $"against: C2{aside} }}");
        Answers("no", recorded, code);
    }

    static void Answers(string answer, RecordedCase recorded, string? code)
    {
        var check = recorded.Shell.Run("check", "--format", "json");
        Assert.Contains($"\"answer\": \"{answer}\"", check.Out);
        if (code is not null) Assert.Contains($"\"code\": \"{code}\"", check.Out);
    }
}

namespace Warrant.Cli.Tests;

/// <summary>Whom a review comes from, however it is written.</summary>
public sealed class OnePersonTests
{
    static RecordedCase Case(string from, string to) => new(files => files["case.yaml"] = files["case.yaml"].Replace(from, to));

    [Fact]
    public void Who_decides_on_their_own_review_under_another_id_gets_no_permit()
    {
        using var recorded = Case("name: Board,", "name: \"RITA \",");
        var gate = recorded.Approved().Gate();
        Assert.Equal(1, gate.Exit);
        Assert.Contains("WR603", gate.Out);
        Assert.Contains("WR603: `board` approved on the review `RV1` by `rita`, who has the same name and is the same person", recorded.Shell.Run("check").Out);
    }

    [Theory]
    [InlineData("Product")]
    [InlineData("\"product \"")]
    [InlineData("\"prod\u200Buct\"")]
    public void A_capital_or_a_space_makes_no_other_team(string team)
    {
        using var recorded = Case("rita: { team: safety", $"rita: {{ team: {team}");
        recorded.Do("ada", "2026-11-10", "baseline").Do("ada", "2026-11-11", "review", "open", "RV1", "--reviewer", "rita", "--scope", "all", "--access", "all");
        var submit = recorded.Try("rita", "2026-11-12", "review", "submit", "RV1", "--hours", "8", "--independence", "2", "--conflicts", "none");
        Assert.Equal(1, submit.Exit);
        Assert.Contains("shows 1", submit.Error);
    }

    [Theory]
    [InlineData("team", "TBD")]
    [InlineData("employer", "\"?\"")]
    public void A_team_or_employer_that_is_still_to_be_said_is_none(string key, string word)
    {
        using var recorded = Case("rita: { team: safety", $"rita: {{ {(key == "team" ? "" : "team: safety, ")}{key}: {word}");
        var check = recorded.Shell.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains("WR005", check.Out);
    }
}

namespace Warrant.Cli.Tests;

/// <summary>A person at the terminal is asked for what an act lacks; a script gets the error.</summary>
public sealed class PromptTests
{
    [Fact]
    public void A_review_is_asked_for_piece_by_piece()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var opened = recorded.Shell.Typing("RV1\nrita\nall of it\nall logs\nada\nkeys/ada.pem\n", "review", "open", "--at", "2026-11-11");
        Assert.True(opened.Exit == 0, opened.Error);
        Assert.StartsWith("An id of its own, such as RV1: Who reviews: What is reviewed: What the reviewer may see: Who acts: an id under `people:`: The file of that person's private key: ", opened.Error);
        var submitted = recorded.Shell.Typing("8\n2\nnone\nrita\nkeys/rita.pem\nmended A gap.\nopen Another.\n\nrita: Not enough.\n\n", "review", "submit", "RV1", "--at", "2026-11-12");
        Assert.True(submitted.Exit == 0, submitted.Error);
        Assert.Contains("RV1: independence 2, 2 findings", recorded.Shell.Run("record", "show").Out);
        Assert.Contains("Not enough.", Payloads(recorded));
    }

    [Fact]
    public void A_name_that_no_file_can_have_is_no_key()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var result = recorded.Shell.Typing("rita\nkeys\0rita.pem\n", "suspend", "--because", "x", "--at", "2026-11-11");
        Assert.Equal(2, result.Exit);
        Assert.Contains("holds no private key", result.Error);
    }

    [Fact]
    public void What_is_no_answer_is_said_and_asked_again()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var result = recorded.Shell.Typing("never\n2027-01-31\n\n2026-11-30\n", "waive", "WR315", "E1", "--because", "vendor", "--as", "board", "--key", "keys/board.pem", "--at", "2026-11-11");
        Assert.True(result.Exit == 0, result.Error);
        Assert.Equal("The last day of the waiver:   'never' is not a date such as 2026-11-20\nThe last day of the waiver: ", result.Error);
        Assert.Contains("until: 2027-01-31", File.ReadAllText(recorded.Shell.Path("case.yaml")));
    }

    [Fact]
    public void A_challenge_is_asked_for_its_target_and_an_event_for_its_fields()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        Assert.Equal(0, recorded.Shell.Typing("D9\nIt is not so.\nrita\nkeys/rita.pem\nrebuts C0\n", "challenge", "raise", "--at", "2026-11-11").Exit);
        Assert.Contains("D9 rebuts C0: It is not so.", recorded.Shell.Run("record", "show").Out);
        Assert.Equal(0, recorded.Shell.Typing("sut\nA tool.\n2026-11-12\ntools, scaffold\nada\nkeys/ada.pem\n", "event", "--at", "2026-11-12").Exit);
        Assert.Contains("sut (tools, scaffold): A tool.", recorded.Shell.Run("record", "show").Out);
    }

    [Fact]
    public void A_decision_is_asked_for_its_outcome_and_conditions()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var result = recorded.Shell.Typing("perhaps\ndefer\nboard\nkeys/board.pem\n\n\n", "decide", "--at", "2026-11-11");
        Assert.True(result.Exit == 0, result.Error);
        Assert.Contains("perhaps", result.Error);
        Assert.Contains("defer launch-api on baseline 0", recorded.Shell.Run("record", "show").Out);
    }

    [Fact]
    public void The_end_of_input_leaves_it_at_the_error_and_nothing_is_written()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var result = recorded.Shell.Typing("ada\n", "suspend", "--because", "x");
        Assert.Equal(2, result.Exit);
        Assert.Contains("'--key' is required", result.Error);
        Assert.Contains("good: 1 acts", recorded.Shell.Run("record", "verify").Out);
    }

    [Fact]
    public void A_script_and_a_complete_command_line_are_asked_nothing()
    {
        using var recorded = new RecordedCase();
        recorded.Do("ada", "2026-11-10", "baseline");
        var script = recorded.Shell.Run("suspend", "--because", "x");
        Assert.Equal(2, script.Exit);
        Assert.DoesNotContain("Who acts", script.Error);
        Assert.Equal("", recorded.Shell.Typing("", "suspend", "--because", "x", "--as", "ada", "--key", "keys/ada.pem", "--at", "2026-11-11").Error);
        // What reads is no act: a pipeline that forgets a flag must not wait.
        Assert.Equal(2, recorded.Shell.Typing("launch-api\ndeployed.txt\n", "gate").Exit);
    }

    static string Payloads(RecordedCase recorded) => string.Concat(Record.RecordVerifier.Verify(Record.FileHome.Of(recorded.Shell.Folder), null)!.Acts.Select(a => System.Text.Encoding.UTF8.GetString(a.Bytes())));
}

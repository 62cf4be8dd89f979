using System.Text.RegularExpressions;

namespace Warrant.Cli.Tests;

/// <summary>The front page of a report says of a decision what the gate goes by.</summary>
public sealed partial class ReportedDecisionTests
{
    [Theory]
    [InlineData("2026-11-20", "✗ revoked By Board on 14 November 2026: It was wrong.", "revoke", "3", "--because", "It was wrong.")]
    [InlineData("2026-11-20", "✗ suspended By Board on 14 November 2026: It was wrong.", "suspend", "--because", "It was wrong.")]
    [InlineData("2027-04-01", "✗ expired", "met", "3", "CD1", "--because", "done")]
    public void An_approval_that_is_not_in_force_does_not_look_as_if_it_were(string day, string says, params string[] act)
    {
        using var recorded = new RecordedCase();
        recorded.Approved("--condition", "CD1 rita 2026-12-31 Weekly.").Do("board", "2026-11-14", act);
        Assert.Contains("in force until 31 March 2027 unless something ends it sooner.", Front(recorded, "2026-11-13"));
        var front = Front(recorded, day);
        Assert.Contains(says, front);
        Assert.Contains("to be in force until 31 March 2027.", front);
        Assert.Equal(1, recorded.Gate(day).Exit);
    }

    [Fact]
    public void What_the_files_say_was_done_about_an_event_is_not_told_as_undone()
    {
        using var recorded = new RecordedCase();
        recorded.Approved().Do("rita", "2026-11-14", "event", "--system", "sut", "--text", "A tool.", "--on", "2026-11-14", "--changed", "tools");
        Assert.Contains("1 thing has happened that nobody has dealt with.", Front(recorded, "2026-11-20"));
        recorded.Edit("case.yaml", "text: A tool.", "text: A tool., done: { on: 2026-11-15, because: Nothing depends on it. }");
        Assert.Equal(0, recorded.Shell.Run("check").Exit);
        Assert.DoesNotContain("nobody has dealt with", Front(recorded, "2026-11-20"));
        Assert.Contains("nobody has dealt with", Front(recorded, "2026-11-14"));
    }

    [Fact]
    public void A_monitor_that_has_to_report_for_the_first_time_ends_what_it_watches_on_the_page_too()
    {
        using var recorded = new RecordedCase(files => files["argument.yaml"] = files["argument.yaml"].Replace(", reading: { value: 1, on: 2026-11-10 }", ""));
        recorded.Approved();
        Assert.Contains("\"yesUntil\": \"2026-12-13\"", recorded.Shell.Run("check", "--format", "json").Out);
        Assert.Contains("13 December 2026 A1 ", Page(recorded, "watch", "2026-11-20"));
        Assert.Equal((0, 1), (recorded.Gate("2026-12-13").Exit, recorded.Gate("2026-12-14").Exit));
    }

    static string Front(RecordedCase recorded, string day) => Page(recorded, "index", day);

    static string Page(RecordedCase recorded, string name, string day)
    {
        var report = recorded.Shell.Run("report", "-o", "out", "--as-of", day);
        Assert.True(report.Exit == 0, report.Out + report.Error);
        return Spaces().Replace(Tags().Replace(File.ReadAllText(recorded.Shell.Path($"out/{name}.html")), " "), " ").Replace(" .", ".");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

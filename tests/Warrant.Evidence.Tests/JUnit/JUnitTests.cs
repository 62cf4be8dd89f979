namespace Warrant.Evidence.Tests;

public class JUnitTests
{
    [Fact]
    public void Passed_is_1_failed_is_0_and_the_rest_is_missing()
    {
        var run = OtherLogs.Run(OtherLogs.JUnit);
        Assert.Equal(("junit", new DateOnly(2026, 9, 12), 5), (run.Format, run.Date, run.PlannedSamples));
        Assert.Equal(["net.closed", "net.open", "net.odd", "net.later"], run.Observations.Select(row => row.Sample));
        Assert.Equal([1, 0, null, null], OtherLogs.Values(run, "passed"));
        Assert.Equal("boom", run.Observations[2].Error);
        Assert.Empty(run.NotUnderstood);
    }

    [Fact]
    public void What_a_suite_says_it_has_and_lacks_is_missing_once()
    {
        Assert.Equal(7, OtherLogs.Run("""<testsuite tests="7"><testsuite tests="6"><testcase name="a"/></testsuite></testsuite>""").PlannedSamples);
        Assert.Equal(1, OtherLogs.Run("""<testsuite tests="-4"><testcase name="a"/></testsuite>""").PlannedSamples);
    }

    [Theory]
    [InlineData("99999999999", int.MaxValue), InlineData(" 7 ", 7), InlineData("7.0", 7), InlineData("NaN", 1), InlineData("", 1)]
    public void What_a_suite_says_counts_however_it_is_written(string tests, int planned) =>
        Assert.Equal(planned, OtherLogs.Run($"<testsuite tests=\"{tests}\"><testcase name=\"a\"/></testsuite>").PlannedSamples);

    [Fact]
    public void What_passed_only_when_run_again_failed_once()
    {
        var run = OtherLogs.Run("""<testsuite name="s"><testcase name="a"><flakyFailure message="x"><stackTrace>y</stackTrace></flakyFailure></testcase></testsuite>""");
        Assert.Equal([0, 1], OtherLogs.Values(run, "passed"));
        Assert.Equal([1, 2], run.Observations.Select(row => row.Epoch));
    }

    [Fact]
    public void Equal_names_in_two_suites_are_two_samples()
    {
        var run = OtherLogs.Run("""<testsuites><testsuite name="s"><testcase name="a"/></testsuite><testsuite name="t"><testcase name="a"/></testsuite></testsuites>""");
        Assert.Equal(["s/a", "t/a"], run.Observations.Select(row => row.Sample));
    }

    [Fact]
    public void Elements_that_are_not_known_are_told() =>
        Assert.Equal("`verdict` is no element that is read here", Assert.Single(OtherLogs.Run("""<testsuite><testcase name="a"><verdict/></testcase></testsuite>""").NotUnderstood));

    [Fact]
    public void Hostile_xml_is_refused()
    {
        Assert.StartsWith("the log is not XML that can be read", OtherLogs.Problem("<!DOCTYPE x [<!ENTITY a \"b\">]><testsuite name=\"&a;\"/>"), StringComparison.Ordinal);
        Assert.StartsWith("the log is not XML that can be read", OtherLogs.Problem("<testsuite><testcase name=\"a\"/>"), StringComparison.Ordinal);
        Assert.Equal("the log nests deeper than 512 levels, which is not read here", OtherLogs.Problem("<testsuite>" + string.Concat(Enumerable.Repeat("<testsuite>", 5_000))));
        Assert.StartsWith("not a format", OtherLogs.Problem("<html><testsuite/></html>"), StringComparison.Ordinal);
        Assert.Equal("a test case has another inside it, so nobody can say what became of each", OtherLogs.Problem("<testsuite><testcase name=\"a\"><failure/><testcase name=\"b\"/></testcase></testsuite>"));
        Assert.Equal("a test case has no name", OtherLogs.Problem("<testsuite><testcase/></testsuite>"));
    }
}

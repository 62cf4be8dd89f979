using Warrant.Core;

namespace Warrant.Evidence.Tests;

public class GarakTests
{
    const string Counts = """{"entry_type": "eval", "probe": "dan.Dan", "detector": "d.A", "passed": 3, "nones": 0, "total_evaluated": 4, "fails": 1, "total_processed": 4}""";

    [Fact]
    public void A_score_is_1_where_the_attack_succeeded()
    {
        var run = OtherLogs.Run(OtherLogs.Garak(OtherLogs.Attempt("x", 1, 2, "{}"), OtherLogs.Attempt("y", 1, 2, "{}"),
            OtherLogs.Attempt("x", 2, 2, """{"d.A": [0.5, 0.49]}"""), OtherLogs.Attempt("y", 2, 2, """{"d.A": [0.0, 0.1]}"""), Counts));
        Assert.Equal(("garak", "dan.Dan", "m", new DateOnly(2026, 9, 12), "success"), (run.Format, run.Task, run.Model, run.Date, run.Status));
        Assert.Equal((2, 4), (run.Epochs, run.ClaimedCompleted));
        Assert.Equal(["d.A", "hit"], run.Scorers);
        Assert.Equal([("x", 1), ("x", 2), ("y", 1), ("y", 2)], run.Observations.Select(row => (row.Sample, row.Epoch)));
        Assert.Equal([1, 0, 0, 0], OtherLogs.Values(run, "d.A"));
        Assert.Equal(new ReportedMetric("d.A", "attack rate", 0.25) { Task = "dan.Dan", Reducer = "each" }, Assert.Single(run.Reported));
        Assert.Empty(run.NotUnderstood);
        Assert.Equal(0.25, Measuring.Measure(run, new("hit", MeasureKind.Mean, 0, null), null, MissingPolicy.None).Value);
    }

    [Fact]
    public void An_attempt_that_was_never_judged_is_missing()
    {
        var run = OtherLogs.Run(OtherLogs.Garak(OtherLogs.Attempt("x", 1, 1, "{}"), OtherLogs.Attempt("y", 2, 1, """{"d.A": [0.0]}""")));
        Assert.Equal([null, 0], OtherLogs.Values(run, "hit"));
    }

    [Fact]
    public void One_detector_that_sees_it_is_enough_and_one_that_could_not_look_leaves_it_open()
    {
        var run = OtherLogs.Run(OtherLogs.Garak(OtherLogs.Attempt("x", 2, 3, """{"a": [1.0, null, 0], "b": [null, 0.0, 0]}""")));
        Assert.Equal([1, null, 0], OtherLogs.Values(run, "hit"));
    }

    [Fact]
    public void A_detector_that_judged_others_of_the_probe_and_is_silent_leaves_it_open()
    {
        var run = OtherLogs.Run(OtherLogs.Garak(OtherLogs.Attempt("x", 2, 1, """{"a": [0], "b": [1]}"""), OtherLogs.Attempt("y", 2, 1, """{"a": [0]}"""), OtherLogs.Attempt("z", 2, 1, """{"a": [1]}"""),
            OtherLogs.Attempt("w", 2, 1, """{"a": [0]}""").Replace("dan.Dan", "dan.Ben", StringComparison.Ordinal)));
        Assert.Equal([1, null, 1, 0], OtherLogs.Values(run, "hit"));
    }

    [Fact]
    public void An_attempt_of_one_probe_takes_the_place_of_none_of_another()
    {
        string first = OtherLogs.Attempt("x", 2, 1, """{"d.A": [0]}"""), second = OtherLogs.Attempt("x", 2, 1, """{"d.A": [1]}""").Replace("dan.Dan", "dan.Ben", StringComparison.Ordinal);
        var run = OtherLogs.Run(OtherLogs.Garak(first, second));
        Assert.Equal([("dan.Dan/x", false), ("dan.Ben/x", false)], run.Observations.Select(row => (row.Sample, row.Contradicted)));
        Assert.Equal([0, 1], OtherLogs.Values(run, "hit"));
    }

    [Fact]
    public void Counts_make_no_rows()
    {
        var run = OtherLogs.Run(OtherLogs.Garak(Counts));
        Assert.Empty(run.Observations);
        Assert.Equal(4, run.ClaimedCompleted);
        Assert.Equal("of `dan.Dan` and `d.A` the report has counts alone (3 of 4 safe), which are the producer's own and are not measured", Assert.Single(run.NotUnderstood));
    }

    [Fact]
    public void Counts_that_the_attempts_do_not_give_are_told()
    {
        Assert.Equal("reports 0.25 as `attack rate` of `dan.Dan`, and its samples give 0.5", Assert.Single(Faults("""{"d.A": [1, 0, 1, 0]}"""), fault => fault.Rule.Code == "WR322").Fault.Fact);
        Assert.DoesNotContain(Faults("""{"d.A": [0, 0, 1, 0]}"""), fault => fault.Rule.Code == "WR322");
        // Where attempts are missing, that is told instead.
        Assert.Contains(Faults("""{"d.A": [0]}"""), fault => fault.Rule.Code == "WR308");

        static List<(Rule Rule, LogFault Fault)> Faults(string judged) => [.. LogFaults.Of(OtherLogs.Run(OtherLogs.Garak(OtherLogs.Attempt("x", 2, judged.Count(c => c == ',') + 1, judged), Counts)))];
    }

    [Fact]
    public void A_report_without_its_end_is_unfinished() =>
        Assert.Equal("started", OtherLogs.Run("""{"entry_type": "init", "start_time": "2026-09-12T10:00:00", "garak_version": "0.13"}""").Status);

    [Fact]
    public void A_type_of_record_that_is_not_known_is_told() =>
        Assert.Equal("`novelty` is no type of record that is read here", Assert.Single(OtherLogs.Run(OtherLogs.Garak("""{"entry_type": "novelty"}""")).NotUnderstood));
}

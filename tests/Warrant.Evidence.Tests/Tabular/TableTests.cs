using Warrant.Core;

namespace Warrant.Evidence.Tests;

public class TableTests
{
    static readonly Columns plain = new("id", "caught", null, null, null);
    static readonly Columns whole = new("id", "caught", "suite", "try", "day");

    [Fact]
    public void Columns_say_what_is_what()
    {
        var run = OtherLogs.Table("\uFEFFday,suite,id,try,note,caught\r\n2026-09-13,s,a,1,\"x, \"\"y\"\"\r\nz\",1\r\n2026-09-12,t,a,2,,0\r\n", whole);
        Assert.Equal(("csv", new DateOnly(2026, 9, 12), 2, null), (run.Format, run.Date, run.Epochs, run.PlannedSamples));
        Assert.Equal(["caught"], run.Scorers);
        Assert.Equal([("s/a", 1, "s"), ("t/a", 2, "t")], run.Observations.Select(row => (row.Sample, row.Epoch, row.Task)));
        Assert.Equal([1, 0], OtherLogs.Values(run, "caught"));
    }

    [Fact]
    public void Json_lines_likewise()
    {
        var run = OtherLogs.Table("""
            {"id": 7, "caught": true, "suite": "s", "try": 1, "day": "2026-09-13", "note": [1]}
            {"id": "b", "caught": "miss", "suite": "s", "try": 1, "day": "?"}
            """, whole);
        Assert.Equal("jsonl", run.Format);
        Assert.Equal([("s/7", new Score(1, null)), ("s/b", new Score(null, "miss"))], run.Observations.Select(row => (row.Sample, row.Scores["caught"])));
        Assert.Equal("1 rows have no date in `day` that can be read", Assert.Single(run.NotUnderstood));
    }

    [Fact]
    public void Rows_of_one_sample_are_its_attempts()
    {
        var run = OtherLogs.Table("id,caught\na,1\nb,0\na,0\n", plain);
        Assert.Equal([("a", 1), ("b", 1), ("a", 2)], run.Observations.Select(row => (row.Sample, row.Epoch)));
        Assert.Equal(2, run.Epochs);
    }

    [Fact]
    public void A_row_without_a_score_is_missing()
    {
        var run = OtherLogs.Table("id,caught\na,\nb,\"\"\n\nc,1", plain);
        Assert.Equal([null, null, 1], OtherLogs.Values(run, "caught"));
        Assert.Equal(2, Measuring.Measure(run, new(null, MeasureKind.Mean, 0, null), null, MissingPolicy.None).Missing);
    }

    [Theory]
    [InlineData("id,score\na,1\n", "the table has no column `caught`; it has `id`, `score`")]
    [InlineData("", "the table has no column `id`")]
    [InlineData("id,caught,id\na,1,b\n", "the table has two columns `id`")]
    [InlineData("id,caught\na\n", "line 2 of the table has 1 fields where its head has 2")]
    [InlineData("id,caught\na,1\nb,1,2\n", "line 3 of the table has 3 fields where its head has 2")]
    [InlineData("id,caught\n,1\n", "line 2 of the table has no sample in `id`")]
    [InlineData("id,caught\na,\"1\n", "the table is cut off: a quote is open at the end, on line 3")]
    [InlineData("id,caught\na,\"1\"2\n", "line 2 of the table has text after a closing quote")]
    [InlineData("id,caught\na,1\"\n", "line 2 of the table has a quote inside a field that does not begin with one")]
    [InlineData("{\"id\": \"a\"}", "record 1 of the table has no `caught`")]
    [InlineData("{\"id\": \"a\", \"caught\": 1}\n[]", "record 2 of the table is no JSON object")]
    public void What_is_wrong_is_said_with_its_place(string text, string problem) => Assert.Equal(problem, OtherLogs.Problem(text, new() { Columns = plain }));

    [Fact]
    public void Which_of_two_equal_rows_counts_is_not_guessed()
    {
        Assert.Equal("line 3 of the table repeats sample `a`, epoch 1", OtherLogs.Problem("id,caught,n\na,1,1\na,0,1\n", new() { Columns = plain with { Epoch = "n" } }));
        Assert.Equal("line 2 of the table has no whole number from 1 in `n`", OtherLogs.Problem("id,caught,n\na,1,0\n", new() { Columns = plain with { Epoch = "n" } }));
        Assert.Equal("`columns` gives the column `id` two meanings", OtherLogs.Problem("id,caught\na,1\n", new() { Columns = plain with { Score = "id" } }));
    }

    [Fact]
    public void It_does_not_matter_how_little_the_stream_gives()
    {
        var text = "id,note,caught\r\n" + string.Concat(Enumerable.Range(0, 50).Select(n => $"\"s\"\"{n}\",\"a\r\nb\",{n % 2}\r\n"));
        var few = LogReader.Read(new Dribble(System.Text.Encoding.UTF8.GetBytes(text), 3), "x", new LogSetting { Columns = plain }).Run!;
        Assert.Equal(OtherLogs.Table(text, plain).Observations.Select(row => (row.Sample, row.Scores["caught"])), few.Observations.Select(row => (row.Sample, row.Scores["caught"])));
        Assert.Equal("s\"49", few.Observations[49].Sample);
    }
}

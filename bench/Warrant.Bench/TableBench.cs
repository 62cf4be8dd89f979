using System.Diagnostics;
using System.Globalization;
using System.Text;
using Warrant.Core;
using Warrant.Evidence;

namespace Warrant.Bench;

/// <summary>How long a table takes from its bytes to its rows, and to its bounds.</summary>
static class TableBench
{
    /// <summary>The first time, code still to be compiled, and the median of nine after it, in seconds.</summary>
    public static string Seconds(int rows)
    {
        var bytes = Table(rows);
        var (reading, both) = (new List<double>(), new List<double>());
        for (var n = 0; n < 10; n++)
        {
            var watch = Stopwatch.StartNew();
            var run = LogReader.Read(new MemoryStream(bytes), "table.csv", new LogSetting { Columns = new("sample", "caught", "suite", "attempt", "day") }).Run!;
            reading.Add(watch.Elapsed.TotalSeconds);
            var measured = Measuring.Measure(run, new(null, MeasureKind.Mean, 0, null), null, MissingPolicy.None);
            both.Add(watch.Elapsed.TotalSeconds);
            if (run.Observations.Count != rows || measured.Trials != rows) throw new InvalidOperationException("not every row was measured");
        }
        return string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {bytes.Length / 1e6:0.0} MB: reading {reading[0]:0.000} s the first time, {Median(reading):0.000} s after; with measuring {both[0]:0.000} s, {Median(both):0.000} s");
    }

    static double Median(List<double> times) => times.Skip(1).Order().ElementAt(4);

    static byte[] Table(int rows)
    {
        var text = new StringBuilder("day,suite,sample,attempt,note,caught\r\n");
        for (var n = 0; n < rows; n++) text.Append(CultureInfo.InvariantCulture, $"2026-10-{1 + n % 28:00},suite-{n % 7},sample-{n},1,\"a note, with a comma\",{(n % 50 == 0 ? 0 : 1)}\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

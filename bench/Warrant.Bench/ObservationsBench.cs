using System.Diagnostics;
using System.Globalization;
using Warrant.Core;

namespace Warrant.Bench;

/// <summary>What measuring costs once the observations are there: time and memory beyond them.</summary>
static class ObservationsBench
{
    /// <summary>One line for each measure.</summary>
    public static void Run(int count)
    {
        var run = Make(count);
        var held = GC.GetTotalMemory(true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} observations: {held >> 20} MiB"));
        Measure(run, "mean", new("s", MeasureKind.Mean, 0, null), held);
        Measure(run, "rate", new("s", MeasureKind.Rate, 0, "1"), held);
        Measure(run, "mean over a cluster", new("s", MeasureKind.Mean, 0, null) { Unit = "repository" }, held);
        Measure(run, "mean of a filter", new("s", MeasureKind.Mean, 0, null) { Filter = new Dictionary<string, string> { ["repository"] = "r7" } }, held);
        Measure(run, "difference, paired", new("s", MeasureKind.Difference, 0, null) { Baseline = "E2" }, held);
        Measure(run, "at-budget", new("s", MeasureKind.AtBudget, 0, null) { Baseline = "E2", Budget = 0.1 }, held);
        Measure(run, "stream", new("s", MeasureKind.Mean, 0, null) { Stream = true }, held);
    }

    static void Measure(Run run, string name, MeasureSpec spec, long held)
    {
        var before = GC.GetTotalAllocatedBytes(true);
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var measured = Measuring.Measure(run, spec, new(new(0.5, false), null), MissingPolicy.None, run);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
        var allocated = GC.GetTotalAllocatedBytes(true) - before;
        if (measured.Problem is { } problem) throw new InvalidOperationException($"{name}: {problem}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds:0.00} CPU s, {allocated >> 20} MiB allocated, at most {GC.GetGCMemoryInfo().HeapSizeBytes >> 20} MiB held (of which {held >> 20} MiB are the observations), upper bound {measured.Upper:G4}"));
    }

    static Run Make(int count)
    {
        var scores = new[] { 0.0, 1.0 }.Select(value => (IReadOnlyDictionary<string, Score>)new Dictionary<string, Score> { ["s"] = new(value, null) }).ToArray();
        var metadata = Enumerable.Range(0, 1000).Select(i => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["repository"] = string.Create(CultureInfo.InvariantCulture, $"r{i}") }).ToArray();
        return new()
        {
            Format = "csv",
            Scorers = ["s"],
            Observations = [.. Enumerable.Range(0, count).Select(i => new Observation(string.Create(CultureInfo.InvariantCulture, $"sample-{i}"), 1, scores[i % 50 == 0 ? 1 : 0]) { Metadata = metadata[i % 1000] })],
        };
    }
}

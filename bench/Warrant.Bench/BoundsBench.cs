using System.Diagnostics;
using System.Globalization;
using Warrant.Core;

namespace Warrant.Bench;

/// <summary>What one-sided Clopper–Pearson bounds cost, upper and lower in turn at 95 %.</summary>
static class BoundsBench
{
    static readonly (string Name, Func<Random, (int Events, int Trials)> Draw)[] mixes =
    [
        ("an evaluation's (trials from 20 to 2,000 evenly in the logarithm, events up to a quarter of them)", random =>
        {
            var trials = (int)(20 * Math.Pow(100, random.NextDouble()));
            return (random.Next(0, trials / 4 + 1), trials);
        }),
        ("any count (trials up to 10,000, events up to all of them)", random =>
        {
            var trials = random.Next(1, 10_001);
            return (random.Next(0, trials + 1), trials);
        }),
        ("few events in many trials (up to a million trials, 0 to 20 events)", random => (random.Next(0, 21), random.Next(21, 1_000_001))),
    ];

    /// <summary>For each mix: CPU seconds for so many bounds, the median of five after a first, and what they allocate.</summary>
    public static void Run(int bounds)
    {
        foreach (var (name, draw) in mixes)
        {
            var random = new Random(7);
            var cases = Enumerable.Range(0, bounds).Select(_ => draw(random)).ToArray();
            var times = new List<double>();
            var allocated = 0L;
            for (var n = 0; n < 6; n++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Process.GetCurrentProcess().TotalProcessorTime;
                var sum = 0.0;
                for (var i = 0; i < cases.Length; i++) sum += i % 2 == 0 ? ClopperPearson.Upper(cases[i].Events, cases[i].Trials, 0.95) : ClopperPearson.Lower(cases[i].Events, cases[i].Trials, 0.95);
                times.Add((Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                if (!double.IsFinite(sum)) throw new InvalidOperationException("a bound is no number");
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bounds} bounds, {name}: {times.Skip(1).Order().ElementAt(2):0.00} CPU s, {allocated / 1024} KiB allocated"));
        }
    }
}

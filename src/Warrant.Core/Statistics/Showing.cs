namespace Warrant.Core;

/// <summary>The familiar intervals beside a measurement, two-sided. They never decide: on a clean run the last two would be a point.</summary>
static class Showing
{
    // Resampling is a thousand passes over the units, and of many units the others say the same.
    const int MostResampled = 2000;

    public static IReadOnlyList<ShownInterval> Of(Tally tally, double confidence)
    {
        var shown = new List<ShownInterval>();
        // What is missing has no place in them.
        if (tally.Missing > 0) return shown;
        if (tally.IsBinary)
        {
            Add("wilson", Displayed.Wilson((int)tally.Most, tally.Units, confidence));
            Add("jeffreys", Displayed.Jeffreys((int)tally.Most, tally.Units, confidence));
        }
        else if (tally.Units > 1)
        {
            // In an order of their own, for a sum of floating numbers depends on it.
            UnitValue[] clusters = [.. tally.Values.Values];
            Array.Sort(clusters, (a, b) => a.Sum.CompareTo(b.Sum) is var by and not 0 ? by : a.Scores.CompareTo(b.Scores));
            var mean = clusters.Sum(c => c.Sum) / clusters.Sum(c => c.Scores);
            Around("clustered-t", mean, Displayed.ClusteredError(Array.ConvertAll(clusters, c => (c.Sum, c.Scores))), tally.Units);
        }
        if (tally.Units is > 1 and <= MostResampled) Add("bootstrap", Displayed.Bootstrap(Sorted(tally.Values.Values.Select(v => v.Most)), confidence, Seed(tally.Values.Keys)));
        return shown;

        void Add(string name, Interval interval) => shown.Add(new(name, interval.Lower, interval.Upper));
        void Around(string name, double mean, double error, int units)
        {
            var half = Quantiles.Student(confidence, units - 1) * error;
            shown.Add(new(name, Math.Max(0, mean - half), Math.Min(1, mean + half)));
        }
    }

    /// <summary>The t interval and the bootstrap of paired differences.</summary>
    public static IReadOnlyList<ShownInterval> Paired(IReadOnlyList<double> differences, IEnumerable<string> names, double confidence)
    {
        if (differences.Count < 2) return [];
        var sorted = Sorted(differences);
        var mean = sorted.Average();
        var half = Quantiles.Student(confidence, sorted.Length - 1) * Displayed.StandardError(sorted);
        var t = new ShownInterval("paired-t", Math.Max(-1, mean - half), Math.Min(1, mean + half));
        if (sorted.Length > MostResampled) return [t];
        var bootstrap = Displayed.Bootstrap(sorted, confidence, Seed(names));
        return [t, new("bootstrap", bootstrap.Lower, bootstrap.Upper)];
    }

    static double[] Sorted(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted;
    }

    // FNV-1a of each unit's name, added up: the same samples in any order give the same bytes.
    static ulong Seed(IEnumerable<string> names)
    {
        var sum = 0UL;
        foreach (var name in names)
        {
            var hash = 0xCBF29CE484222325UL;
            foreach (var letter in name) hash = (hash ^ letter) * 0x100000001B3UL;
            sum += hash;
        }
        return sum;
    }
}

using System.Diagnostics;
using Warrant.Core;

namespace Warrant.Bench;

/// <summary>The n-queens problem on the diagram: no fault tree, but what diagram packages are compared on.</summary>
static class Queens
{
    public static void Run(int n)
    {
        var watch = Stopwatch.StartNew();
        var builder = new NetworkBuilder();
        var rows = new List<int>();
        for (var i = 0; i < n; i++)
        {
            var (row, rules) = (new List<int>(), new List<int>());
            for (var j = 0; j < n; j++) row.Add(builder.Ground(i * n + j));
            rules.Add(builder.Or(row.ToArray()));
            for (var j = 0; j < n; j++) rules.Add(builder.Or([builder.Not(row[j]), builder.And(Attacked(builder, n, i, j))]));
            rows.Add(builder.And(rules.ToArray()));
        }
        var network = builder.Build(builder.And(rows.ToArray()), n * n);
        var frontier = Frontier.Of(network) ?? throw new InvalidDataException("too large");
        var even = new double[n * n];
        Array.Fill(even, 0.5);
        var solutions = frontier.Probability(even) * Math.Pow(2, n * n);
        Console.WriteLine($"{n} queens: {solutions:F0} solutions, {frontier.Nodes} nodes, {watch.Elapsed.TotalSeconds:F2} s");
    }

    // Each pair is ruled out once, from the square above: so a rule is about its own row and those below, and rules can be joined from the last row up.
    static int[] Attacked(NetworkBuilder builder, int n, int i, int j)
    {
        var nodes = new List<int>();
        for (var k = 0; k < n; k++)
            for (var l = 0; l < n; l++)
                if ((k > i || k == i && l > j) && (k == i || l == j || k - i == l - j || k - i == j - l)) nodes.Add(builder.Not(builder.Ground(k * n + l)));
        return nodes.ToArray();
    }
}

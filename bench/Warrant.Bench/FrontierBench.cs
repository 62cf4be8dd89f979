using System.Diagnostics;
using Warrant.Core;

namespace Warrant.Bench;

/// <summary>Where the time of a fault tree goes, phase by phase.</summary>
static class FrontierBench
{
    public static void Run(string file)
    {
        var watch = Stopwatch.StartNew();
        using var stream = File.OpenRead(file);
        var tree = FaultTreeReader.Read(stream).Tree ?? throw new InvalidDataException("no tree");
        Lap("read");
        var frontier = Frontier.Of(tree.Network) ?? throw new InvalidDataException("too large");
        Lap($"diagram of {frontier.Nodes} nodes");
        var p = tree.Probabilities() ?? throw new InvalidDataException("no probabilities");
        frontier.Probability(p);
        Lap("probability");
        frontier.Importances(p);
        Lap("all importances");
        if (!tree.Network.IsCoherent) return;
        _ = frontier.Cuts;
        Lap("cut sets");
        _ = frontier.Cuts?.Orders;
        Lap("count and orders");
        Console.WriteLine(frontier.Worst(p).IsSharp);
        Lap("worst case");

        void Lap(string what)
        {
            Console.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:F1} ms");
            watch.Restart();
        }
    }
}

namespace Warrant.Core;

/// <summary>Exact probability of a function of independent grounds, and its derivatives, by a pass up and a pass down its diagram.</summary>
static class Chances
{
    /// <summary>By node: the probability that the function at the node is true.</summary>
    public static double[] Up(Diagram diagram, ReadOnlySpan<double> grounds)
    {
        var value = new double[diagram.Count];
        value[1] = 1;
        var (levels, lows, highs) = (diagram.Levels, diagram.Lows, diagram.Highs);
        for (var n = 2; n < value.Length; n++)
        {
            var p = Of(diagram, levels[n], grounds, value);
            value[n] = p * value[highs[n]] + (1 - p) * value[lows[n]];
        }
        return value;
    }

    /// <summary>By ground: how much the probability of the whole changes with that of the ground (Birnbaum 1969), given the values of the nodes.</summary>
    public static double[] Down(Diagram diagram, ReadOnlySpan<double> grounds, double[] value)
    {
        var reach = new double[diagram.Count];
        var slope = new double[grounds.Length];
        if (diagram.Root > 1) reach[diagram.Root] = 1;
        for (var n = diagram.Count - 1; n > 1; n--)
        {
            if (reach[n] == 0) continue;
            var (level, low, high) = (diagram.Levels[n], diagram.Lows[n], diagram.Highs[n]);
            var p = Of(diagram, level, grounds, value);
            reach[high] += reach[n] * p;
            reach[low] += reach[n] * (1 - p);
            var change = reach[n] * (value[high] - value[low]);
            // A module passes the change on to its own nodes, which all have smaller numbers.
            if (diagram.Variables[level] is >= 0 and var ground) slope[ground] += change;
            else reach[diagram.Roots[~diagram.Variables[level]]] += change;
        }
        return slope;
    }

    static double Of(Diagram diagram, int level, ReadOnlySpan<double> grounds, double[] value) =>
        diagram.Variables[level] is >= 0 and var variable ? grounds[variable] : value[diagram.Roots[~diagram.Variables[level]]];
}

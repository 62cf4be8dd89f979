namespace Warrant.Core;

/// <summary>
/// Bounds on the probability of a network without its diagram, gate by gate in linear time. Monotone functions of independent grounds are positively associated
/// (Esary, Proschan and Walkup 1967), so an and is at least the product of its inputs and at most the least of them, and an or alike. Where something negates, only
/// what holds under any dependence is used (Fréchet 1935).
/// </summary>
static class GateBounds
{
    public static (double Low, double High) Of(Network network, ReadOnlySpan<double> grounds)
    {
        var (low, high) = (new double[network.Count], new double[network.Count]);
        for (var n = 0; n < network.Count; n++)
        {
            var inputs = network.Inputs(n);
            switch (network.Kind(n))
            {
                case GateKind.Constant: low[n] = high[n] = network.Need(n); break;
                case GateKind.Ground: low[n] = high[n] = grounds[network.Need(n)]; break;
                case GateKind.Not: (low[n], high[n]) = (1 - high[inputs[0]], 1 - low[inputs[0]]); break;
                case GateKind.Xor:
                    // Under any dependence P(a xor b) is between |a - b| and min(a + b, 2 - a - b).
                    var (a, b) = (inputs[0], inputs[1]);
                    low[n] = Math.Max(0, Math.Max(low[a] - high[b], low[b] - high[a]));
                    high[n] = Math.Min(1, Math.Min(high[a] + high[b], 2 - low[a] - low[b]));
                    break;
                case GateKind.And: (low[n], high[n]) = And(inputs, low, high, network.IsCoherent); break;
                case GateKind.Or:
                    var some = 0.0;
                    var (product, sum) = (1.0, 0.0);
                    foreach (var input in inputs)
                    {
                        some = Math.Max(some, low[input]);
                        product *= 1 - high[input];
                        sum += high[input];
                    }
                    (low[n], high[n]) = (some, Math.Min(1, network.IsCoherent ? 1 - product : sum));
                    break;
                default: high[n] = AtLeast(inputs, network.Need(n), high); break;
            }
        }
        return (low[^1], high[^1]);
    }

    /// <summary>An upper bound on the probability of a coherent network under every dependence (Fréchet 1935): at least the sharp one.</summary>
    public static double Any(Network network, ReadOnlySpan<double> grounds)
    {
        var high = new double[network.Count];
        for (var n = 0; n < network.Count; n++)
        {
            var inputs = network.Inputs(n);
            high[n] = network.Kind(n) switch
            {
                GateKind.Constant => network.Need(n),
                GateKind.Ground => grounds[network.Need(n)],
                GateKind.And => AtLeast(inputs, inputs.Length, high),
                GateKind.Or => AtLeast(inputs, 1, high),
                _ => AtLeast(inputs, network.Need(n), high),
            };
            if (network.Kind(n) is GateKind.And) foreach (var input in inputs) high[n] = Math.Min(high[n], high[input]);
        }
        return high[^1];
    }

    static (double, double) And(ReadOnlySpan<int> inputs, double[] low, double[] high, bool coherent)
    {
        var (least, product, missing) = (1.0, 1.0, 0.0);
        foreach (var input in inputs)
        {
            least = Math.Min(least, high[input]);
            product *= low[input];
            missing += 1 - low[input];
        }
        return (coherent ? product : Math.Max(0, 1 - missing), least);
    }

    // So many failures at least: their mean number over the need (Markov).
    static double AtLeast(ReadOnlySpan<int> inputs, int need, double[] high)
    {
        var sum = 0.0;
        foreach (var input in inputs) sum += high[input];
        return Math.Min(1, sum / need);
    }
}

namespace Warrant.Core;

/// <summary>
/// The gates under which nothing is shared with the rest, so that each can be solved alone and stand as one variable above. Found in linear time by
/// the dates of one walk: Dutuit and Rauzy, A linear-time algorithm to find modules of fault trees, 1996.
/// </summary>
static class Modules
{
    /// <summary>For each node whether it is a module; the root is one, a ground or constant is not unless it is the root.</summary>
    public static bool[] Of(Network network)
    {
        var (first, left, last) = (new int[network.Count], new int[network.Count], new int[network.Count]);
        Walk(network, first, left, last);
        var (least, greatest) = (new int[network.Count], new int[network.Count]);
        var modules = new bool[network.Count];
        for (var n = 0; n < network.Count; n++)
        {
            least[n] = int.MaxValue;
            foreach (var input in network.Inputs(n))
            {
                least[n] = Math.Min(least[n], Math.Min(least[input], first[input]));
                greatest[n] = Math.Max(greatest[n], Math.Max(greatest[input], last[input]));
            }
            modules[n] = network.Inputs(n).Length > 0 && least[n] > first[n] && greatest[n] < left[n];
        }
        modules[network.Root] = true;
        return modules;
    }

    static void Walk(Network network, int[] first, int[] left, int[] last)
    {
        var (path, next) = (new Growing(), new Growing());
        var date = 1;
        first[network.Root] = last[network.Root] = date;
        path.Add(network.Root);
        next.Add(0);
        while (path.Count > 0)
        {
            var node = path[path.Count - 1];
            var inputs = network.Inputs(node);
            var at = next[next.Count - 1];
            if (at == inputs.Length)
            {
                left[node] = last[node] = ++date;
                path.Pop();
                next.Pop();
                continue;
            }
            next[next.Count - 1] = at + 1;
            var input = inputs[at];
            last[input] = ++date;
            if (first[input] > 0) continue;
            first[input] = date;
            path.Add(input);
            next.Add(0);
        }
    }
}

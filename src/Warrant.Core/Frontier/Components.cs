namespace Warrant.Core;

/// <summary>The parts of a formula in which each node rests on each other, those below first (Tarjan 1972), with its own stack.</summary>
static class Components
{
    /// <param name="visit">Gets the nodes of a part, inputs before those that need them as far as the cycle allows.</param>
    public static void Visit(Formula formula, int root, Action<List<int>> visit)
    {
        var (number, low, done) = (new int[formula.Count], new int[formula.Count], new bool[formula.Count]);
        var (path, next, open, left) = (new Growing(), new Growing(), new Growing(), new int[formula.Count]);
        var (count, finished) = (0, 0);
        var members = new List<int>();
        Enter(root);
        while (path.Count > 0)
        {
            var node = path[path.Count - 1];
            var inputs = formula.Inputs(node);
            var at = next[next.Count - 1];
            if (at < inputs.Length)
            {
                next[next.Count - 1] = at + 1;
                var input = inputs[at].Node;
                if (number[input] == 0) Enter(input);
                else if (!done[input]) low[node] = Math.Min(low[node], number[input]);
                continue;
            }
            path.Pop();
            next.Pop();
            left[node] = ++finished;
            if (path.Count > 0) low[path[path.Count - 1]] = Math.Min(low[path[path.Count - 1]], low[node]);
            if (low[node] != number[node]) continue;
            members.Clear();
            int member;
            do
            {
                member = open.Pop();
                done[member] = true;
                members.Add(member);
            }
            while (member != node);
            members.Sort((a, b) => left[a].CompareTo(left[b]));
            visit(members);
        }

        void Enter(int node)
        {
            number[node] = low[node] = ++count;
            path.Add(node);
            next.Add(0);
            open.Add(node);
        }
    }

    /// <summary>How often values must go round a part: once more than there are nodes whose value is used before it is computed.</summary>
    public static int Rounds(Formula formula, List<int> members)
    {
        var place = new Dictionary<int, int>();
        for (var i = 0; i < members.Count; i++) place.Add(members[i], i);
        var late = new HashSet<int>();
        foreach (var node in members)
            foreach (var input in formula.Inputs(node))
                if (place.TryGetValue(input.Node, out var at) && at >= place[node]) late.Add(input.Node);
        return late.Count + 1;
    }
}

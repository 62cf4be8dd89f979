namespace Warrant.Core;

/// <summary>
/// Keeps what a root reaches, and joins an and into the and above it (or into or) where nothing else uses it. Of the inputs of such a gate, grounds that nothing else
/// uses get a gate of their own: that is a module, however much the rest of the gate shares with others.
/// </summary>
static class NetworkTrim
{
    public static Network Of(int root, int grounds, Growing kinds, Growing needs, Growing starts, Growing inputs)
    {
        var uses = new int[root + 1];
        uses[root] = 1;
        for (var n = root; n >= 0; n--)
            if (uses[n] > 0)
                foreach (var input in inputs.Span(starts[n], starts[n + 1])) uses[input]++;
        var (kept, joins) = (new bool[root + 1], new bool[root + 1]);
        for (var n = 0; n <= root; n++) kept[n] = uses[n] > 0;
        for (var n = root; n >= 0; n--)
            if (kept[n] && Junction(n))
                foreach (var input in inputs.Span(starts[n], starts[n + 1]))
                    joins[input] = uses[input] == 1 && kinds[input] == kinds[n];
        // The inputs of each gate that is left, an and or an or with each of them once: what two joined gates share may be used nowhere else.
        var (of, ends, marks) = (new Growing(), new int[root + 1], new int[root + 1]);
        Array.Clear(uses, 0, root + 1);
        var todo = new Growing();
        for (var n = 0; n <= root; ends[n++] = of.Count)
        {
            if (!kept[n] || joins[n]) continue;
            todo.Add(n);
            while (todo.Count > 0)
            {
                var from = todo.Pop();
                if (from != n && !joins[from])
                {
                    if (Junction(n) && marks[from] == n) continue;
                    marks[from] = n;
                    of.Add(from);
                    uses[from]++;
                    continue;
                }
                var below = inputs.Span(starts[from], starts[from + 1]);
                for (var i = below.Length - 1; i >= 0; i--) todo.Add(below[i]);
            }
        }
        var number = new int[root + 1];
        var (newKinds, newNeeds, newStarts, newInputs) = (new Growing(), new Growing(), new Growing(), new Growing());
        newStarts.Add(0);
        for (var n = 0; n <= root; n++)
        {
            if (!kept[n] || joins[n]) continue;
            var (first, end) = (n == 0 ? 0 : ends[n - 1], ends[n]);
            var own = 0;
            if (Junction(n)) foreach (var input in of.Span(first, end)) if (IsOwn(input)) own++;
            if (own > 1 && own < end - first)
            {
                Add(kinds[n], 0, of.Span(first, end), owned: true);
                Add(kinds[n], 0, of.Span(first, end), owned: false, newKinds.Count - 1);
            }
            else Add(kinds[n], needs[n], of.Span(first, end), owned: null);
            number[n] = newKinds.Count - 1;
        }
        var gates = new GateKind[newKinds.Count];
        for (var n = 0; n < gates.Length; n++) gates[n] = (GateKind)newKinds[n];
        return new(gates, newNeeds.ToArray(), newStarts.ToArray(), newInputs.ToArray(), grounds);

        bool IsOwn(int n) => (GateKind)kinds[n] is GateKind.Ground && uses[n] == 1;

        void Add(int kind, int need, Span<int> of, bool? owned, int first = -1)
        {
            newKinds.Add(kind);
            newNeeds.Add(need);
            if (first >= 0) newInputs.Add(first);
            foreach (var input in of) if (owned is null || owned == IsOwn(input)) newInputs.Add(number[input]);
            newStarts.Add(newInputs.Count);
        }

        bool Junction(int n) => (GateKind)kinds[n] is GateKind.And or GateKind.Or;
    }
}

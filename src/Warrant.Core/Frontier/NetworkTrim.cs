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
        var joins = new bool[root + 1];
        for (var n = root; n >= 0; n--)
            if (uses[n] > 0 && Junction(n))
                foreach (var input in inputs.Span(starts[n], starts[n + 1]))
                    joins[input] = uses[input] == 1 && kinds[input] == kinds[n];
        var number = new int[root + 1];
        var (newKinds, newNeeds, newStarts, newInputs) = (new Growing(), new Growing(), new Growing(), new Growing());
        newStarts.Add(0);
        var todo = new Growing();
        for (var n = 0; n <= root; n++)
        {
            if (uses[n] == 0 || joins[n]) continue;
            var of = new Growing();
            todo.Add(n);
            while (todo.Count > 0)
            {
                var from = todo.Pop();
                if (from != n && !joins[from])
                {
                    of.Add(from);
                    continue;
                }
                var below = inputs.Span(starts[from], starts[from + 1]);
                for (var i = below.Length - 1; i >= 0; i--) todo.Add(below[i]);
            }
            var own = Junction(n) ? Own(of) : 0;
            if (own > 1 && own < of.Count)
            {
                Add(kinds[n], 0, of, IsOwn);
                Add(kinds[n], 0, of, input => !IsOwn(input), newKinds.Count - 1);
            }
            else Add(kinds[n], needs[n], of, _ => true);
            number[n] = newKinds.Count - 1;
        }
        var kept = new GateKind[newKinds.Count];
        for (var n = 0; n < kept.Length; n++) kept[n] = (GateKind)newKinds[n];
        return new(kept, newNeeds.ToArray(), newStarts.ToArray(), newInputs.ToArray(), grounds);

        bool IsOwn(int n) => (GateKind)kinds[n] is GateKind.Ground && uses[n] == 1;

        int Own(Growing of)
        {
            var count = 0;
            for (var i = 0; i < of.Count; i++) if (IsOwn(of[i])) count++;
            return count;
        }

        void Add(int kind, int need, Growing of, Func<int, bool> keeps, int first = -1)
        {
            newKinds.Add(kind);
            newNeeds.Add(need);
            if (first >= 0) newInputs.Add(first);
            for (var i = 0; i < of.Count; i++) if (keeps(of[i])) newInputs.Add(number[of[i]]);
            newStarts.Add(newInputs.Count);
        }

        bool Junction(int n) => (GateKind)kinds[n] is GateKind.And or GateKind.Or;
    }
}

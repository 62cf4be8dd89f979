namespace Warrant.Core;

/// <summary>Keeps what a root reaches, and joins an and into the and above it (or into or) where nothing else uses it: fewer gates, wider modules.</summary>
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
            number[n] = newKinds.Count;
            newKinds.Add(kinds[n]);
            newNeeds.Add(needs[n]);
            todo.Add(n);
            while (todo.Count > 0)
            {
                var from = todo.Pop();
                if (from != n && !joins[from])
                {
                    newInputs.Add(number[from]);
                    continue;
                }
                var of = inputs.Span(starts[from], starts[from + 1]);
                for (var i = of.Length - 1; i >= 0; i--) todo.Add(of[i]);
            }
            newStarts.Add(newInputs.Count);
        }
        var kept = new GateKind[newKinds.Count];
        for (var n = 0; n < kept.Length; n++) kept[n] = (GateKind)newKinds[n];
        return new(kept, newNeeds.ToArray(), newStarts.ToArray(), newInputs.ToArray(), grounds);

        bool Junction(int n) => (GateKind)kinds[n] is GateKind.And or GateKind.Or;
    }
}

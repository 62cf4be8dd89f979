namespace Warrant.Core;

/// <summary>Writes sets out, the smallest first, without looking at more of the diagram than what is listed needs.</summary>
static class SetListing
{
    // What is still to be chosen after the node at hand: where a module was entered, the rest of the set above it.
    sealed record Rest(int Node, Rest? Next, int Least);

    readonly record struct Step(int Node, Rest? Rest, int Chosen, int Ground);

    public static IReadOnlyList<int[]> Of(Diagram sets, int[] least, int limit, int largest)
    {
        var found = new List<int[]>();
        for (var size = least[sets.Root]; size <= largest && size < SetSizes.None && found.Count < limit;) size = OfSize(sets, least, size, limit, found);
        return found;
    }

    // Lists the sets of one size; what it returns is a size below which there is none left.
    static int OfSize(Diagram sets, int[] least, int size, int limit, List<int[]> found)
    {
        var next = SetSizes.None;
        var chosen = new int[size];
        var todo = new Stack<Step>([new(sets.Root, null, 0, -1)]);
        while (found.Count < limit && todo.TryPop(out var at))
        {
            var total = (long)at.Chosen + least[at.Node] + (at.Rest?.Least ?? 0);
            if (total > size)
            {
                next = (int)Math.Min(next, total);
                continue;
            }
            if (at.Ground >= 0) chosen[at.Chosen - 1] = at.Ground;
            if (at.Node == 1)
            {
                if (at.Rest is { } rest) todo.Push(new(rest.Node, rest.Next, at.Chosen, -1));
                else if (at.Chosen == size)
                {
                    var set = (int[])chosen.Clone();
                    Array.Sort(set);
                    found.Add(set);
                }
                continue;
            }
            var (low, high) = (sets.Lows[at.Node], sets.Highs[at.Node]);
            todo.Push(new(low, at.Rest, at.Chosen, -1));
            if (sets.Variables[sets.Levels[at.Node]] is >= 0 and var ground) todo.Push(new(high, at.Rest, at.Chosen + 1, ground));
            else todo.Push(new(sets.Roots[~sets.Variables[sets.Levels[at.Node]]], new(high, at.Rest, least[high] + (at.Rest?.Least ?? 0)), at.Chosen, -1));
        }
        return next;
    }
}

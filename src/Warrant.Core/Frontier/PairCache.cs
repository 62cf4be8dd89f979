namespace Warrant.Core;

/// <summary>
/// What an operation on two nodes gave before: one place for each pair, the newest wins. A result that was lost is computed again, so it can forget but not err.
/// </summary>
sealed class PairCache(int most)
{
    struct Entry
    {
        public int First, Second, Result;
    }

    const int Smallest = 1024;

    Entry[] entries = new Entry[Smallest];
    int mask = Smallest - 1;

    public bool TryGet(int first, int second, out int result)
    {
        ref var entry = ref entries[Slot(first, second)];
        result = entry.Result;
        return entry.First == first && entry.Second == second;
    }

    /// <summary>Pairs of which both numbers are 0 are never asked for.</summary>
    public void Put(int first, int second, int result) => entries[Slot(first, second)] = new() { First = first, Second = second, Result = result };

    /// <summary>Makes room for as many results as there are nodes, as far as the cache may grow.</summary>
    public void Fit(int nodes)
    {
        if (nodes <= mask || mask + 1 >= most) return;
        var old = entries.AsSpan(0, mask + 1).ToArray();
        mask = mask * 4 + 3;
        if (entries.Length <= mask) entries = new Entry[mask + 1];
        else Array.Clear(entries, 0, mask + 1);
        foreach (ref var entry in old.AsSpan())
            if ((entry.First | entry.Second) != 0) entries[Slot(entry.First, entry.Second)] = entry;
    }

    public void Clear()
    {
        mask = Smallest - 1;
        Array.Clear(entries, 0, Smallest);
    }

    int Slot(int first, int second)
    {
        var hash = ((uint)first * 0x9E3779B1u) ^ ((uint)second * 0x85EBCA6Bu);
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        return (int)((hash ^ hash >> 13) & (uint)mask);
    }
}

namespace Warrant.Record;

/// <summary>The same work on many things, on all processors where there are enough of them.</summary>
static class SideBySide
{
    // Waking other threads costs as much as a few signatures.
    const int Few = 32;

    /// <summary>The results in the order of the items.</summary>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        if (items.Count < Few)
            for (var i = 0; i < results.Length; i++) results[i] = work(items[i]);
        else Parallel.For(0, results.Length, i => results[i] = work(items[i]));
        return results;
    }
}

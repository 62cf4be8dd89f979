using System.Collections.Concurrent;

namespace Warrant.Server;

/// <summary>What was rendered of one reading, each thing once also where many ask at the same time.</summary>
public sealed class PageCache
{
    // Maps can be asked for at any depth; what does not fit is rendered each time.
    const long MostBytes = 64 << 20;

    readonly ConcurrentDictionary<string, Lazy<Page?>> pages = new(StringComparer.Ordinal);
    long bytes;

    /// <param name="make">Gives null where there is no such page; that is not kept, for anybody can ask for anything.</param>
    public Page? Get(string key, Func<Page?> make)
    {
        if (pages.TryGetValue(key, out var known)) return known.Value;
        if (Interlocked.Read(ref bytes) > MostBytes) return make();
        return pages.GetOrAdd(key, _ => new(() => Keep(key, make))).Value;
    }

    Page? Keep(string key, Func<Page?> make)
    {
        Page? page = null;
        try
        {
            return page = make();
        }
        finally
        {
            if (page is null) pages.TryRemove(key, out _);
            else Interlocked.Add(ref bytes, page.Bytes.Length);
        }
    }
}

namespace Warrant.Evidence;

/// <summary>Members lie one after the other before the directory. Those that share bytes are the stuff of zip bombs.</summary>
static class ZipOverlap
{
    /// <param name="limit">Where the directory begins: no member may reach beyond it.</param>
    /// <param name="least">The size of the fixed part of a member's own header.</param>
    public static void Check(List<ZipEntry> entries, long limit, int least)
    {
        long end = 0;
        foreach (var entry in InOrder(entries))
        {
            // Subtracting, so that no declared size can overflow.
            if (entry.Header > limit - least || entry.Packed > limit - least - entry.Header)
                throw new LogException($"a damaged zip file: the member {entry.Quoted} reaches beyond the place of the members");
            if (entry.Header < end) throw new LogException($"a damaged zip file: the member {entry.Quoted} overlaps with another one");
            end = entry.Header + least + entry.Packed;
        }
    }

    static IEnumerable<ZipEntry> InOrder(List<ZipEntry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (entries[i - 1].Header > entries[i].Header) return entries.OrderBy(entry => entry.Header);
        }
        return entries;
    }
}
